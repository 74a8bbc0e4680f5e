// What makes a figure doubtful in the light of its målvärde before anything is compared, and the målvärde that turns out to be a place.
import type { Measure } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { Direction } from './find-direction.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** «-20 %» where the outcome is 82 is hardly a level. */
export function negativeDoubt(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (target.kind !== 'number' || target.value >= 0 || outcome.value <= 0 || outcome.isChange === true)
    return null;
  const size = formatQuantity(-target.value, target.unit, target.decimals);
  return stopAndAsk({
    code: 'target-not-understood',
    cell: measure.target?.ref ?? null,
    text: `Är målvärdet «${target.text}» en nivå eller en minskning? Utfallet är «${outcome.text}».`,
    suggestion: `minska med ${size}`,
  });
}

/** «Öka» of a place may mean a larger figure or a better place. */
export function rankDoubt(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  const rises = target.kind === 'increase' || target.kind === 'notDecrease';
  if (!rises || outcome.rank !== true) return null;
  return stopAndAsk({
    code: 'target-not-understood',
    cell: measure.target?.ref ?? null,
    text: `Utfallet är en placering (${outcome.text}). Menas med «${target.text}» en bättre placering? Skriv platsen som ska nås.`,
    suggestion: 'plats 10 eller bättre',
  });
}

/** «Svenskt Näringslivs ranking 100» is a place although no word in the målvärde says so. */
export function asRank(
  target: QuantityTarget,
  outcome: NumberOutcome,
  { wanted, word }: Direction,
): QuantityTarget {
  if (target.kind !== 'number' && target.kind !== 'atMost') return target;
  const named = word !== null && /rank|placering/iu.test(word);
  const bare = target.unit === undefined && outcome.unit === undefined && target.value >= 1;
  if (wanted !== 'lower' || !bare || !(outcome.rank === true || named)) return target;
  const { text, warnings, value } = target;
  return { kind: 'rank', text, warnings, value };
}
