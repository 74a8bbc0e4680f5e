// Finds again the columns that Målljus added to a table in an earlier run, wherever they have been moved since.
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
export function findColumns(
  tasks: readonly TableTask[],
  state: State,
  written: WrittenMarks,
): ReadonlyMap<TableTask, FoundColumns> {
  const found = new Map<TableTask, FoundColumns>();
  const isFree =
    (task: TableTask) =>
    (column: number): boolean =>
      ![...found].some(([other, { explanation }]) => explanation === column && sharesRows(task, other));
  const byTexts = (task: TableTask, record: TableState): boolean => {
    const explanation = columnByTexts(task, record, written, isFree(task));
    if (explanation !== null) found.set(task, { record, explanation });
    return explanation !== null;
  };
  const used = (): ReadonlySet<TableState | null> => new Set([...found.values()].map(({ record }) => record));
  const byStatuses = (task: TableTask, record: TableState): boolean => {
    if (used().has(record) || !holdsStatuses(task, record)) return false;
    found.set(task, { record, explanation: columnByHeading(task, record, isFree(task)) });
    return true;
  };
  const pending = (): readonly TableTask[] => tasks.filter((task) => !found.has(task));
  for (const task of pending())
    state.tables.some((record) => standsAt(task, record) && byTexts(task, record));
  for (const task of pending()) inOrderOfLikeness(task, state.tables).some((record) => byTexts(task, record));
  for (const task of pending())
    state.tables.some((record) => standsAt(task, record) && byStatuses(task, record));
  for (const task of pending())
    inOrderOfLikeness(task, state.tables).some((record) => byStatuses(task, record));
  const known = used();
  for (const task of pending()) {
    const record = state.tables.find((one) => !known.has(one) && standsAt(task, one)) ?? null;
    const column =
      record === null
        ? adoptedColumn(task, written, isFree(task))
        : columnByHeading(task, record, isFree(task));
    found.set(task, { record, explanation: column });
  }
  return found;
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
function columnByTexts(
  task: TableTask,
  record: TableState,
  written: WrittenMarks,
  isFree: (column: number) => boolean,
): number | null {
  if (record.explanation === null) return null;
  const best = mostOwn(task, columnsUnder(task, record.explanation.heading).filter(isFree), written);
  if (best !== null && best.own > 0) return best.column;
  const other = mostOwn(task, allColumns(task).filter(isFree), new Set(record.marks));
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
function holdsStatuses(task: TableTask, record: TableState): boolean {
  const column = statusColumnOf(task, record);
  if (column === null || record.statuses.length === 0) return false;
  const marks = new Set(record.statuses);
  const { heading } = record.status;
  return task.rows.some(({ row, key }) => marks.has(statusMark(heading, key, task.view.value(row, column))));
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
function adoptedColumn(
  task: TableTask,
  written: WrittenMarks,
  isFree: (column: number) => boolean,
): number | null {
  const free = allColumns(task).filter(isFree);
  const named = free.filter((column) => isNameOf(EXPLANATION_HEADING, headingAt(task, column)));
  const best = mostOwn(task, named, written);
  if (best !== null && best.own > 0) return best.column;
  if (written.size === 0) return null;
  const other = mostOwn(task, free, written);
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

function mostOwn(task: TableTask, columns: readonly number[], written: WrittenMarks): OwnCount | null {
  const calculated = new Map(task.rows.map((row: MeasureRow) => [row.row, row.explanation]));
  const counts = columns.map((column) => countOwn(task, column, written, calculated));
  return counts.reduce<OwnCount | null>(
    (best, count) => (best === null || count.own > best.own ? count : best),
    null,
  );
}

function countOwn(
  task: TableTask,
  column: number,
  written: WrittenMarks,
  calculated: ReadonlyMap<number, string>,
): OwnCount {
  let own = 0;
  let texts = 0;
  for (let row = task.headingRow + 1; row <= task.table.area.bottom; row++) {
    const value = task.view.value(row, column);
    if (value === null) continue;
    texts++;
    if (isOwnExplanation(value, written, calculated.get(row))) own++;
  }
  return { column, own, texts };
}
