// What is required by a change from a baseline: «öka», «ska inte minska», «minska med minst 10 % jämfört med 2004», «halveras».
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ChangeTarget } from '../swedish/target.ts';
import { clean, compare } from './compare.ts';
import type { Comparison, JudgingContext } from './context.ts';
import { band } from './hold-to-band.ts';
import { oneSided } from './hold-to-level.ts';
import { IN_WORKBOOK } from './where-to-write.ts';
import { ask, quantityHold, type Hold, type Unrated } from './verdict.ts';

/** The way that is wanted when the wording tells it; «oförändrat» takes it from the measure. */
const WANTED: Readonly<Record<ChangeTarget['kind'], 'higher' | 'lower' | null>> = {
  increase: 'higher',
  notDecrease: 'higher',
  decrease: 'lower',
  notIncrease: 'lower',
  unchanged: null,
};

/** What a målvärde that is a change requires; asks when there is no baseline to change from. */
export function holdToChange(
  target: ChangeTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Hold | Unrated {
  const { baseline } = context;
  if (baseline === null) {
    const year = target.from === undefined ? '' : ` för ${target.from}`;
    return ask(
      'baseline-missing',
      `Utgångsvärdet${year} saknas, så «${target.text}» kan inte bedömas. ${target.from === 'föregående år' ? IN_WORKBOOK.lastYear : IN_WORKBOOK.baseline}`,
    );
  }
  if (target.change === undefined) return holdToMovement(target, baseline, context);
  return holdToSize(target, target.change, outcome, baseline);
}

/** No size is set: only the way it moved counts, and a percentage of the baseline is no part of the målvärde. */
function holdToMovement(target: ChangeTarget, baseline: Comparison, context: JudgingContext): Hold {
  const wanted = WANTED[target.kind] ?? context.wanted;
  const stillIsEnough =
    target.kind === 'unchanged' || target.kind === 'notIncrease' || target.kind === 'notDecrease';
  const edge = { side: wanted === 'higher' ? 'low' : 'high', inclusive: stillIsEnough } as const;
  const requirement = { ...oneSided(baseline.value, baseline.unit, edge), percentMakesSense: false };
  return { requirement, notBeyond: null, movement: { from: baseline.value, wanted } };
}

/** A size is set: it gives a level, which is judged like any other. */
function holdToSize(
  target: ChangeTarget,
  change: number,
  outcome: NumberOutcome,
  baseline: Comparison,
): Hold | Unrated {
  const size = sizeInUnits(target, change, baseline);
  if (typeof size !== 'number') return size;
  const unit = baseline.unit;
  if (target.kind === 'unchanged') {
    return quantityHold(band(clean(baseline.value - size), clean(baseline.value + size), unit));
  }
  const rises = target.kind === 'increase' || target.kind === 'notIncrease';
  const level = clean(baseline.value + (rises ? size : -size));
  const side = target.kind === 'increase' || target.kind === 'notDecrease' ? 'low' : 'high';
  // «Ska öka med högst 2» lets things get worse to begin with, so there the baseline lies inside green.
  const outside = compare(baseline.value, level) === (side === 'low' ? -1 : 1);
  const required = oneSided(level, unit, { side, inclusive: true });
  // A percentage of a place in a ranking says nothing.
  const requirement = outcome.rank === true ? { ...required, percentMakesSense: false } : required;
  return quantityHold(requirement, outside ? baseline.value : null);
}

/** The change in the measure's own unit; a relative change needs a baseline above 0 that is not itself a percentage. */
function sizeInUnits(target: ChangeTarget, change: number, baseline: Comparison): number | Unrated {
  if (target.changeUnit !== '%') return change;
  if (baseline.unit === '%') {
    return ask(
      'baseline-not-understood',
      `Måttet är i procent, så «${target.text}» kan betyda procent av utgångsvärdet eller procentenheter. Skriv ut vilket som menas.`,
      target.text.replace(/procent(?!en)|%/u, 'procentenheter'),
    );
  }
  if (baseline.value <= 0) {
    return ask(
      'baseline-not-understood',
      `Utgångsvärdet är 0 eller negativt, så en ändring i procent går inte att räkna ut. Skriv målvärdet som ett tal.`,
    );
  }
  return (baseline.value * change) / 100;
}
