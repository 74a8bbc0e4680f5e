// Judging a change against a baseline: «öka», «ska inte minska», «minska med minst 10 % jämfört med 2004», «halveras».
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ChangeTarget } from '../swedish/target.ts';
import { clean, compare } from './compare.ts';
import type { Comparison, JudgingContext } from './context.ts';
import { band } from './judge-band.ts';
import { oneSided } from './judge-level.ts';
import { judgeWithin } from './judge-within.ts';
import { IN_WORKBOOK } from './where-to-write.ts';
import { ask, type Rated, type Verdict } from './verdict.ts';

/** The way that is wanted when the wording tells it; «oförändrat» takes it from the measure. */
const WANTED: Readonly<Record<ChangeTarget['kind'], 'higher' | 'lower' | null>> = {
  increase: 'higher',
  notDecrease: 'higher',
  decrease: 'lower',
  notIncrease: 'lower',
  unchanged: null,
};

/** Judges a målvärde that is a change; asks when there is no baseline to change from. */
export function judgeChange(target: ChangeTarget, outcome: NumberOutcome, context: JudgingContext): Verdict {
  const { baseline } = context;
  if (baseline === null) {
    const year = target.from === undefined ? '' : ` för ${target.from}`;
    return ask(
      'baseline-missing',
      `Utgångsvärdet${year} saknas, så «${target.text}» kan inte bedömas. ${target.from === 'föregående år' ? IN_WORKBOOK.lastYear : IN_WORKBOOK.baseline}`,
    );
  }
  if (target.change === undefined) return judgeMovement(target, outcome, baseline, context);
  return judgeSizedChange(target, target.change, outcome, baseline, context);
}

/** No size is set: only the way it moved counts, and no tolerance applies. */
function judgeMovement(
  target: ChangeTarget,
  outcome: NumberOutcome,
  baseline: Comparison,
  context: JudgingContext,
): Rated {
  const wanted = WANTED[target.kind] ?? context.wanted;
  const step = compare(outcome.value, baseline.value) * (wanted === 'higher' ? 1 : -1);
  const moved = step === 0 ? 'still' : step > 0 ? 'wanted' : 'opposite';
  const stillIsEnough =
    target.kind === 'unchanged' || target.kind === 'notIncrease' || target.kind === 'notDecrease';
  const line = moved === 'still' && stillIsEnough ? 'wanted' : moved;
  return { status: context.ruleSet.movement[line], facts: { kind: 'movement', wanted, moved }, assumed: [] };
}

/** A size is set: it gives a level, which is judged like any other. */
function judgeSizedChange(
  target: ChangeTarget,
  change: number,
  outcome: NumberOutcome,
  baseline: Comparison,
  context: JudgingContext,
): Verdict {
  const size = sizeInUnits(target, change, baseline);
  if (typeof size !== 'number') return size;
  const unit = baseline.unit;
  if (target.kind === 'unchanged') {
    return judgeWithin(
      outcome.value,
      band(clean(baseline.value - size), clean(baseline.value + size), unit),
      context,
    );
  }
  const rises = target.kind === 'increase' || target.kind === 'notIncrease';
  const level = clean(baseline.value + (rises ? size : -size));
  const side = target.kind === 'increase' || target.kind === 'notDecrease' ? 'low' : 'high';
  // «Ska öka med högst 2» lets things get worse to begin with, so there the baseline lies inside green.
  const outside = compare(baseline.value, level) === (side === 'low' ? -1 : 1);
  const required = oneSided(level, unit, { side, inclusive: true });
  // A percentage of a place in a ranking says nothing.
  const requirement = outcome.rank === true ? { ...required, percentMakesSense: false } : required;
  return judgeWithin(outcome.value, requirement, context, outside ? baseline.value : null);
}

/** The change in the measure's own unit; a relative change needs a baseline above 0 that is not itself a percentage. */
function sizeInUnits(target: ChangeTarget, change: number, baseline: Comparison): number | Verdict {
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
