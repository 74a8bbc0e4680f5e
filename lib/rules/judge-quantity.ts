// Judging a figure against what green requires: reached, within the tolerance, or not. Carries every numeric kind of målvärde.
import type { Tolerance } from '../model/rule-set-1.ts';
import { clean, compare } from './compare.ts';
import type { Bound, QuantityFacts, Rated, Requirement } from './verdict.ts';

type Side = 'low' | 'high';

/** Which side of the requirement a value misses, or null when it is green. */
function missedSide(value: number, requirement: Requirement): Side | null {
  const { low, high } = requirement;
  if (low !== null && !isInside(compare(value, low.value), low)) return 'low';
  if (high !== null && !isInside(-compare(value, high.value), high)) return 'high';
  return null;
}

function isInside(distance: number, bound: Bound): boolean {
  return distance > 0 || (distance === 0 && bound.inclusive);
}

/**
 * The outermost value that is still yellow on one side of a bound, or null when the tolerance gives no yellow.
 * Unit: that of the bound.
 */
function yellowLimit(bound: number, side: Side, tolerance: Tolerance): number | null {
  const outwards = side === 'low' ? -1 : 1;
  switch (tolerance.kind) {
    case 'none':
      return null;
    case 'percentOfTarget':
      return clean(bound + (outwards * Math.abs(bound) * tolerance.percent) / 100);
    case 'wholePercent':
      // Half a percent is rounded up, so 90,5 % counts as 91 %.
      return clean(bound + (outwards * Math.abs(bound) * (100.5 - tolerance.minFulfilment)) / 100);
    case 'unit':
      return clean(bound + outwards * tolerance.size);
    case 'limit':
      return tolerance.value;
  }
}

function isYellow(value: number, side: Side, limit: number | null): boolean {
  if (limit === null) return false;
  return side === 'low' ? compare(value, limit) >= 0 : compare(value, limit) <= 0;
}

/** Percent of the målvärde reached: 100 − deviation in percent of the målvärde; over 100 when better than required. */
function fulfilmentOf(value: number, requirement: Requirement): number | null {
  const { low, high, percentMakesSense } = requirement;
  const only = low === null ? high : high === null ? low : null;
  if (!percentMakesSense || only === null) return null;
  const deviation = ((value - only.value) / only.value) * 100;
  // Figures of three hundred digits are no percentages.
  if (!Number.isFinite(deviation)) return null;
  return only === low ? 100 + deviation : 100 - deviation;
}

/** The side on which the limit for yellow is told: the one missed, else the only one there is. */
function toldSide(requirement: Requirement, missed: Side | null): Side | null {
  if (missed !== null) return missed;
  if (requirement.low !== null && requirement.high !== null) return null;
  return requirement.low !== null ? 'low' : 'high';
}

/**
 * Judges the outcome as shown. Green inside the requirement; yellow on the wrong side up to the tolerance; else red.
 * `baseline` shuts yellow out beyond where a change began: a målvärde of «minska» is not nearly met by an increase.
 */
export function judgeQuantity(
  value: number,
  requirement: Requirement,
  tolerance: Tolerance,
  baseline: number | null = null,
): Rated {
  const missed = missedSide(value, requirement);
  const side = toldSide(requirement, missed);
  const bound = side === null ? null : requirement[side];
  const outermost = side === null || bound === null ? null : yellowLimit(bound.value, side, tolerance);
  const limit = outermost === null || side === null ? null : withinBaseline(outermost, side, baseline);
  const status = missed === null ? 'green' : isYellow(value, missed, limit) ? 'yellow' : 'red';
  const facts: QuantityFacts = {
    kind: 'quantity',
    requirement,
    yellowLimit: limit,
    limitIsBaseline: limit !== outermost,
    tolerance,
    onLimit: [requirement.low, requirement.high].some(
      (edge) => edge !== null && compare(value, edge.value) === 0,
    ),
    fulfilment: fulfilmentOf(value, requirement),
    movedWrongWay: side !== null && baseline !== null && isBeyond(value, baseline, side),
  };
  return { status, facts, assumed: [] };
}

function withinBaseline(limit: number, side: Side, baseline: number | null): number {
  return baseline !== null && isBeyond(limit, baseline, side) ? baseline : limit;
}

/** Whether the value lies on the wrong side of the baseline. */
function isBeyond(value: number, baseline: number, side: Side): boolean {
  return compare(value, baseline) === (side === 'low' ? -1 : 1);
}
