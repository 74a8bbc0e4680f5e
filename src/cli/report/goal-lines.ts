// The goals with status and arithmetic, everything first.
import {
  ALL_GOALS,
  formatNumber,
  WITHOUT_GOAL,
  type AssessmentResult,
  type GoalAssessment,
} from '../../../lib/index.ts';
import { statusText, STATUS_WIDTH, type Paint } from './paint.ts';
import { fill, plainText, wrap } from './text-layout.ts';

/** With more goals and delmål than this, only the goals are shown; and of more goals than this only the first. */
const MOST_SHOWN = 60;

/** One goal after another: status and name, under it how it was counted. */
export function goalLines(
  { total, goals }: AssessmentResult,
  width: number,
  paint: Paint,
): readonly string[] {
  const nested = goals.flatMap((goal) => withSubgoals(goal, 0));
  const all = nested.length <= MOST_SHOWN ? nested : goals.map((goal) => ({ goal, depth: 0 }));
  const shown = all.slice(0, MOST_SHOWN);
  const left = all.length - shown.length;
  return [
    ...oneGoal(total, ALL_GOALS, 0, width, paint),
    ...shown.flatMap(({ goal, depth }) => oneGoal(goal, nameOf(goal), depth, width, paint)),
    ...(left > 0 ? wrap(`  … och ${formatNumber(left)} mål till; se bladet «Måluppfyllelse».`, width) : []),
  ];
}

interface NestedGoal {
  readonly goal: GoalAssessment;
  readonly depth: number;
}

function withSubgoals(goal: GoalAssessment, depth: number): readonly NestedGoal[] {
  return [{ goal, depth }, ...goal.subgoals.flatMap((subgoal) => withSubgoals(subgoal, depth + 1))];
}

function nameOf({ goal }: GoalAssessment): string {
  return goal === '' ? WITHOUT_GOAL : plainText(goal);
}

function oneGoal(
  goal: GoalAssessment,
  name: string,
  depth: number,
  width: number,
  paint: Paint,
): readonly string[] {
  const left = 2 + depth * 2;
  const status = fill(statusText(goal.status), STATUS_WIDTH);
  const indent = left + STATUS_WIDTH + 2;
  const room = Math.max(width - indent, 10);
  const names = wrap(name, room).map((line) => (depth === 0 ? paint.strong(line) : line));
  const counting = goal.explanation === '' ? goal.arithmetic : goal.explanation;
  const lines = [...names, ...(counting === '' ? [] : wrap(plainText(counting), room))];
  const first = `${' '.repeat(left)}${paint.status(goal.status, status)}  `;
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
