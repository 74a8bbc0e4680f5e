// Tells goals that stand on rows of their own from measures that lack all their values.
import { forRows, type Steps } from '../model/steps.ts';
import { isFilled } from './row-cells.ts';
import type { RowColumns } from './row-columns.ts';
import type { Label } from './row-label.ts';
import { sectionMarker } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Whether the row is a goal over its measures. */
export function isSection(
  grid: SheetGrid,
  row: number,
  at: RowColumns,
  label: Label,
  hasContent: boolean,
  styles: SectionStyles,
): boolean {
  if (hasContent || label.text === '') return false;
  if (label.across && (grid.merge(row, label.column)?.right ?? 0) >= at.name) return true;
  if (label.filled > 1) return isMarkedSection(grid, row, at, label, styles);
  if (label.column === at.goal || label.column === at.subgoal) return false;
  if (label.column !== at.name) return label.column < at.name;
  // A lone text in the name column: with a goal column beside it, a measure without values; else a goal over its measures.
  return at.goal === null && at.subgoal === null && !isNameless(grid, row, at, label.text, styles);
}

// «Mål 1. Trygg kommun | | | Gul | Analys …», and «1 | Mål: Trygg kommun» with the number in a column of its own.
function isMarkedSection(
  grid: SheetGrid,
  row: number,
  at: RowColumns,
  label: Label,
  styles: SectionStyles,
): boolean {
  if (at.goal !== null || at.subgoal !== null) return false;
  const marker = sectionMarker(grid.text(row, at.name));
  if (typeof marker === 'string') return true;
  return marker !== null && label.column === at.name && !styles.measuresNumbered;
}

/** How the section rows and the measure rows of a table look, to tell a goal from a measure that lacks all its values. */
export interface SectionStyles {
  readonly marked: boolean;
  readonly measuresNumbered: boolean;
  readonly measureStyles: ReadonlySet<number>;
}

/** How section rows and measure rows look in a table. */
export function* sectionStyles(
  grid: SheetGrid,
  at: RowColumns,
  top: number,
  bottom: number,
): Steps<SectionStyles> {
  let [marked, measuresNumbered] = [false, false];
  const measureStyles = new Set<number>();
  if (at.goal !== null) return { marked, measuresNumbered, measureStyles };
  yield* forRows(top, bottom, (row) => {
    const text = grid.text(row, at.name);
    if (text === '') return;
    const isMeasure = at.values.some((column) => isFilled(grid, row, column));
    if (isMeasure) measureStyles.add(grid.style(row, at.name));
    const numbered = sectionMarker(text) !== null;
    if (isMeasure) measuresNumbered ||= numbered;
    else marked ||= numbered;
  });
  return { marked, measuresNumbered, measureStyles };
}

// Where the goals are marked («Mål 1 …», «1. …»), an unmarked text that looks like the measures is a measure without values.
function isNameless(
  grid: SheetGrid,
  row: number,
  at: RowColumns,
  text: string,
  styles: SectionStyles,
): boolean {
  return styles.marked && sectionMarker(text) === null && styles.measureStyles.has(grid.style(row, at.name));
}
