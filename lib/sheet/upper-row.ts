// Decides whether the row above a heading belongs to it: years and groups do, titles do not.
import { isExpectationAlone } from './expected-outcome.ts';
import { filledColumns, isEmptyBelow } from './group-heading.ts';
import { headingAt, type HeadingCell, type HeadingReader } from './heading-cells.ts';
import type { HeadingKind } from './heading-kinds.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

// Kinds that can head a group of columns: «Utfall» over years, «Riket» over «Utfall».
const GROUP_KINDS: ReadonlySet<HeadingKind> = new Set([
  'target',
  'outcome',
  'forecast',
  'baseline',
  'previous',
  'status',
  'riket',
  'länet',
  'jämförbara',
]);

/** Whether the row adds a year or a group to the heading under it. */
export function isUpperRow(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  bottom: number,
  span: ColumnSpan,
): boolean {
  if (row < 0) return false;
  const filled = filledColumns(grid, row, span);
  // A lone text over the first column is a title, whatever it says.
  if (filled.length === 1 && filled[0] === span.left && grid.merge(row, span.left) === null) return false;
  if (filled.some((column) => expectsOutcome(grid, reader, row, bottom, column, span))) return true;
  let contributes = false;
  for (const column of filled) {
    const cell = headingAt(grid, reader, row, column);
    if (cell === null) return false;
    const area = grid.merge(row, column);
    const merged = area !== null && area.right > area.left;
    if (merged && area.left <= span.left && area.right >= span.right && span.right > span.left) return false;
    if (cell.match === null && !cell.periodOnly && !(merged && filled.length > 1)) return false;
    contributes ||= addsSomething(grid, cell, row, bottom, column, merged);
  }
  return contributes;
}

/** «Förväntat» over «Utfall 2020»: whatever else stands on the row, it is no outcome. */
function expectsOutcome(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  bottom: number,
  column: number,
  span: ColumnSpan,
): boolean {
  if (!isExpectationAlone(grid.headingText(row, column))) return false;
  const { left, right } = grid.merge(row, column) ?? { left: column, right: column };
  if (left <= span.left && right >= span.right) return false;
  for (let under = left; under <= right; under++) {
    const below = headingAt(grid, reader, bottom, under);
    if (below?.periodOnly === true || below?.match?.kind === 'outcome') return true;
  }
  return false;
}

function addsSomething(
  grid: SheetGrid,
  cell: HeadingCell,
  row: number,
  bottom: number,
  column: number,
  merged: boolean,
): boolean {
  if (cell.periodOnly) return true;
  const kind = cell.match?.kind ?? null;
  if (merged) return kind !== null && (GROUP_KINDS.has(kind) || isEmptyBelow(grid, row, bottom, column));
  return kind !== null && (cell.match?.certainty ?? 0) >= 0.8 && isEmptyBelow(grid, row, bottom, column);
}
