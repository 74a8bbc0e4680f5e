// What a row's cells hold when merges are counted in.
import type { SheetGrid } from './sheet-grid.ts';

/** Text of a name cell; a cell inside a vertical merge has the merge's text. */
export function nameText(grid: SheetGrid, row: number, column: number): string {
  const area = grid.merge(row, column);
  return area === null ? grid.text(row, column) : grid.text(area.top, area.left);
}

/** Whether the cell is part of a merge over several columns. */
export function isMergedAcross(grid: SheetGrid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  return area !== null && area.right > area.left;
}

/** Filled by itself or by a vertical merge: a målvärde merged over two measures holds for both. */
export function isFilled(grid: SheetGrid, row: number, column: number): boolean {
  if (grid.filled(row, column)) return !isMergedAcross(grid, row, column);
  const area = grid.merge(row, column);
  return area !== null && area.left === area.right && grid.filled(area.top, area.left);
}
