// Judging a figure against what green requires: reached, within the tolerance, or not. Carries every numeric kind of målvärde.
import { compare } from './compare.ts';
import { isBeyond, outermost } from './reach.ts';
import type { Tolerance } from './tolerance.ts';
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

function isYellow(value: number, side: Side, limit: number | null): boolean {
  if (limit === null) return false;
  return side === 'low' ? compare(value, limit) >= 0 : compare(value, limit) <= 0;
}

/** Percent of the målvärde reached, unrounded: 100 − deviation in percent of the målvärde; over 100 when better than required. */
export function fulfilmentOf(value: number, requirement: Requirement): number | null {
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
  const reach = side === null || bound === null ? null : outermost(bound.value, side, tolerance);
  const limit = reach === null || side === null ? null : withinBaseline(reach, side, baseline);
  const status = missed === null ? 'green' : isYellow(value, missed, limit) ? 'yellow' : 'red';
  const facts: QuantityFacts = {
    kind: 'quantity',
    requirement,
    yellowLimit: limit,
    limitIsBaseline: limit !== reach,
    tolerance,
    onLimit: isOnLimit(value, requirement),
    fulfilment: fulfilmentOf(value, requirement),
    movedWrongWay: side !== null && baseline !== null && isBeyond(value, baseline, side),
    byCells: false,
  };
  return { status, facts, assumed: [] };
}

function withinBaseline(limit: number, side: Side, baseline: number | null): number {
  return baseline !== null && isBeyond(limit, baseline, side) ? baseline : limit;
}

/** Whether the value is exactly on an edge of what is green. */
export function isOnLimit(value: number, { low, high }: Requirement): boolean {
  return (
    (low !== null && compare(value, low.value) === 0) || (high !== null && compare(value, high.value) === 0)
  );
}
