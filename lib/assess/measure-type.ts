// What kind of mätvärde the officer says that it is: an activity, a direction goal («inriktningsmål»), or neither.
import type { Measure } from '../model/measure.ts';
import { opensAsDirectionGoal } from '../swedish/direction-goal-words.ts';
import { cellText } from './cell-text.ts';

export type MeasureType = 'activity' | 'directionGoal' | null;

const DIRECTION_GOAL = /(?<!\p{L})inriktningsmål/iu;
const ACTIVITY = /(?<!\p{L})(?:nyckel)?(?:aktivitet|åtgärd)(?:er|en)?(?!\p{L})/iu;

/** From the column «Typ»; «Inriktningsmål» also when the goal or the measure begins with that word. */
export function measureType(measure: Measure): MeasureType {
  const type = cellText(measure.type);
  const names = [measure.name, measure.goal, measure.subgoal ?? ''];
  if (DIRECTION_GOAL.test(type) || names.some(opensAsDirectionGoal)) return 'directionGoal';
  return saysActivity(measure) ? 'activity' : null;
}

/** Whether the column «Typ» says that it is an activity, also one under an inriktningsmål. */
export function saysActivity({ type }: Pick<Measure, 'type'>): boolean {
  return ACTIVITY.test(cellText(type));
}
