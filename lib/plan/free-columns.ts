// Finds columns to the right of a table that are free of everything for the table's whole height.
import { MAX_COLUMNS, overlaps } from '../model/area.ts';
import type { Area, TableSnapshot } from '../model/snapshot.ts';
import { findRow } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { TableTask } from './table-task.ts';

/** Columns for something new beside a table, and whether the Excel table grows to take them in. */
export interface NewColumns {
  readonly columns: readonly number[];
  readonly grows: TableSnapshot | null;
}

/**
 * `count` neighbouring free columns, the first there are to the right of the table; null when the sheet has none.
 * `reserved` are columns already planned for other tables in the same run.
 */
export function* findFreeColumns(
  task: TableTask,
  count: number,
  reserved: readonly Area[],
): Steps<NewColumns | null> {
  const excelTable = excelTableOf(task);
  const right = Math.max(task.table.area.right, excelTable?.area.right ?? 0);
  const isFree = freeTest(task, excelTable, reserved);
  let run = 0;
  for (let column = right + 1; column < MAX_COLUMNS; column++) {
    run = (yield* isFree(column)) ? run + 1 : 0;
    if (run < count) continue;
    const columns = Array.from({ length: count }, (_, index) => column - count + 1 + index);
    return { columns, grows: columns[0] === right + 1 ? growing(task, excelTable) : null };
  }
  return null;
}

/** A table can take in columns at its right edge when its headings stand in the row of ours and the sheet is open. */
function growing(task: TableTask, excelTable: TableSnapshot | null): TableSnapshot | null {
  if (excelTable === null || task.view.sheet.protection !== null) return null;
  return excelTable.headingRow && excelTable.area.top === task.headingRow ? excelTable : null;
}

function excelTableOf({ table, view }: TableTask): TableSnapshot | null {
  return view.sheet.tables.find(({ name }) => name === table.excelTable) ?? null;
}

function freeTest(
  task: TableTask,
  excelTable: TableSnapshot | null,
  reserved: readonly Area[],
): (column: number) => Steps<boolean> {
  const { sheet } = task.view;
  const top = Math.min(task.table.area.top, excelTable?.area.top ?? task.table.area.top);
  const bottom = Math.max(task.table.area.bottom, excelTable?.area.bottom ?? 0);
  const occupied = [
    ...reserved,
    ...sheet.merges,
    ...sheet.tables.map(({ area }) => area),
    ...task.others.map(({ area }) => area),
    ...sheet.notes.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
  ].filter((area) => area.top <= bottom && area.bottom >= top);
  return function* (column) {
    const strip = { top, bottom, left: column, right: column };
    if (sheet.hiddenColumns.has(column) || occupied.some((area) => overlaps(area, strip))) return false;
    return (yield* findRow(top, bottom, (row) => !task.view.isBlank(row, column))) === null;
  };
}
