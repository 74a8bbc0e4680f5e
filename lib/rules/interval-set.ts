// Sets of outcomes as intervals, and what they come to together. Ends are compared as figures are when judged, without binary noise.
import { compare } from './compare.ts';
import type { Interval, IntervalSet } from './situation.ts';

export const NOTHING: IntervalSet = [];
export const EVERYTHING: IntervalSet = [
  { low: -Infinity, lowIncluded: false, high: Infinity, highIncluded: false },
];

/** All values from one end to the other; nothing when they leave no room. Ends at infinity are open. */
export function between(low: number, lowIncluded: boolean, high: number, highIncluded: boolean): IntervalSet {
  const one: Interval = {
    low,
    lowIncluded: lowIncluded && low !== -Infinity,
    high,
    highIncluded: highIncluded && high !== Infinity,
  };
  return isEmpty(one) ? NOTHING : [one];
}

/** `atLeast(80)`: 80 and all above. */
export function atLeast(value: number, included = true): IntervalSet {
  return between(value, included, Infinity, false);
}

/** `atMost(30)`: 30 and all below. */
export function atMost(value: number, included = true): IntervalSet {
  return between(-Infinity, false, value, included);
}

export function contains(set: IntervalSet, value: number): boolean {
  return set.some((one) => isAfter(one, value) && isBefore(one, value));
}

function isAfter({ low, lowIncluded }: Interval, value: number): boolean {
  const side = compare(value, low);
  return side > 0 || (side === 0 && lowIncluded);
}

function isBefore({ high, highIncluded }: Interval, value: number): boolean {
  const side = compare(value, high);
  return side < 0 || (side === 0 && highIncluded);
}

function isEmpty({ low, lowIncluded, high, highIncluded }: Interval): boolean {
  const side = compare(low, high);
  return side > 0 || (side === 0 && !(lowIncluded && highIncluded));
}

/** All that is not in the set. */
export function complement(set: IntervalSet): IntervalSet {
  const gaps: Interval[] = [];
  let low = -Infinity;
  let lowIncluded = false;
  for (const one of set) {
    gaps.push(...between(low, lowIncluded, one.low, !one.lowIncluded));
    low = one.high;
    lowIncluded = !one.highIncluded;
  }
  return [...gaps, ...between(low, lowIncluded, Infinity, false)];
}

/** What both sets hold. */
export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  return a.flatMap((one) => b.flatMap((other) => overlapOf(one, other)));
}

function overlapOf(a: Interval, b: Interval): IntervalSet {
  const lows = compare(a.low, b.low);
  const highs = compare(a.high, b.high);
  const low = lows >= 0 ? a.low : b.low;
  const high = highs <= 0 ? a.high : b.high;
  const lowIncluded = lows === 0 ? a.lowIncluded && b.lowIncluded : (lows > 0 ? a : b).lowIncluded;
  const highIncluded = highs === 0 ? a.highIncluded && b.highIncluded : (highs < 0 ? a : b).highIncluded;
  return between(low, lowIncluded, high, highIncluded);
}

/** What either set holds; intervals that touch become one. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  return complement(intersect(complement(a), complement(b)));
}

/** What the first set holds but not the second. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
  return intersect(a, complement(b));
}

/** The finite values where the set begins or ends, lowest first. */
export function endsOf(set: IntervalSet): readonly number[] {
  return set.flatMap(({ low, high }) => [low, high]).filter((value) => Number.isFinite(value));
}
