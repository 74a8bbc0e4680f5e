// What kind of mätvärde the officer says that it is: an activity, a direction goal («inriktningsmål»), or neither.
import type { Measure } from '../model/measure.ts';
import { cellText } from './cell-text.ts';

export type MeasureType = 'activity' | 'directionGoal' | null;

const DIRECTION_GOAL = /(?<!\p{L})inriktningsmål/iu;
const ACTIVITY = /(?<!\p{L})(?:nyckel)?(?:aktivitet|åtgärd)(?:er|en)?(?!\p{L})/iu;
const OPENS_AS_DIRECTION_GOAL = /^\W*inriktningsmål/iu;

/** From the column «Typ»; «Inriktningsmål» also when the goal or the measure begins with that word. */
export function measureType(measure: Measure): MeasureType {
  const type = cellText(measure.type);
  const names = [measure.name, measure.goal, measure.subgoal ?? ''];
  if (DIRECTION_GOAL.test(type) || names.some((name) => OPENS_AS_DIRECTION_GOAL.test(name)))
    return 'directionGoal';
  return ACTIVITY.test(type) ? 'activity' : null;
}
