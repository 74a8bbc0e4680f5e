// Whether two målvärden as they are stored are the same to the letter of what they demand: «≥ 80 %» is «minst 80 %», but «80 %» is not.
import type { Readings } from '../assess/readings.ts';
import type { Cell } from '../model/cell.ts';
import { describeTarget } from '../swedish/describe-target.ts';

/** Stricter than `sameTarget` of decisions: a round has to tell also a comparison that was added. */
export function sameTargetText(readings: Readings, a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [readings.target(asCell(a)), readings.target(asCell(b))];
  const isUnderstood = [one, other].every(({ kind }) => kind !== 'ask' && kind !== 'compound');
  return isUnderstood && describeTarget(one) === describeTarget(other);
}

/** A text as a cell that holds it. */
export function asCell(text: string): Cell {
  return { value: text === '' ? null : text, numberFormat: 'General', ref: '' };
}
