// What is required by a place in a ranking: lower is better, and a percentage of a place says nothing.
import type { RankTarget } from '../swedish/target.ts';
import { quantityHold, type Hold } from './verdict.ts';

/** The unit of a place, so that a rule may say «högst 5 platser sämre än målvärdet». */
export const PLACES = 'platser';

/** What a målvärde such as «topp 5» requires. */
export function holdToRank(target: RankTarget): Hold {
  const high = { value: target.value, inclusive: true };
  return quantityHold({ low: null, high, unit: PLACES, percentMakesSense: false });
}
