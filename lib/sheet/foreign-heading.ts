// Tells the heading of another kind of table, which ends the goal table above it.
import type { CellValue } from '../model/cell.ts';
import { looksLikeOutcome, looksLikeTarget } from './content-look.ts';
import type { FoundHeading } from './found-heading.ts';
import { headingAt, type HeadingReader } from './heading-cells.ts';
import type { HeadingKind } from './heading-kinds.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Longer texts are no headings of another table. */
export const LONGEST_FOREIGN = 40;

/**
 * Whether a row ends the goal table above it: the heading of another kind of table. All its cells are short texts without
 * numbers, and either every one is a known heading or what stands under målvärde and utfall could be neither.
 */
export function isForeign(grid: SheetGrid, reader: HeadingReader, row: number, table: FoundHeading): boolean {
  let [filled, known] = [0, 0];
  for (let column = 0; column < grid.width; column++) {
    if (!grid.filled(row, column)) continue;
    const cell = headingAt(grid, reader, row, column);
    if (cell === null || cell.text.length > LONGEST_FOREIGN) return false;
    filled++;
    if (cell.periodOnly || (cell.match !== null && cell.match.certainty >= 0.8)) known++;
  }
  if (filled < 2) return false;
  if (known === filled) return true;
  return filled >= 3 && standsApart(grid, row, table);
}

function standsApart(grid: SheetGrid, row: number, table: FoundHeading): boolean {
  const cells = (kinds: readonly HeadingKind[]): number[] =>
    table.columns
      .filter((each) => each.kind !== null && kinds.includes(each.kind))
      .map((each) => each.column);
  const targets = cells(['target']).filter((column) => grid.filled(row, column));
  const outcomes = cells(['outcome']).filter((column) => grid.filled(row, column));
  const odd = [
    ...targets.map((column) => !looksLikeTarget(grid.value(row, column))),
    ...outcomes.map((column) => !looksLikeOutcome(grid.value(row, column))),
  ];
  const otherStyle = table.columns.some(
    ({ column }) =>
      grid.filled(row, column) && grid.style(row, column) !== grid.style(table.bottom + 1, column),
  );
  const oddBelow = targets.length > 0 && targets.every((column) => isNoTarget(grid.value(row + 1, column)));
  return odd.length > 0 && odd.every(Boolean) && (otherStyle || oddBelow);
}

function isNoTarget(value: CellValue): boolean {
  return value !== null && !looksLikeTarget(value);
}
