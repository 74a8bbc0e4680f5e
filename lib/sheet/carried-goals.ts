// Carries goal and subgoal down from section rows and merged cells to the measures under them.
import { nameText } from './row-cells.ts';
import type { RowColumns } from './row-columns.ts';
import type { Label } from './row-label.ts';
import { isNote, saysNoGoal, sectionMarker } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { isUpperGoal } from './upper-goals.ts';

/** What has been carried down so far; changed row by row. */
export interface Carried {
  goal: string;
  subgoal: string | null;
  name: string;
  /** The first section's kind: those like it are goals, others subgoals. */
  section: string | null;
  /** The council's goal of a section row or title, and how its row looks. */
  upper: { readonly text: string; readonly style: number | null } | null;
}

/** Takes a section row as the goal or subgoal of the rows under it. */
export function openSection(carried: Carried, label: Label, style: number): void {
  const marker = sectionMarker(label.text);
  const level = typeof marker === 'string' ? marker : levelByLook(carried, marker, style);
  openUpper(carried, label.text, marker, style);
  if (level === 'subgoal' && carried.goal !== '') {
    carried.subgoal = label.text;
    return;
  }
  carried.goal = label.text;
  carried.subgoal = null;
}

/** A section of the council's goal holds until the next, or until another section that looks the same and says no other level. */
function openUpper(
  carried: Carried,
  text: string,
  marker: ReturnType<typeof sectionMarker>,
  style: number,
): void {
  if (isUpperGoal(text)) carried.upper = { text, style };
  else if (typeof marker !== 'string' && carried.upper?.style === style) carried.upper = null;
}

function levelByLook(carried: Carried, depth: number | null, style: number): 'goal' | 'subgoal' {
  const look = depth === null ? `style ${String(style)}` : `depth ${String(depth)}`;
  carried.section ??= look;
  return look === carried.section ? 'goal' : 'subgoal';
}

/** Takes a row's own goal and subgoal cells, where it has any. */
export function carryGoals(grid: SheetGrid, row: number, at: RowColumns, carried: Carried): void {
  const goal = at.goal === null ? '' : nameText(grid, row, at.goal);
  if (saysNoGoal(goal)) [carried.goal, carried.subgoal] = ['', null];
  else if (at.goal !== null && goal !== '' && !isNote(goal)) {
    // A goal written anew opens a block of its own; inside a merge it only goes on.
    const isNew = goal !== carried.goal || (at.subgoal !== null && grid.filled(row, at.goal));
    if (isNew) carried.subgoal = null;
    carried.goal = goal;
    // A goal on a row of its own opens a section also where it stands in the goal column.
    if (grid.text(row, at.name) === '')
      openUpper(carried, goal, sectionMarker(goal), grid.style(row, at.goal));
  }
  const subgoal = at.subgoal === null ? '' : nameText(grid, row, at.subgoal);
  if (saysNoGoal(subgoal)) carried.subgoal = null;
  else if (subgoal !== '' && !isNote(subgoal)) carried.subgoal = subgoal;
}
