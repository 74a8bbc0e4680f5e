// Reads the register «Aktivitetsplan»: what is to be done, by whom, when, and for which goal or ärende. What it means on a certain day is for others.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { PlannedActivity } from '../model/follow-up.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { DayUse } from '../sheet/read-day.ts';
import { readRegister, type RegisterRow } from './read-register.ts';
import { ACTIVITY_PLAN } from './registers.ts';

/** A row as it stands, before it is held against any day. */
export interface ActivityRow extends Omit<PlannedActivity, 'state' | 'text'> {
  /** Why there is no end: it goes on («löpande»), nothing stands there, or the day cannot be read; null when there is one. */
  readonly endless: 'ongoing' | 'empty' | 'unread' | null;
  readonly statusCell: string;
  readonly aboutCell: string;
  readonly endCell: string;
}

export interface ActivityPlanReading {
  /** Names of the sheets; none when the workbook does not use the register. */
  readonly sheets: readonly string[];
  /** In the order of the sheets and their rows. A day that cannot be read is null, and among the issues. */
  readonly activities: readonly ActivityRow[];
  /** For whoever follows up the timetable to tell; the same for every reader. */
  readonly issues: readonly Issue[];
}

type Key = (typeof ACTIVITY_PLAN)['columns'][number]['key'];
type Row = RegisterRow<Key>;

const FAULT: IssueCode = 'timetable-not-understood';

/** The activities of the workbook's «Aktivitetsplan». A row without a name is asked about and left out. */
export function* readActivityPlan(workbook: WorkbookSnapshot): Steps<ActivityPlanReading> {
  const { sheets, rows, issues: found } = yield* readRegister<Key>(ACTIVITY_PLAN, workbook);
  const activities: ActivityRow[] = [];
  const issues: Issue[] = [...found];
  yield* inSlices(rows, (row) => {
    if (row.text('name') === '') {
      if (saysWhen(row)) issues.push(issue(FAULT, row.ref('name'), NAMELESS));
      return;
    }
    const days = readDays(row);
    activities.push(activityOf(row, days));
    issues.push(...days.issues);
  });
  return { sheets, activities, issues };
}

const NAMELESS = 'Raden i aktivitetsplanen saknar aktivitet. Skriv vad som ska göras, eller ta bort raden.';

// A row with only a heading for a group («Kvartal 1») or a sum says nothing about when.
function saysWhen(row: Row): boolean {
  return row.cell('end') !== null || row.cell('start') !== null || row.cell('status') !== null;
}

function activityOf(row: Row, { start, end }: Pick<Days, 'start' | 'end'>): ActivityRow {
  return {
    name: row.text('name'),
    responsible: row.text('responsible'),
    start,
    end,
    status: row.text('status'),
    about: row.text('about'),
    cell: row.ref('name'),
    endless: end === null ? endlessOf(row) : null,
    statusCell: row.ref('status'),
    aboutCell: row.ref('about'),
    endCell: row.ref('end'),
  };
}

function endlessOf(row: Row): ActivityRow['endless'] {
  if (row.cell('end') === null) return 'empty';
  return WITHOUT_END.test(row.text('end')) ? 'ongoing' : 'unread';
}

interface Days {
  readonly start: string | null;
  readonly end: string | null;
  readonly issues: readonly Issue[];
}

function readDays(row: Row): Days {
  const [start, end] = [readDay(row, 'start', 'first'), readDay(row, 'end', 'last')];
  const issues = [...start.issues, ...end.issues];
  if (start.day === null || end.day === null || start.day <= end.day)
    return { start: start.day, end: end.day, issues };
  const text = `Aktiviteten «${row.text('name')}» ska vara klar ${end.day} men börjar först ${start.day}. Rätta den av dagarna som är fel.`;
  return { start: null, end: null, issues: [...issues, issue(FAULT, row.ref('end'), text)] };
}

// Ways of saying that an activity goes on without an end.
const WITHOUT_END =
  /^(?:löpande|kontinuerligt|fortlöpande|pågår löpande|hela (?:året|perioden|mandatperioden))\.?$/iu;

function readDay(row: Row, key: 'start' | 'end', use: DayUse): Pick<Days, 'issues'> & { day: string | null } {
  if (WITHOUT_END.test(row.text(key))) return { day: null, issues: [] };
  const reading = row.day(key, use);
  if ('day' in reading) return { day: reading.day, issues: [] };
  const other = key === 'end' ? ', eller «löpande».' : '.';
  return { day: null, issues: [issue(FAULT, row.ref(key), `${reading.fault}${other}`)] };
}
