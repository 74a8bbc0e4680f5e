// Reads the register «Tidsplan»: which body takes which item on which day. Order and lateness are for others.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { withFullStop } from '../swedish/full-stop.ts';
import { findRegister } from './find-register.ts';
import { readMeetings, type MeetingDraft, type TimetableRow } from './meeting-row.ts';
import type { MeetingBody } from './meeting-body.ts';
import { yearsBySheet, type SheetYears } from './meeting-years.ts';
import { dayInYear, hasYear, type DayInYear } from './meeting-days.ts';
import { readRegister } from './read-register.ts';
import { TIMETABLE } from './registers.ts';

/** An item before a body on a day. */
export interface Meeting {
  readonly body: MeetingBody;
  /** ISO day. */
  readonly date: string;
  readonly item: string;
  readonly document: string;
  readonly status: string;
  readonly statusCell: string;
  readonly sheet: string;
  /** As a person counts, from 1. */
  readonly row: number;
  /** The cell of the day. */
  readonly cell: string;
}

export interface TimetableReading {
  /** Names of the sheets; none when the workbook does not use the register. */
  readonly sheets: readonly string[];
  /** In the order of the sheets and their rows; a row with two bodies gives two. */
  readonly meetings: readonly Meeting[];
  /** Items of rows that could not be read, so that not all is known of them. */
  readonly unread: readonly string[];
  readonly issues: readonly Issue[];
}

type Key = (typeof TIMETABLE)['columns'][number]['key'];

const FAULT: IssueCode = 'timetable-not-understood';

/** The meetings of the workbook's «Tidsplan». What is not certain is asked about and left out. */
export function* readMeetingPlan(workbook: WorkbookSnapshot): Steps<TimetableReading> {
  const { sheets, rows, issues: found } = yield* readRegister<Key>(TIMETABLE, workbook);
  const issues: Issue[] = [...found];
  const drafts: MeetingDraft[] = [];
  const unread: string[] = [];
  yield* inSlices(rows, (row: TimetableRow) => {
    const reading = readMeetings(row);
    drafts.push(...reading.drafts);
    issues.push(...reading.faults.map(({ cell, text }) => issue(FAULT, cell, text)));
    if (reading.faults.length > 0) unread.push(row.text('item'));
  });
  const years = yield* yearsBySheet(findRegister<Key>(TIMETABLE, workbook.sheets), drafts);
  const meetings: Meeting[] = [];
  yield* inSlices(drafts, (draft) => {
    const dated = dateOf(draft, years.get(draft.row.sheet));
    if ('day' in dated) {
      meetings.push(meetingOf(draft, dated.day));
      return;
    }
    issues.push(issue(FAULT, draft.cell, dated.fault));
    unread.push(draft.row.text('item'));
  });
  return { sheets, meetings, unread, issues };
}

function meetingOf({ row, body, cell }: MeetingDraft, date: string): Meeting {
  const [item, document, status] = [row.text('item'), row.text('document'), row.text('status')];
  const statusCell = row.ref('status');
  return { body, date, item, document, status, statusCell, sheet: row.sheet, row: row.row, cell };
}

function dateOf(draft: MeetingDraft, years: SheetYears | undefined): DayInYear {
  const { written, ownYear } = draft;
  const year = hasYear(written) ? 0 : (ownYear ?? years?.yearOf(draft) ?? null);
  if (year === null) return { fault: WITHOUT_YEAR };
  const dated = dayInYear(written, year);
  return 'day' in dated ? dated : { fault: withFullStop(dated.fault) };
}

const WITHOUT_YEAR =
  'Datumet saknar år, och året framgår inte säkert av bladet. Skriv hela datumet, till exempel 2021-03-29.';
