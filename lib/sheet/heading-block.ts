// Builds the heading of a table from one to three rows: years above or below, merged headings, headings over a group of columns.
import { headingAt, type HeadingCell, type HeadingReader } from './heading-cells.ts';
import { type HeadingColumn, headingColumns } from './heading-column.ts';
import { isLowerRow } from './lower-row.ts';
import { sumsUp } from './outcome-series.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';
import { isUpperRow } from './upper-row.ts';

/** The rows of a heading and its columns. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

const MOST_ROWS = 3;

/** The heading that has `row` among its rows, looking no further than `span` and not above `highest`. */
export function readHeadingBlock(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  span: ColumnSpan,
  highest: number,
): HeadingBlock {
  const tight = headingSpan(grid, reader, row, span);
  let [top, bottom] = [row, row];
  while (bottom - top + 1 < MOST_ROWS && isLowerRow(grid, reader, bottom + 1, tight)) bottom++;
  while (bottom - top + 1 < MOST_ROWS && top > highest && isUpperRow(grid, reader, top - 1, bottom, tight))
    top--;
  const wide = bottom > row ? widened(grid, reader, bottom, tight, span) : tight;
  return { top, bottom, columns: headingColumns(grid, reader, top, bottom, wide) };
}

// «Utfall» without merging over «2019 | 2020»: the last years stand to the right of every upper heading.
function widened(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  tight: ColumnSpan,
  span: ColumnSpan,
): ColumnSpan {
  let { right } = tight;
  while (right < span.right && goesOn(headingAt(grid, reader, row, right + 1))) right++;
  return { left: tight.left, right };
}

const goesOn = (cell: HeadingCell | null): boolean =>
  cell !== null && (cell.periodOnly || sumsUp({ heading: cell.text }));

/** From the first to the last heading-like cell of a row; unknown words far out to the right are left outside. */
function headingSpan(grid: SheetGrid, reader: HeadingReader, row: number, span: ColumnSpan): ColumnSpan {
  let [left, right] = [-1, -1];
  let gap = false;
  for (let column = span.left; column <= span.right; column++) {
    const area = grid.merge(row, column);
    const cell =
      area === null ? headingAt(grid, reader, row, column) : headingAt(grid, reader, area.top, area.left);
    if (cell === null) {
      gap = true;
      continue;
    }
    const known = cell.match !== null || cell.periodOnly;
    if (!known && gap) continue;
    if (left < 0) left = column;
    right = column;
    gap = false;
  }
  return left < 0 ? { left: span.left, right: span.left } : { left, right };
}
