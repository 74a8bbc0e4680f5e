// The columns of a recognised table by role, and where their headings stand.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { ColumnRole, RecognisedColumn, RecognisedTable } from './table.ts';

/** The column to read for one thing (counted from 0), or null with what the officer has to answer; no issue when it was asked already. */
export interface ChosenColumn {
  readonly column: number | null;
  readonly issues: readonly Issue[];
}

/** The table's columns with that role, from the left, but for those whose heading names a day that does not exist. */
export function columnsOf(table: RecognisedTable, role: ColumnRole): RecognisedColumn[] {
  return table.columns.filter((column) => column.role === role && column.impossibleDate !== true);
}

/** The columns with that role whose heading names a day that does not exist: they are asked about, and read for no time. */
export function undatedOf(table: RecognisedTable, role: ColumnRole): RecognisedColumn[] {
  return table.columns.filter((column) => column.role === role && column.impossibleDate === true);
}

/** The beginning of a sentence about the table: «Tabellen på bladet KS mål, rad 5,». */
export function tableAt(table: Pick<RecognisedTable, 'sheet' | 'area'>): string {
  return `Tabellen på bladet ${table.sheet}, rad ${String(table.area.top + 1)},`;
}

/** What tells where a table stands. */
export type TablePlace = Pick<RecognisedTable, 'sheet' | 'area' | 'headingRows'>;

/** The cell of a column's heading as `Blad!E3`; that of the table's first column when none is given. */
export function headingRef(table: TablePlace, column?: RecognisedColumn): string {
  return cellRef(table.sheet, table.headingRows.at(-1) ?? table.area.top, column?.column ?? table.area.left);
}

/** The question which column holds what every goal table must have. Only an own mapping can leave a table without it. */
export function lacksColumn(table: TablePlace, what: string): Issue {
  const text = `${tableAt(table)} har ingen kolumn för ${what} enligt vad du har angett. Ange i panelen vilken kolumn det är, eller låt Målljus tolka kolumnerna.`;
  return issue('column-missing', headingRef(table), text);
}
