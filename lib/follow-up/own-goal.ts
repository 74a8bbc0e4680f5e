// The goal that is a body's own («nämndmål», «KS-mål»), where the council's goal stands above it in the same table.
import { headingPeriod } from '../sheet/heading-period.ts';
import { matchHeading } from '../sheet/match-heading.ts';
import { columnsOf } from '../sheet/table-columns.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import type { FollowedRow } from './followed-row.ts';

/** «Fler företag» of a table headed «KF-mål | Nämndmål»; the goal itself of one headed «Mål | Delmål» or «KF-mål | Delmål». */
export function ownGoal({ measure: { goal, subgoal, upperGoal }, table }: FollowedRow): string {
  const isBelow = subgoal !== null && subgoal !== '' && upperGoal === goal;
  return isBelow && table !== null && hasOwnGoals(table) ? subgoal : goal;
}

const known = new WeakMap<RecognisedTable, boolean>();

/** Whether the second level of goals is headed as goals, not as parts of one. */
function hasOwnGoals(table: RecognisedTable): boolean {
  const before = known.get(table);
  if (before !== undefined) return before;
  const [column] = columnsOf(table, 'subgoal');
  const kind = column === undefined ? null : (matchHeading(headingPeriod(column.heading).rest)?.kind ?? null);
  const has = kind === 'goal' || kind === 'goalOrTarget';
  known.set(table, has);
  return has;
}
