// Finds again the columns that Målljus added to a table in an earlier run, wherever they have been moved since.
import { findInSlices, forRows, inSlices, inTurn, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { TableState, State } from './state.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { isOwnExplanation, statusMark } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import { EXPLANATION_HEADING, isNameOf } from './written-text.ts';

/** What an earlier run left in a table. */
export interface FoundColumns {
  /** The state's record of the table, or null when it has none. */
  readonly record: TableState | null;
  /** Our column of explanations, or null. */
  readonly explanation: number | null;
}

/**
 * What was found for each table. First the records are sought where the tables stood, then anywhere, by the explanations
 * of ours, then by the statuses; a table without either (emptied, or all changed) is known by its place alone, unless its
 * record was found elsewhere.
 */
export function* findColumns(
  tasks: readonly TableTask[],
  state: State,
  written: WrittenMarks,
): Steps<ReadonlyMap<TableTask, FoundColumns>> {
  const found = new Map<TableTask, FoundColumns>();
  const isFree =
    (task: TableTask) =>
    (column: number): boolean =>
      ![...found].some(([other, { explanation }]) => explanation === column && sharesRows(task, other));
  const byTexts = function* (task: TableTask, record: TableState): Steps<boolean> {
    const explanation = yield* columnByTexts(task, record, written, isFree(task));
    if (explanation !== null) found.set(task, { record, explanation });
    return explanation !== null;
  };
  const used = (): ReadonlySet<TableState | null> => new Set([...found.values()].map(({ record }) => record));
  const byStatuses = function* (task: TableTask, record: TableState): Steps<boolean> {
    if (used().has(record) || !(yield* holdsStatuses(task, record))) return false;
    found.set(task, { record, explanation: columnByHeading(task, record, isFree(task)) });
    return true;
  };
  const ways = [
    { records: recordsAt, isRecord: byTexts },
    { records: inOrderOfLikeness, isRecord: byTexts },
    { records: recordsAt, isRecord: byStatuses },
    { records: inOrderOfLikeness, isRecord: byStatuses },
  ];
  for (const { records, isRecord } of ways) {
    const pending = tasks.filter((task) => !found.has(task));
    yield* inTurn(pending, function* (task) {
      for (const record of records(task, state.tables)) if (yield* isRecord(task, record)) return;
    });
  }
  const known = used();
  const pending = tasks.filter((task) => !found.has(task));
  yield* inTurn(pending, function* (task) {
    const record = recordsAt(task, state.tables).find((one) => !known.has(one)) ?? null;
    const explanation =
      record === null
        ? yield* adoptedColumn(task, written, isFree(task))
        : columnByHeading(task, record, isFree(task));
    found.set(task, { record, explanation });
  });
  return found;
}

function recordsAt(task: TableTask, records: readonly TableState[]): readonly TableState[] {
  return records.filter((record) => standsAt(task, record));
}

function standsAt(task: TableTask, record: TableState): boolean {
  const { sheet, area } = task.table;
  return (
    record.sheet === sheet &&
    record.headingRow === task.headingRow + 1 &&
    record.firstColumn === area.left + 1
  );
}

function sharesRows(a: TableTask, b: TableTask): boolean {
  return (
    a.table.sheet === b.table.sheet &&
    a.table.area.top <= b.table.area.bottom &&
    b.table.area.top <= a.table.area.bottom
  );
}

/** Records of the same sheet first, the nearest first. */
function inOrderOfLikeness(task: TableTask, records: readonly TableState[]): readonly TableState[] {
  const distance = (record: TableState): number =>
    (record.sheet === task.table.sheet ? 0 : 1e9) +
    Math.abs(record.firstColumn - 1 - task.table.area.left) * 1e4 +
    Math.abs(record.headingRow - 1 - task.headingRow);
  return [...records].sort((a, b) => distance(a) - distance(b));
}

/**
 * The column under the recorded heading with the most texts of ours, at least one. Under another heading (a person has
 * renamed it) more than half of the texts must be ours.
 */
function* columnByTexts(
  task: TableTask,
  record: TableState,
  written: WrittenMarks,
  isFree: (column: number) => boolean,
): Steps<number | null> {
  if (record.explanation === null) return null;
  const best = yield* mostOwn(task, columnsUnder(task, record.explanation.heading).filter(isFree), written);
  if (best !== null && best.own > 0) return best.column;
  const other = yield* mostOwn(task, allColumns(task).filter(isFree), yield* setInSlices(record.marks));
  return other !== null && other.own * 2 > other.texts ? other.column : null;
}

function columnByHeading(
  task: TableTask,
  record: TableState,
  isFree: (column: number) => boolean,
): number | null {
  const { explanation } = record;
  return explanation === null ? null : (columnsUnder(task, explanation.heading).find(isFree) ?? null);
}

/** Whether at least one status stands in the table as an earlier run wrote it for that very measure. */
function* holdsStatuses(task: TableTask, record: TableState): Steps<boolean> {
  const column = statusColumnOf(task, record);
  if (column === null || record.statuses.length === 0) return false;
  const marks = yield* setInSlices(record.statuses);
  const { heading } = record.status;
  const isKnown = ({ row, key }: MeasureRow): boolean =>
    marks.has(statusMark(heading, key, task.view.value(row, column)));
  return (yield* findInSlices(task.rows, isKnown)) !== undefined;
}

/** Where the status column of a record stands now: ours by its last heading row, the officer's own by its whole heading. */
export function statusColumnOf(task: TableTask, { status }: TableState): number | null {
  if (status.added) return columnsUnder(task, status.heading)[0] ?? null;
  return task.table.columns.find(({ heading }) => heading === status.heading)?.column ?? null;
}

/**
 * Without a record (the state may have been lost): a column with our heading and at least one text of ours; under another
 * heading more than half of the texts must be ours.
 */
function* adoptedColumn(
  task: TableTask,
  written: WrittenMarks,
  isFree: (column: number) => boolean,
): Steps<number | null> {
  const free = allColumns(task).filter(isFree);
  const named = free.filter((column) => isNameOf(EXPLANATION_HEADING, headingAt(task, column)));
  const best = yield* mostOwn(task, named, written);
  if (best !== null && best.own > 0) return best.column;
  if (written.size === 0) return null;
  const other = yield* mostOwn(task, free, written);
  return other !== null && other.own * 2 > other.texts ? other.column : null;
}

/** The text in the last heading row. */
export function headingAt(task: TableTask, column: number): string {
  const value = task.view.value(task.headingRow, column);
  return typeof value === 'string' ? value.trim() : '';
}

function allColumns(task: TableTask): readonly number[] {
  return (task.view.sheet.values[task.headingRow] ?? []).map((_, column) => column);
}

/** The columns with this heading in the last heading row. */
export function columnsUnder(task: TableTask, heading: string): readonly number[] {
  return allColumns(task).filter((column) => headingAt(task, column) === heading);
}

interface OwnCount {
  readonly column: number;
  readonly own: number;
  readonly texts: number;
}

function* mostOwn(
  task: TableTask,
  columns: readonly number[],
  written: WrittenMarks,
): Steps<OwnCount | null> {
  const calculated = new Map<number, string>();
  yield* inSlices(columns.length === 0 ? [] : task.rows, (row) => calculated.set(row.row, row.explanation));
  const counts = yield* inTurn(columns, (column) => countOwn(task, column, written, calculated));
  return counts.reduce<OwnCount | null>(
    (best, count) => (best === null || count.own > best.own ? count : best),
    null,
  );
}

function* countOwn(
  task: TableTask,
  column: number,
  written: WrittenMarks,
  calculated: ReadonlyMap<number, string>,
): Steps<OwnCount> {
  let own = 0;
  let texts = 0;
  yield* forRows(task.headingRow + 1, task.table.area.bottom, (row) => {
    const value = task.view.value(row, column);
    if (value === null) return;
    texts++;
    if (isOwnExplanation(value, written, calculated.get(row))) own++;
  });
  return { column, own, texts };
}
