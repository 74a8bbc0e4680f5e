// Tells a goal table's rows apart: measures, goals as section rows, totals, notes and blanks. Carries goals down to their measures.
import { forRows, type Steps } from '../model/steps.ts';
import type { RoleColumn } from './assign-roles.ts';
import { type Carried, carryGoals, openSection } from './carried-goals.ts';
import { isFilled, isMergedAcross, nameText } from './row-cells.ts';
import { parseDirectionMark, typeSaysDirectionGoal } from '../swedish/direction-goal-words.ts';
import { type RowColumns, rowColumns } from './row-columns.ts';
import { besideLabel, firstText, isLegend } from './row-label.ts';
import { isLegendLabel, isNote, isTotalLabel, sectionMarker } from './row-words.ts';
import { isSection, sectionStyles, type SectionStyles } from './section-rows.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { RecognisedRow } from './table.ts';

/** Goal given from outside the table: a title above it or the sheet's name; `''` when none. */
export interface OuterGoal {
  readonly goal: string;
  /** The council's goal («KF-mål») in such a title; null when none says so. */
  readonly upper: string | null;
}

/** The measure rows from `top` to `bottom`, in order, each with its goal and subgoal. */
export function* readRows(
  grid: SheetGrid,
  columns: readonly RoleColumn[],
  top: number,
  bottom: number,
  outer: OuterGoal,
): Steps<RecognisedRow[]> {
  const at = rowColumns(columns);
  if (at === null) return [];
  const styles = yield* sectionStyles(grid, at, top, bottom);
  const reader = createRowReader(grid, at, outer, styles);
  const rows: RecognisedRow[] = [];
  yield* forRows(top, bottom, (row) => {
    const found = reader(row);
    if (found !== null) rows.push(found);
  });
  return rows;
}

function createRowReader(
  grid: SheetGrid,
  at: RowColumns,
  outer: OuterGoal,
  styles: SectionStyles,
): (row: number) => RecognisedRow | null {
  const upper = outer.upper === null ? null : { text: outer.upper, style: null };
  const carried: Carried = { goal: outer.goal, subgoal: null, name: '', section: null, upper };
  const anyFilled = (row: number, columns: readonly number[]): boolean =>
    columns.some((each) => isFilled(grid, row, each));
  return (row) => {
    const label = firstText(grid, row, at);
    if (label === null) return null;
    const hasValues = anyFilled(row, at.values);
    if (label.filled === 2 && label.text.endsWith(':') && sectionMarker(label.text) !== null) {
      openSection(carried, besideLabel(grid, row, at, label), grid.style(row, label.column));
      return null;
    }
    if (isTotalLabel(label.text) || isLegend(label, at, hasValues)) return null;
    if (isSection(grid, row, at, label, hasValues || anyFilled(row, at.evidence), styles)) {
      const title =
        label.text.length <= 3 && label.filled === 2 ? { ...label, text: grid.text(row, at.name) } : label;
      if (!isNote(title.text)) openSection(carried, title, grid.style(row, title.column));
      return null;
    }
    carryGoals(grid, row, at, carried);
    return measureOf(grid, row, at, carried, hasValues, anyFilled(row, at.evidence));
  };
}

function measureOf(
  grid: SheetGrid,
  row: number,
  at: RowColumns,
  carried: Carried,
  hasValues: boolean,
  hasEvidence: boolean,
): RecognisedRow | null {
  const own = grid.text(row, at.name);
  const name =
    own === '' ? (declaredGoal(grid, row, at) ?? inheritedName(grid, row, at, carried, hasValues)) : own;
  if (name === null || name === '') return null;
  if (
    !hasValues &&
    !hasEvidence &&
    (isNote(name) || isLegendLabel(name) || isMergedAcross(grid, row, at.name))
  )
    return null;
  if (isTotalLabel(name)) return null;
  carried.name = name;
  const goal = carried.goal === '' && at.goalIsMeasured ? name : carried.goal;
  const found = { row, goal, subgoal: carried.subgoal, name };
  return carried.upper === null ? found : { ...found, upperGoal: carried.upper.text };
}

/** The goal or delmål of a row without a measure that only says that it is an inriktningsmål; null for other rows. */
function declaredGoal(grid: SheetGrid, row: number, at: RowColumns): string | null {
  const isSaid =
    (at.type !== null && typeSaysDirectionGoal(grid.text(row, at.type))) ||
    (at.directionGoal !== null && parseDirectionMark(grid.value(row, at.directionGoal)) === true);
  const column = [at.subgoal, at.goal].find((each) => each !== null && grid.filled(row, each)) ?? null;
  return isSaid && column !== null ? nameText(grid, row, column) : null;
}

function inheritedName(
  grid: SheetGrid,
  row: number,
  at: RowColumns,
  carried: Carried,
  hasValues: boolean,
): string | null {
  const ownValues = at.values.filter((column) => grid.filled(row, column));
  if (!hasValues || ownValues.length === 0) return null;
  const area = grid.merge(row, at.name);
  if (area !== null && area.left === area.right) return grid.text(area.top, area.left);
  // A mean or sum without a label is a formula below the table.
  if (ownValues.some((column) => grid.hasFormula(row, column))) return null;
  if (at.subgoal !== null && grid.filled(row, at.subgoal)) return nameText(grid, row, at.subgoal);
  if (at.goal !== null && grid.filled(row, at.goal)) return nameText(grid, row, at.goal);
  return ownValues.length >= 2 ? carried.name : null;
}
