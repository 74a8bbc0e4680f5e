// Tells a goal table's rows apart: measures, goals as section rows, totals, notes and blanks. Carries goals down to their measures.
import type { RoleColumn } from './assign-roles.ts';
import { isLegendLabel, isNote, isTotalLabel, sectionMarker } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole, RecognisedRow } from './table.ts';

/** The columns that reading rows needs. */
interface RowColumns {
  readonly goal: number | null;
  readonly subgoal: number | null;
  /** Where the measure's name stands; the goal's own column when the goals themselves are measured. */
  readonly name: number;
  /** True when the goals themselves are measured («Mål | Målvärde | Utfall»). */
  readonly goalIsMeasured: boolean;
  readonly values: readonly number[];
  /** Filled cells here show that a row is a measure, though target and outcome are empty. */
  readonly evidence: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** Goal given from outside the table: a title above it or the sheet's name; `''` when none. */
export interface OuterGoal {
  readonly goal: string;
}

const VALUE_ROLES: readonly ColumnRole[] = ['target', 'outcome'];
const EVIDENCE_ROLES: readonly ColumnRole[] = [
  'baseline',
  'direction',
  'tolerance',
  'yellowLimit',
  'weight',
  'due',
  'unit',
  'forecast',
  'riket',
  'type',
];

/** The measure rows from `top` to `bottom`, in order, each with its goal and subgoal. */
export function readRows(
  grid: SheetGrid,
  columns: readonly RoleColumn[],
  top: number,
  bottom: number,
  outer: OuterGoal,
): RecognisedRow[] {
  const at = rowColumns(columns);
  if (at === null) return [];
  const reader = createRowReader(grid, at, outer.goal, sectionStyles(grid, at, top, bottom));
  const rows: RecognisedRow[] = [];
  for (let row = top; row <= bottom; row++) {
    const found = reader(row);
    if (found !== null) rows.push(found);
  }
  return rows;
}

function rowColumns(columns: readonly RoleColumn[]): RowColumns | null {
  const first = (role: ColumnRole): number | null =>
    columns.find((each) => each.role === role)?.column ?? null;
  const of = (roles: readonly ColumnRole[]): number[] =>
    columns.filter((each) => roles.includes(each.role)).map((each) => each.column);
  const measure = first('measure');
  const [goal, subgoal] = [first('goal'), first('subgoal')];
  const name = measure ?? subgoal ?? goal;
  if (name === null) return null;
  const all = columns.map((each) => each.column);
  return {
    goal: goal === name ? null : goal,
    subgoal: subgoal === name ? null : subgoal,
    name,
    goalIsMeasured: measure === null,
    values: of(VALUE_ROLES),
    evidence: of(EVIDENCE_ROLES),
    left: Math.min(...all),
    right: Math.max(...all),
  };
}

/** Text of a name cell; a cell inside a vertical merge has the merge's text. */
function nameText(grid: SheetGrid, row: number, column: number): string {
  const area = grid.merge(row, column);
  return area === null ? grid.text(row, column) : grid.text(area.top, area.left);
}

function isMergedAcross(grid: SheetGrid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  return area !== null && area.right > area.left;
}

// Filled by itself or by a vertical merge: a målvärde merged over two measures holds for both.
function isFilled(grid: SheetGrid, row: number, column: number): boolean {
  if (grid.filled(row, column)) return !isMergedAcross(grid, row, column);
  const area = grid.merge(row, column);
  return area !== null && area.left === area.right && grid.filled(area.top, area.left);
}

interface Carried {
  goal: string;
  subgoal: string | null;
  name: string;
  /** The first section's kind: those like it are goals, others subgoals. */
  section: string | null;
}

function createRowReader(
  grid: SheetGrid,
  at: RowColumns,
  outerGoal: string,
  styles: SectionStyles,
): (row: number) => RecognisedRow | null {
  const carried: Carried = { goal: outerGoal, subgoal: null, name: '', section: null };
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

// «Mål: | Trygg kommun» says the goal in the cell beside.
function besideLabel(grid: SheetGrid, row: number, at: RowColumns, label: Label): Label {
  for (let column = label.column + 1; column <= at.right; column++) {
    const text = grid.text(row, column);
    if (text !== '') return { ...label, text };
  }
  return label;
}

// A goal may be called «Grön»; then it has values. A measure is never called that.
function isLegend(label: Label, at: RowColumns, hasValues: boolean): boolean {
  return isLegendLabel(label.text) && (!hasValues || label.column === at.name);
}

interface Label {
  readonly text: string;
  readonly column: number;
  /** Number of filled cells on the row, within the table; 3 stands for more. */
  readonly filled: number;
  readonly across: boolean;
}

function firstText(grid: SheetGrid, row: number, at: RowColumns): Label | null {
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

function isSection(
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
interface SectionStyles {
  readonly marked: boolean;
  readonly measuresNumbered: boolean;
  readonly measureStyles: ReadonlySet<number>;
}

function sectionStyles(grid: SheetGrid, at: RowColumns, top: number, bottom: number): SectionStyles {
  let [marked, measuresNumbered] = [false, false];
  const measureStyles = new Set<number>();
  if (at.goal !== null) return { marked, measuresNumbered, measureStyles };
  for (let row = top; row <= bottom; row++) {
    const text = grid.text(row, at.name);
    if (text === '') continue;
    const isMeasure = at.values.some((column) => isFilled(grid, row, column));
    if (isMeasure) measureStyles.add(grid.style(row, at.name));
    const numbered = sectionMarker(text) !== null;
    if (isMeasure) measuresNumbered ||= numbered;
    else marked ||= numbered;
  }
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

function openSection(carried: Carried, label: Label, style: number): void {
  const marker = sectionMarker(label.text);
  const level = typeof marker === 'string' ? marker : levelByLook(carried, marker, style);
  if (level === 'subgoal' && carried.goal !== '') {
    carried.subgoal = label.text;
    return;
  }
  carried.goal = label.text;
  carried.subgoal = null;
}

function levelByLook(carried: Carried, depth: number | null, style: number): 'goal' | 'subgoal' {
  const look = depth === null ? `style ${String(style)}` : `depth ${String(depth)}`;
  carried.section ??= look;
  return look === carried.section ? 'goal' : 'subgoal';
}

function carryGoals(grid: SheetGrid, row: number, at: RowColumns, carried: Carried): void {
  const goal = at.goal === null ? '' : nameText(grid, row, at.goal);
  if (at.goal !== null && goal !== '' && !isNote(goal)) {
    // A goal written anew opens a block of its own; inside a merge it only goes on.
    const isNew = goal !== carried.goal || (at.subgoal !== null && grid.filled(row, at.goal));
    if (isNew) carried.subgoal = null;
    carried.goal = goal;
  }
  const subgoal = at.subgoal === null ? '' : nameText(grid, row, at.subgoal);
  if (subgoal !== '' && !isNote(subgoal)) carried.subgoal = subgoal;
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
  const name = own === '' ? inheritedName(grid, row, at, carried, hasValues) : own;
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
  return { row, goal, subgoal: carried.subgoal, name };
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
