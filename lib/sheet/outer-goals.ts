// The goal of a table that has no goal column: from its title, its place in a stack of tables, or the sheet's name.
import type { Candidate } from './candidate.ts';
import { goalInSheetName, goalInTitles, goalsOfStack } from './outer-context.ts';
import { goalOfTitle, isGoalTitle } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { isUpperGoal } from './upper-goals.ts';

/** The goal for each table that has no goal column: its own title, its title in a stack of tables, or the sheet's name. */
export function outerGoals(
  grid: SheetGrid,
  candidates: readonly Candidate[],
  severalSheets: boolean,
): string[] {
  const withoutGoals = candidates.filter((each) => each.heading.sort === 'goals' && !hasGoalColumn(each));
  const stack = goalsOfStack(withoutGoals.map((each) => each.titles[0]));
  return candidates.map((each) => {
    if (hasGoalColumn(each) && !isGoalMeasured(each)) return '';
    const titled = goalInTitles(each.titles);
    if (titled !== '' || isGoalMeasured(each)) return titled;
    return stack?.[withoutGoals.indexOf(each)] ?? goalInSheetName(grid.sheet.name, severalSheets);
  });
}

// By what the columns are taken for: «Mål 2024» over figures is a målvärde, no goal.
function hasGoalColumn({ columns }: Candidate): boolean {
  return columns.some((each) => each.role === 'goal');
}

function isGoalMeasured({ columns }: Candidate): boolean {
  return !columns.some((each) => each.role === 'measure');
}

/** The council's goal that a table's title or sheet names («KF-mål 2: Trygg kommun»), as `outerGoals` gives a goal; null when none does. */
export function outerUpperGoal(grid: SheetGrid, titles: readonly string[]): string | null {
  const title = [...titles, grid.sheet.name].find((text) => isGoalTitle(text) && isUpperGoal(text));
  return title === undefined ? null : goalOfTitle(title);
}
