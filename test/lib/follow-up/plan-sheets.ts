// Workbooks with a «Tidsplan» and an «Aktivitetsplan», and what following them up gives.
import { readTimetable } from '../../../lib/follow-up/timetable.ts';
import type { Timetable } from '../../../lib/model/follow-up.ts';
import type { Issue } from '../../../lib/issue.ts';
import { finish } from '../../../lib/model/steps.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../../support/build-snapshot.ts';

export type Row = readonly CellSpec[];

const MEETING_HEADINGS: Row = ['Organ', 'Datum', 'Ärende', 'Underlag', 'Status'];
const ACTIVITY_HEADINGS: Row = ['Aktivitet', 'Ärende', 'Ansvarig', 'Start', 'Klart senast', 'Status'];

/** The sheet «Tidsplan» with its headings in row 1. */
export function meetingSheet(...rows: readonly Row[]): SheetSpec {
  return { name: 'Tidsplan', rows: [MEETING_HEADINGS, ...rows] };
}

/** The sheet «Aktivitetsplan» with its headings in row 1. */
export function activitySheet(...rows: readonly Row[]): SheetSpec {
  return { name: 'Aktivitetsplan', rows: [ACTIVITY_HEADINGS, ...rows] };
}

export interface Followed {
  readonly timetable: Timetable;
  readonly issues: readonly Issue[];
}

/** The plans followed up on a day; throws when there are none. */
export function follow(sheets: readonly SheetSpec[], today = '2020-02-01'): Followed {
  const { result, issues } = finish(
    readTimetable({ snapshot: buildSnapshot(sheets), now: `${today}T09:30` }),
  );
  if (result === null) throw new Error('Arbetsboken har ingen tidsplan');
  return { timetable: result, issues };
}

/** `KS 2020-02-05`, one for each meeting. */
export function meetingsOf({ timetable }: Followed): readonly string[] {
  return timetable.entries.map(({ body, date }) => `${body} ${date}`);
}

/** `Tidsplan!B2: text`, one for each finding. */
export function findings({ issues }: Pick<Followed, 'issues'>): readonly string[] {
  return issues.map(({ cell, text }) => `${cell ?? ''}: ${text}`);
}
