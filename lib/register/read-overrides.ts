// Reads the register «Samlad bedömning»: which rows are for the judged period, and which of them are whole. What they are about is found later.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { Status } from '../model/assessment.ts';
import type { Period } from '../model/measure.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { filterInSlices, inSlices, type Steps } from '../model/steps.ts';
import { withYear } from '../sheet/heading-period.ts';
import { describePeriod, samePeriod, yearOf } from '../sheet/period.ts';
import { firstDay } from '../swedish/date.ts';
import { sectionInWords } from './decision-words.ts';
import { parseStatusWord } from './parse-status-word.ts';
import { readRegister, type RegisterRow } from './read-register.ts';
import { readRowPeriod } from './read-row-period.ts';
import { OVERRIDES } from './registers.ts';

type Key = (typeof OVERRIDES)['columns'][number]['key'];
type Row = RegisterRow<Key>;

/** A row with all that an override takes, for the judged period. */
export interface OverrideRow {
  /** As written, «mål / delmål» where both are given; '' for none. */
  readonly goal: string;
  readonly measure: string;
  readonly status: Status;
  readonly reason: string;
  readonly body: string;
  /** ISO day; null where none was given. */
  readonly date: string | null;
  /** «§ 12»; '' for none. */
  readonly section: string;
  /** «Utfall vid bedömningen» as shown, null where it is left empty. */
  readonly madeOn: string | null;
  readonly refs: Readonly<Record<'goal' | 'measure' | 'status' | 'madeOn', string>>;
}

export interface OverrideReading {
  /** Whether the workbook has the register at all. */
  readonly isUsed: boolean;
  readonly rows: readonly OverrideRow[];
  readonly issues: readonly Issue[];
}

interface JudgedTime {
  readonly period: Period;
  /** ISO day of the run. */
  readonly today: string;
}

/** Rows to a slice: their periods and dates are read as texts. */
const SLICE = 100;

/** The rows for the judged period; `now` is the minute of the run. Rows for other periods are passed over. */
export function* readOverrides(
  workbook: WorkbookSnapshot,
  period: Period | null,
  now: string,
): Steps<OverrideReading> {
  const { sheets, rows, issues } = yield* readRegister(OVERRIDES, workbook);
  const isUsed = sheets.length > 0;
  const begun = yield* filterInSlices(rows, isBegun, SLICE);
  const [first] = begun;
  if (period === null) {
    const ask = first === undefined ? [] : [askForPeriod(first)];
    return { isUsed, rows: [], issues: [...issues, ...ask] };
  }
  const found: OverrideRow[] = [];
  const faults: Issue[] = [...issues];
  const time = { period, today: now.slice(0, 'yyyy-mm-dd'.length) };
  const readOne = (row: Row): void => {
    const read = readRow(row, time);
    if (read === null) return;
    if ('code' in read) faults.push(read);
    else found.push(read);
  };
  yield* inSlices(begun, readOne, SLICE);
  return { isUsed, rows: found, issues: faults };
}

// A row that only says what it would be about has been made ready, not filled in.
const SUBJECT: readonly Key[] = ['period', 'goal', 'subgoal', 'measure'];

function isBegun(row: Row): boolean {
  return OVERRIDES.columns.some(({ key }) => !SUBJECT.includes(key) && says(row.text(key)));
}

/** Whether a text says something: a lone dash does not. */
function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function askForPeriod(row: Row): Issue {
  const text =
    'Det går inte att säga vilken period som bedöms, så de samlade bedömningarna används inte. Välj en period.';
  return issue('override-not-understood', row.ref('period'), text);
}

/** The row, null when it is for another period, or what is wrong with it. */
function readRow(row: Row, time: JudgedTime): OverrideRow | Issue | null {
  const fault = periodFault(row, time);
  if (fault !== undefined) return fault;
  const missing = REQUIRED.find(({ key }) => !says(row.text(key)));
  if (missing !== undefined) return ask(row, missing.key, missing.text, 'override-incomplete');
  const status = parseStatusWord(row.text('status'));
  if (status === null)
    return ask(
      row,
      'status',
      `Statusen «${row.text('status')}» kan inte läsas. Skriv Grön, Gul, Röd eller Ej bedömd.`,
    );
  const date = readDate(row, time);
  return typeof date === 'object' && date !== null ? date : wholeRow(row, status, date);
}

const NOT_USED = 'Den samlade bedömningen gäller inte förrän';
const REQUIRED = [
  { key: 'status', text: `${NOT_USED} den har en status. Skriv Grön, Gul, Röd eller Ej bedömd.` },
  {
    key: 'reason',
    text: `${NOT_USED} den har en motivering. Skriv varför den är en annan än den beräknade.`,
  },
  { key: 'body', text: `${NOT_USED} den har ett organ. Skriv vem som har gjort den, till exempel KS.` },
] as const;

/** Null for another period, an issue for one that cannot be read, undefined for the judged one. */
function periodFault(row: Row, { period }: JudgedTime): Issue | null | undefined {
  const text = row.text('period');
  if (!says(text))
    return ask(
      row,
      'period',
      `${NOT_USED} den har en period. Skriv till exempel ${period.replace(/^--/, '')}.`,
      'override-incomplete',
    );
  const read = readRowPeriod(row.cell('period'), text);
  if ('fault' in read) return ask(row, 'period', `Perioden «${text}» ${read.fault}`);
  if (samePeriod(read.period, period)) return undefined;
  if (!mayBeSame(read.period, period)) return null;
  const which = `Perioden «${text}» kan vara ${describePeriod(period)}, men året är inte klart.`;
  return ask(row, 'period', `${which} Skriv perioden med år, till exempel 2020-T2.`);
}

/** With a year on one side only nobody can tell: whether they would be the same in that year. */
function mayBeSame(a: Period, b: Period): boolean {
  const years = [yearOf(a), yearOf(b)];
  const [year = null] = years.filter((each) => each !== null);
  if (year === null || !years.includes(null)) return false;
  const [first, second] = [a, b].map((period) => withYear({ period, wholeYear: false }, year) ?? period);
  return first !== undefined && second !== undefined && samePeriod(first, second);
}

/** The day, null for none, or what is wrong with it. */
function readDate(row: Row, { period, today }: JudgedTime): string | null | Issue {
  const read = row.day('date', 'exact');
  if ('fault' in read) return ask(row, 'date', `Datum: ${lowerFirst(read.fault)}.`);
  const { day } = read;
  if (day === null) return null;
  if (day > today)
    return ask(
      row,
      'date',
      `Bedömningen är daterad ${day}, ett datum som inte har inträffat än. Rätta datumet.`,
    );
  const start = firstDay(period);
  if (start !== null && day < start)
    return ask(
      row,
      'date',
      `Bedömningen är daterad ${day}, före perioden som den avser (${describePeriod(period)}). Rätta datumet eller perioden.`,
    );
  return day;
}

/** «Talet 12 …» as it stands within a sentence. */
function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function wholeRow(row: Row, status: Status, date: string | null): OverrideRow {
  const madeOn = row.text('madeOn');
  return {
    goal: goalPath(row),
    measure: named(row.text('measure')),
    status,
    reason: row.text('reason'),
    body: row.text('body'),
    date,
    section: sectionInWords(row.text('section')),
    madeOn: says(madeOn) ? madeOn : null,
    refs: {
      goal: row.ref(says(row.text('subgoal')) ? 'subgoal' : 'goal'),
      measure: row.ref('measure'),
      status: row.ref('status'),
      madeOn: row.ref('madeOn'),
    },
  };
}

/** «mål / delmål» where both are named, as one that is written in one cell. */
function goalPath(row: Row): string {
  return [row.text('goal'), row.text('subgoal')].map(named).filter(Boolean).join(' / ');
}

function named(text: string): string {
  return says(text) ? text : '';
}

function ask(row: Row, key: Key, text: string, code: IssueCode = 'override-not-understood'): Issue {
  return issue(code, row.ref(key), text);
}
