// Headings over a group of columns without merging: which text to the left also stands over a column, and whether anything lies under it.
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

/** The columns with something in them on a row. */
export function filledColumns(grid: SheetGrid, row: number, span: ColumnSpan): number[] {
  const filled: number[] = [];
  for (let column = span.left; column <= span.right; column++)
    if (grid.filled(row, column)) filled.push(column);
  return filled;
}

/** The upper heading stands over several columns when it is merged or its right neighbour is empty. */
export function isGroupOver(grid: SheetGrid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  if (area !== null) return area.right > area.left;
  return !grid.filled(row, column) || !grid.filled(row, column + 1);
}

/** The heading that stands over a column on a row: its own, a merged one, or one written over its group; empty when none does. */
export function coveringText(grid: SheetGrid, row: number, column: number): string {
  const area = grid.merge(row, column);
  if (area !== null) return grid.headingText(area.top, area.left);
  const own = grid.headingText(row, column);
  if (own !== '') return own;
  return groupSource(grid, row, row + 1, column)?.text ?? '';
}

/** Whether nothing stands under a heading down to the last heading row. */
export function isEmptyBelow(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (grid.filled(below, column)) return false;
  return true;
}

/** The heading to the left that also stands over this column; null when none does. */
export function groupSource(
  grid: SheetGrid,
  row: number,
  bottom: number,
  column: number,
): { text: string } | null {
  if (isEmptyBelow(grid, row, bottom, column)) return null;
  for (let left = column; left >= 0; left--) {
    if (grid.merge(row, left) !== null) return null;
    const text = grid.headingText(row, left);
    if (text !== '') return isEmptyBelow(grid, row, bottom, left) ? null : { text };
  }
  return null;
}
