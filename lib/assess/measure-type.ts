// What kind of mätvärde the officer says that it is: an activity, a direction goal («inriktningsmål»), or neither.
import type { Measure } from '../model/measure.ts';
import {
  namesDirectionGoal,
  parseDirectionMark,
  typeSaysDirectionGoal,
} from '../swedish/direction-goal-words.ts';
import { cellText } from './cell-text.ts';
import { stopAndAsk, type Stop } from './stop.ts';

export type MeasureType = 'activity' | 'directionGoal' | null;

const ACTIVITY = /(?<!\p{L})(?:nyckel)?(?:aktivitet|åtgärd)(?:er|en)?(?!\p{L})/iu;

/** «Inriktningsmål» when the row, its goal or its delmål is one; else what the column «Typ» says. */
export function measureType(measure: Measure): MeasureType {
  if (measure.underDirectionGoal === true || saysDirectionGoal(measure)) return 'directionGoal';
  return saysActivity(measure) ? 'activity' : null;
}

/** Whether the row itself says that it is an inriktningsmål: in «Typ», by a mark, or in one of its names. */
export function saysDirectionGoal(measure: Measure): boolean {
  const { type, name, goal, subgoal, directionGoal } = measure;
  if (typeSaysDirectionGoal(cellText(type)) || markOf(directionGoal) === true) return true;
  return [name, goal, subgoal ?? ''].some(namesDirectionGoal);
}

/** Whether the column «Typ» says that it is an activity, also one under an inriktningsmål. */
export function saysActivity({ type }: Pick<Measure, 'type'>): boolean {
  return ACTIVITY.test(cellText(type));
}

function markOf(cell: Measure['directionGoal']): boolean | null {
  return cell === undefined ? false : parseDirectionMark(cell.value);
}

/** A question where a mark under «Inriktningsmål» says neither yes nor no. */
export function stopIfMarkUnclear({ directionGoal }: Measure): Stop | null {
  if (directionGoal === undefined || markOf(directionGoal) !== null) return null;
  return stopAndAsk({
    code: 'type-not-understood',
    cell: directionGoal.ref,
    text: 'Det framgår inte om raden är ett inriktningsmål. Skriv Ja eller Nej.',
  });
}
