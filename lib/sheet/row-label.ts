// The first text of a row, which tells whether it is a goal, a total, a legend or a measure.
import { opensAsDirectionGoal } from '../swedish/direction-goal-words.ts';
import { isMergedAcross } from './row-cells.ts';
import type { RowColumns } from './row-columns.ts';
import { explainsColour, isLegendLabel } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** «Mål: | Trygg kommun» says the goal in the cell beside; that it is an inriktningsmål stays said. */
export function besideLabel(grid: SheetGrid, row: number, at: RowColumns, label: Label): Label {
  for (let column = label.column + 1; column <= at.right; column++) {
    const text = grid.text(row, column);
    if (text !== '')
      return { ...label, text: opensAsDirectionGoal(label.text) ? `${label.text} ${text}` : text };
  }
  return label;
}

/** A goal may be called «Grön»; then it has values. A measure is never called that. */
export function isLegend(label: Label, at: RowColumns, hasValues: boolean): boolean {
  return (
    explainsColour(label.text) || (isLegendLabel(label.text) && (!hasValues || label.column === at.name))
  );
}

/** The first text of a row and where it stands. */
export interface Label {
  readonly text: string;
  readonly column: number;
  /** Number of filled cells on the row, within the table; 3 stands for more. */
  readonly filled: number;
  readonly across: boolean;
}

/** The first text of a row; null for a blank row. */
export function firstText(grid: SheetGrid, row: number, at: RowColumns): Label | null {
  let found: { text: string; column: number } | null = null;
  let filled = 0;
  for (let column = at.left; column <= at.right && filled <= 2; column++) {
    if (!grid.filled(row, column)) continue;
    filled++;
    found ??= { text: grid.text(row, column), column };
  }
  if (found === null) {
    // Inside merges only: a measure whose every own cell is covered from above is read on the merge's first row.
    return null;
  }
  return { ...found, filled, across: isMergedAcross(grid, row, found.column) };
}
