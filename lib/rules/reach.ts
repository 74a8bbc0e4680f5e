// Which outcomes satisfy a condition, exactly: the one place that says what a condition means in figures.
import type { MeasureCondition, StatedSide } from '../model/condition.ts';
import { betterReach, requirementReach, unchangedReach, wayReach } from './basis-reach.ts';
import { clean, compare } from './compare.ts';
import { fitUnit } from './fit-unit.ts';
import {
  atLeast,
  atMost,
  between,
  complement,
  EVERYTHING,
  intersect,
  NOTHING,
  union,
} from './interval-set.ts';
import type { Inapplicable, IntervalSet, Situation } from './situation.ts';
import { reachOfTolerance, type Tolerance } from './tolerance.ts';
import type { Requirement } from './verdict.ts';

type Reach = IntervalSet | Inapplicable;
type ConditionOf<K extends MeasureCondition['kind']> = Extract<MeasureCondition, { kind: K }>;

export function isInapplicable(value: unknown): value is Inapplicable {
  return typeof value === 'object' && value !== null && 'inapplicable' in value;
}

/** Whether a formula takes part in the condition, so that its reach cannot be worked out but only tried. */
export function usesFormula(condition: MeasureCondition): boolean {
  switch (condition.kind) {
    case 'formula':
      return true;
    case 'not':
      return usesFormula(condition.of);
    case 'all':
    case 'any':
      return condition.of.some(usesFormula);
    default:
      return false;
  }
}

/**
 * The outcomes that satisfy the condition, in the målvärde's unit, or why that cannot be said. Of «minst 90 % av målvärdet» for «minst 80 %»:
 * 72 and all above. «I övrigt» is everything here; what the cells before it take is for the caller to take away.
 */
export function reachOf(condition: MeasureCondition, situation: Situation): Reach {
  switch (condition.kind) {
    case 'reached':
      return requirementReach(situation.requirement);
    case 'percentOfTarget':
    case 'wholePercent':
    case 'unit':
      return deviationReach(condition, situation);
    case 'level':
      return levelReach(condition, situation);
    case 'wayFromBaseline':
      return wayReach(condition.percent, situation);
    case 'betterThan':
      return betterReach(condition, situation);
    case 'unchanged':
      return unchangedReach(situation);
    case 'not':
      return mapReach(reachOf(condition.of, situation), complement);
    case 'all':
      return combined(condition.of, situation, EVERYTHING, intersect);
    case 'any':
      return combined(condition.of, situation, NOTHING, union);
    case 'never':
      return NOTHING;
    case 'otherwise':
      return EVERYTHING;
    case 'formula':
      return { why: 'figure-missing', inapplicable: 'En formel prövas för ett utfall i taget.' };
  }
}

function mapReach(reach: Reach, change: (set: IntervalSet) => IntervalSet): Reach {
  return isInapplicable(reach) ? reach : change(reach);
}

function combined(
  conditions: readonly MeasureCondition[],
  situation: Situation,
  start: IntervalSet,
  join: (a: IntervalSet, b: IntervalSet) => IntervalSet,
): Reach {
  return conditions.reduce<Reach>(
    (whole, one) =>
      isInapplicable(whole) ? whole : mapReach(reachOf(one, situation), (set) => join(whole, set)),
    start,
  );
}

type Deviation = ConditionOf<'percentOfTarget' | 'wholePercent' | 'unit'>;

function deviationReach(condition: Deviation, situation: Situation): Reach {
  const tolerance = toleranceOf(condition, situation.requirement);
  if (isInapplicable(tolerance)) return tolerance;
  return widened(situation, tolerance, 'side' in condition ? condition.side : null);
}

/**
 * The condition as a tolerance of this requirement, in its unit; why it says nothing of it otherwise. «Högst 10 % under målvärdet» says
 * nothing of «högst 30 dagar».
 */
export function toleranceOf(condition: Deviation, requirement: Requirement): Tolerance | Inapplicable {
  const side = 'side' in condition ? condition.side : null;
  if (side !== null && requirement[END_OF[side]] === null) return wrongSide(side);
  if (condition.kind !== 'unit') return requirement.percentMakesSense ? condition : NO_PERCENT;
  const size = fitUnit(condition.size, condition.unit, requirement.unit);
  if (isInapplicable(size)) return size;
  return size === condition.size ? condition : { kind: 'unit', size };
}

const END_OF = { below: 'low', above: 'high' } as const;

function wrongSide(side: 'below' | 'above'): Inapplicable {
  const [stated, better] = side === 'below' ? ['under', 'lägre'] : ['över', 'högre'];
  return {
    why: 'wrong-side',
    inapplicable: `Regeln anger en avvikelse ${stated} målvärdet, men för mätvärdet är ${better} bättre.`,
  };
}

const NO_PERCENT: Inapplicable = {
  why: 'percent-of-zero',
  inapplicable: 'Procent av det här målvärdet säger inget.',
};

/** The requirement, let out so far as the tolerance says; the new ends are themselves included. */
function widened(situation: Situation, tolerance: Tolerance, side: StatedSide): IntervalSet {
  const { low, high } = situation.requirement;
  const lower = low === null || side === 'above' ? null : limitBeyond(low.value, 'low', tolerance, situation);
  const upper =
    high === null || side === 'below' ? null : limitBeyond(high.value, 'high', tolerance, situation);
  return between(
    lower ?? low?.value ?? -Infinity,
    lower !== null || (low?.inclusive ?? false),
    upper ?? high?.value ?? Infinity,
    upper !== null || (high?.inclusive ?? false),
  );
}

function limitBeyond(
  bound: number,
  side: 'low' | 'high',
  tolerance: Tolerance,
  { notBeyond = null }: Situation,
): number | null {
  const limit = outermost(bound, side, tolerance);
  if (limit === null) return null;
  return notBeyond !== null && isBeyond(limit, notBeyond, side) ? notBeyond : limit;
}

/** The outermost value that the tolerance lets in on one side of a bound; null when it lets in none. Unit: that of the bound. */
export function outermost(bound: number, side: 'low' | 'high', tolerance: Tolerance): number | null {
  if (tolerance.kind === 'limit') return tolerance.value;
  const reach = reachOfTolerance(tolerance, bound);
  return reach === null ? null : clean(bound + (side === 'low' ? -reach : reach));
}

/** Whether the value lies farther out on a side than another. */
export function isBeyond(value: number, than: number, side: 'low' | 'high'): boolean {
  return compare(value, than) === (side === 'low' ? -1 : 1);
}

function levelReach(condition: ConditionOf<'level'>, { requirement }: Situation): Reach {
  const value = fitUnit(condition.value, condition.unit, requirement.unit);
  if (isInapplicable(value)) return value;
  return condition.side === 'low' ? atLeast(value, condition.inclusive) : atMost(value, condition.inclusive);
}
