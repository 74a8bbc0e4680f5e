// What an inriktningsmål is called, and what it stands under.
import type { DirectionGoalFollowUp } from '../../../../lib/index.ts';
import { goalName } from './override-rows.ts';

/** The row, the delmål or the goal that it is; `above`: the rest, '' when there is nothing above it. */
export function directionGoalName({
  goal,
  subgoal,
  measure,
}: Pick<DirectionGoalFollowUp, 'goal' | 'subgoal' | 'measure'>): {
  readonly name: string;
  readonly above: string;
} {
  const names = [goal, subgoal ?? '', measure ?? ''].filter((name) => name !== '');
  return { name: goalName(names.at(-1) ?? ''), above: names.slice(0, -1).join(' – ') };
}
