// Goes through a sheet from the top and finds the headings of goal tables, of nearly such tables, and of other tables between them.
import type { TableSnapshot } from '../model/snapshot.ts';
import { mapInSlices, ROWS_TO_A_SLICE, type Steps } from '../model/steps.ts';
import { sortOf, splitSideBySide } from './core-parts.ts';
import { isForeign } from './foreign-heading.ts';
import type { FoundHeading } from './found-heading.ts';
import { type HeadingBlock, readHeadingBlock } from './heading-block.ts';
import { activeAt, mayBeNewHeading, mayHoldHeading } from './heading-candidates.ts';
import type { HeadingReader } from './heading-cells.ts';
import { type HeadingColumn, headingColumns } from './heading-column.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

/** All headings of a sheet, from the top. */
export function* findHeadings(grid: SheetGrid, reader: HeadingReader): Steps<FoundHeading[]> {
  const tables = grid.sheet.tables.filter((table) => table.headingRow);
  const found = yield* mapInSlices(tables, (table) => excelHeading(grid, reader, table), 1);
  let next = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (row < next) continue;
    const block = mayHoldHeading(grid, reader, row, found) ? headingInRow(grid, reader, row, found) : [];
    found.push(...block);
    next = Math.max(row, ...block.map((each) => each.bottom)) + 1;
    if (block.length > 0 || row % ROWS_TO_A_SLICE === 0) yield row / grid.rowCount;
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

function excelHeading(grid: SheetGrid, reader: HeadingReader, table: TableSnapshot): FoundHeading {
  const { top, left, right } = table.area;
  const span = { left, right: Math.min(right, grid.width - 1) };
  const block = readHeadingBlock(grid, reader, top, span, Math.max(0, top - 2));
  // What lies under an Excel table's heading row is data, also when it looks like years.
  const columns = headingColumns(grid, reader, Math.min(block.top, top), top, span);
  return {
    top: Math.min(block.top, top),
    bottom: top,
    columns,
    ...span,
    sort: sortOf(columns),
    excelTable: table,
  };
}

function headingInRow(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  found: readonly FoundHeading[],
): FoundHeading[] {
  const active = activeAt(found, row);
  const closed = active.filter((table) => !mayBeNewHeading(grid, reader, row, table));
  const highest = Math.max(-1, ...active.map((table) => table.bottom)) + 1;
  return openSpans(grid.width, closed).flatMap((span) => {
    const block = readHeadingBlock(grid, reader, row, span, highest);
    const goals = splitSideBySide(block.columns);
    const whole = goals.map((columns) => foundHeading(block, columns));
    if (whole.every((each) => each.sort === 'goals')) return whole;
    const over = active.find((table) => overlapsSpan(table, span) && !closed.includes(table));
    if (over !== undefined) return isForeign(grid, reader, row, over) ? whole : [];
    return whole.filter((each) => each.sort === 'near');
  });
}

function foundHeading(block: HeadingBlock, columns: readonly HeadingColumn[]): FoundHeading {
  const left = columns[0]?.column ?? 0;
  const right = columns.at(-1)?.column ?? 0;
  return {
    top: block.top,
    bottom: block.bottom,
    columns,
    left,
    right,
    sort: sortOf(columns),
    excelTable: null,
  };
}

function overlapsSpan(a: ColumnSpan, b: ColumnSpan): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function openSpans(width: number, closed: readonly ColumnSpan[]): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  let left = 0;
  for (const table of [...closed].sort((a, b) => a.left - b.left)) {
    if (table.left > left) spans.push({ left, right: table.left - 1 });
    left = Math.max(left, table.right + 1);
  }
  if (left < width) spans.push({ left, right: width - 1 });
  return spans;
}

/** The last row that belongs to a heading's table: down to the next heading over the same columns, or an Excel table. */
export function lastRowOf(grid: SheetGrid, heading: FoundHeading, found: readonly FoundHeading[]): number {
  if (heading.excelTable !== null) {
    const { area, totalRow } = heading.excelTable;
    return Math.min(grid.rowCount - 1, totalRow ? area.bottom - 1 : area.bottom);
  }
  const below = found.filter((other) => other.top > heading.bottom && overlapsSpan(other, heading));
  const tables = grid.sheet.tables
    .map((table) => table.area)
    .filter((area) => area.top > heading.bottom && overlapsSpan(area, heading));
  return Math.min(
    grid.rowCount - 1,
    ...below.map((other) => other.top - 1),
    ...tables.map((area) => area.top - 1),
  );
}
