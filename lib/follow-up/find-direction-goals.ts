// Finds the inriktningsmål of a workbook: whole goals, delmål, or single rows among ordinary measures.
import { groupByText } from '../assess/roll-up-groups.ts';
import {
  isContribution,
  isNamedDirection,
  isOwnDirection,
  isWholeDirection,
  type DirectionRow,
} from '../assess/direction-goals.ts';
import { measureType } from '../assess/measure-type.ts';
import { inSlices, inTurn, filterInSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { namesDirectionGoal } from '../swedish/direction-goal-words.ts';
import type { FollowedRow } from './followed-row.ts';

export interface DirectionGoal {
  readonly goal: string;
  /** The delmål that is the inriktningsmål, or that its row stands under; null for none. */
  readonly subgoal: string | null;
  /** Its own row among others; null when the goal or the delmål is the inriktningsmål. */
  readonly measure: string | null;
  /** The activities in the goal table that stand under it, in order. */
  readonly activities: readonly FollowedRow[];
}

/** The inriktningsmål in order of first appearance. */
export function* findDirectionGoals(rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const directed = yield* filterInSlices(rows, isDirection);
  if (directed.length === 0) return [];
  const goals = new Set(directed.map(({ measure }) => nameKey(measure.goal)));
  const near = yield* filterInSlices(rows, ({ measure }) => goals.has(nameKey(measure.goal)));
  const byGoal = yield* groupByText(near, ({ measure }) => measure.goal);
  return (yield* inTurn(byGoal, ({ text, members }) => inGoal(text, members))).flat();
}

function* inGoal(goal: string, rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const whole = yield* wholeOrRows(goal, rows, { goal, subgoal: null });
  if (whole !== null) return whole;
  const bySubgoal = yield* groupByText(rows, ({ measure }) => measure.subgoal);
  const found = inTurn(bySubgoal, function* ({ text, members }) {
    const subgoal = text === '' ? null : text;
    return (
      (yield* wholeOrRows(text, members, { goal, subgoal })) ?? (yield* singles({ goal, subgoal }, members))
    );
  });
  return (yield* found).flat();
}

type Place = Pick<DirectionGoal, 'goal' | 'subgoal'>;

/** The goal or delmål as an inriktningsmål with those rows that name one themselves; null when it is none. */
function* wholeOrRows(
  text: string,
  rows: readonly FollowedRow[],
  place: Place,
): Steps<readonly DirectionGoal[] | null> {
  const asRead = yield* mapInSlices(rows, directionRow);
  const level = place.subgoal === null ? 'goal' : 'subgoal';
  if (!(yield* isWholeDirection(text, asRead, level))) return null;
  const whole = { ...place, measure: null, activities: yield* filterInSlices(rows, isActivity) };
  if (namesDirectionGoal(text)) return [whole];
  const named = yield* filterInSlices(rows, (row) => isNamedDirection(row) || isActivity(row));
  return [whole, ...(yield* singles(place, named))];
}

/** Rows that are inriktningsmål among ordinary measures, each with the activities around it. */
function* singles(place: Place, rows: readonly FollowedRow[]): Steps<readonly DirectionGoal[]> {
  const activities = yield* filterInSlices(rows, isActivity);
  const found: DirectionGoal[] = [];
  yield* inSlices(rows, (row) => {
    if (isDirection(row) && !isActivity(row)) found.push({ ...place, measure: row.measure.name, activities });
  });
  return found;
}

/** Whether a row is, or stands under, an inriktningsmål. */
export function isDirection(row: FollowedRow): boolean {
  return measureType(row.measure) === 'directionGoal' || isOwnDirection(directionRow(row));
}

/** Whether a row is something that is done, rather than something that is measured. */
function isActivity(row: FollowedRow): boolean {
  const asRead = directionRow(row);
  if (isNamedDirection(asRead)) return false;
  if (isContribution(asRead)) return true;
  // Of what is to be measured, words instead of a figure are a slip; under an inriktningsmål they tell what has been done.
  return isDirection(row) && ['activity', 'ask'].includes(row.assessment.outcome.kind);
}

function directionRow({ measure, assessment: { target } }: FollowedRow): DirectionRow {
  return { measure, target };
}
