// The goal of a table that has no goal column: from its title, its place in a stack of tables, or the sheet's name.
import type { FoundHeading } from './found-heading.ts';
import { goalInSheetName, goalInTitles, goalsOfStack } from './outer-context.ts';
import type { MappedHeading } from './own-mapping.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A heading with what stands round it. */
export interface Candidate {
  readonly heading: FoundHeading;
  readonly mapped: MappedHeading | null;
  readonly lastRow: number;
  readonly titles: readonly string[];
}

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

function hasGoalColumn({ heading, mapped }: Candidate): boolean {
  if (mapped !== null) return mapped.mapping.columns.some((each) => each.role === 'goal');
  return heading.columns.some((each) =>
    ['goal', 'upperGoal', 'goalOrTarget', 'area', 'subgoal'].includes(each.kind ?? ''),
  );
}

function isGoalMeasured({ heading, mapped }: Candidate): boolean {
  if (mapped !== null) return !mapped.mapping.columns.some((each) => each.role === 'measure');
  return !heading.columns.some((each) => each.kind === 'measure');
}
