// Finds again the columns that Målljus added to a table in an earlier run, wherever they have been moved since.
import type { TableState, State } from './state.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { isOwnExplanation } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import { EXPLANATION_HEADING, isNameOf } from './written-text.ts';

/** What an earlier run left in a table. */
export interface FoundColumns {
  /** The state's record of the table, or null when it has none. */
  readonly record: TableState | null;
  /** Our column of explanations, or null. */
  readonly explanation: number | null;
}

/** What was found for each table. Tables that stand where they stood come first, then those that can be told by their texts. */
export function findColumns(
  tasks: readonly TableTask[],
  state: State,
  written: WrittenMarks,
): ReadonlyMap<TableTask, FoundColumns> {
  const found = new Map<TableTask, FoundColumns>();
  const isTaken = (task: TableTask, column: number): boolean =>
    [...found].some(([other, { explanation }]) => explanation === column && sharesRows(task, other));
  const search = (task: TableTask, record: TableState): boolean => {
    const explanation = explanationColumn(task, record, written, (column) => isTaken(task, column));
    const isSamePlace = standsAt(task, record);
    if (explanation === null && !isSamePlace) return false;
    found.set(task, { record, explanation });
    return true;
  };
  const pending = (): readonly TableTask[] => tasks.filter((task) => !found.has(task));
  for (const record of state.tables) {
    const task = pending().find((candidate) => standsAt(candidate, record));
    if (task !== undefined) search(task, record);
  }
  for (const task of pending()) inOrderOfLikeness(task, state.tables).some((record) => search(task, record));
  for (const task of pending()) {
    const explanation = adoptedColumn(task, written, (column) => isTaken(task, column));
    found.set(task, { record: null, explanation });
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
 * The column under the recorded heading with the most texts of ours; where the table has not moved, the heading is
 * enough. Under another heading (a person has renamed it) more than half of the texts must be ours.
 */
function explanationColumn(
  task: TableTask,
  record: TableState,
  written: WrittenMarks,
  isTaken: (column: number) => boolean,
): number | null {
  const under = columnsUnder(task, record.explanation.heading).filter((column) => !isTaken(column));
  const best = mostOwn(task, under, written);
  if (best !== null && (best.own > 0 || standsAt(task, record))) return best.column;
  const own = new Set(record.marks);
  const renamed = allColumns(task).filter((column) => !isTaken(column));
  const other = mostOwn(task, renamed, own);
  return other !== null && other.own * 2 > other.texts ? other.column : null;
}

/** Without a record (the state may have been lost): a column of ours by its heading, with at least one text of ours. */
function adoptedColumn(
  task: TableTask,
  written: WrittenMarks,
  isTaken: (column: number) => boolean,
): number | null {
  const candidates = allColumns(task).filter(
    (column) => isNameOf(EXPLANATION_HEADING, headingAt(task, column)) && !isTaken(column),
  );
  const best = mostOwn(task, candidates, written);
  return best !== null && best.own > 0 ? best.column : null;
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
