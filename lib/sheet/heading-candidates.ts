// Which rows of a sheet may hold a heading: cheap looks, because most rows are data.
import type { CellValue } from '../model/cell.ts';
import { SURE } from './core-parts.ts';
import { LONGEST_FOREIGN } from './foreign-heading.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingReader } from './heading-cells.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

/** The active tables' columns are data unless the row can be a heading of its own. */
export function mayHoldHeading(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  found: readonly FoundHeading[],
): boolean {
  const values = grid.sheet.values[row];
  if (values === undefined) return false;
  const active = activeAt(found, row);
  const closed = active.filter((table) => !mayBeNewHeading(grid, reader, row, table));
  if (closed.some((table) => table.left === 0 && table.right >= values.length - 1)) return false;
  const open = openTexts(values, closed);
  if (
    open.texts.filter((text) => reader.mayBeCore(text)).length >= 2 &&
    open.texts.filter((text) => isSureHeading(reader, text)).length >= 2
  ) {
    return true;
  }
  return (
    active.length > closed.length && !open.numbers && open.texts.length >= 2 && open.texts.every(isShortText)
  );
}

function openTexts(
  values: readonly CellValue[],
  closed: readonly ColumnSpan[],
): { texts: string[]; numbers: boolean } {
  const texts: string[] = [];
  let numbers = false;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (value === null || value === undefined || value === '') continue;
    if (closed.some((table) => column >= table.left && column <= table.right)) continue;
    if (typeof value === 'string') texts.push(value);
    else numbers ||= typeof value !== 'number' || value < 1950 || value > 2100;
  }
  return { texts, numbers };
}

function isSureHeading(reader: HeadingReader, text: string): boolean {
  return reader.mayBeCore(text) && (reader.read(text)?.match?.certainty ?? 0) >= SURE;
}

function isShortText(text: string): boolean {
  return text.length <= LONGEST_FOREIGN && !/\d/.test(text.replace(/(?:19|20)\d\d/g, ''));
}

/** The last heading above the row in each span of columns, and Excel tables that the row lies in. */
export function activeAt(found: readonly FoundHeading[], row: number): FoundHeading[] {
  const active: FoundHeading[] = [];
  for (let at = found.length - 1; at >= 0; at--) {
    const table = found[at];
    if (table === undefined || !reaches(table, row)) continue;
    if (!active.some((later) => later.left <= table.right && table.left <= later.right)) active.push(table);
  }
  return active;
}

function reaches(table: FoundHeading, row: number): boolean {
  if (table.excelTable !== null) return row >= table.top && row <= table.excelTable.area.bottom;
  return table.bottom < row && table.sort === 'goals';
}

/** Inside a table only the målvärde and utfall columns are looked at, and the whole row after a blank one. */
export function mayBeNewHeading(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  table: FoundHeading,
): boolean {
  if (table.excelTable !== null) return false;
  if (row === table.bottom + 1) return false;
  if (isBlank(grid, row - 1, table)) return true;
  return table.columns.some(
    ({ kind, column }) =>
      (kind === 'target' || kind === 'outcome') && reader.mayBeCore(grid.text(row, column)),
  );
}

function isBlank(grid: SheetGrid, row: number, span: ColumnSpan): boolean {
  for (let column = span.left; column <= span.right; column++) if (grid.filled(row, column)) return false;
  return true;
}
