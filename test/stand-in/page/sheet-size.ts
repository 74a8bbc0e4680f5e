// How much of a sheet the grid shows, and which cells lie under merged ones.
import type { DocumentSheet } from '../document.ts';

const SPARE_ROWS = 10;
const SPARE_COLUMNS = 3;
const FEWEST_ROWS = 30;
const FEWEST_COLUMNS = 10;
/** A browser draws no more without getting slow. */
const MOST_COLUMNS = 100;

/** Rows and columns to show: what is used and some more to write in. */
export function usedSize(sheet: DocumentSheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value, formula }] of cells) {
      // Whole columns may have a look and nothing in them.
      if (value === null && formula === null) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  }
  return {
    rows: Math.max(rows + SPARE_ROWS, FEWEST_ROWS),
    columns: Math.min(MOST_COLUMNS, Math.max(columns + SPARE_COLUMNS, FEWEST_COLUMNS)),
  };
}

const covered = new WeakMap<DocumentSheet, ReadonlySet<string>>();

/** Cells, as `row,column`, that a merged cell covers; its own first cell is not among them. */
export function coveredCells(sheet: DocumentSheet): ReadonlySet<string> {
  const known = covered.get(sheet);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) found.add(`${row},${column}`);
  covered.set(sheet, found);
  return found;
}
