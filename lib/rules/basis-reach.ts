// What the conditions reach that look at the målvärde itself, or at a figure that stands beside it.
import type { Basis, MeasureCondition } from '../model/condition.ts';
import { clean, compare } from './compare.ts';
import { atLeast, atMost, between, EVERYTHING, intersect } from './interval-set.ts';
import type { Inapplicable, IntervalSet, Situation } from './situation.ts';
import type { Requirement } from './verdict.ts';

/** What «målvärdet uppnått» takes. */
export function requirementReach({ low, high }: Requirement): IntervalSet {
  return between(
    low?.value ?? -Infinity,
    low?.inclusive ?? false,
    high?.value ?? Infinity,
    high?.inclusive ?? false,
  );
}

/** The share of the way that a målvärde asks for; one whose baseline already lies inside asks for no way, only that it is kept. */
export function wayReach(
  percent: number,
  { requirement, bases: { baseline } }: Situation,
): IntervalSet | Inapplicable {
  if (baseline === null) return missing('baseline');
  const { low, high } = requirement;
  if (low !== null && compare(baseline, low.value) < 0)
    return intersect(atLeast(onTheWay(baseline, low.value, percent)), upTo(high));
  if (high !== null && compare(baseline, high.value) > 0)
    return intersect(atMost(onTheWay(baseline, high.value, percent)), from(low));
  return requirementReach(requirement);
}

function onTheWay(baseline: number, target: number, percent: number): number {
  return clean(baseline + ((target - baseline) * percent) / 100);
}

function upTo(high: Requirement['high']): IntervalSet {
  return high === null ? EVERYTHING : atMost(high.value, high.inclusive);
}

function from(low: Requirement['low']): IntervalSet {
  return low === null ? EVERYTHING : atLeast(low.value, low.inclusive);
}

/** What is better than a figure in the way that is wanted; a band has no such way. */
export function betterReach(
  { than, orEqual }: Extract<MeasureCondition, { kind: 'betterThan' }>,
  situation: Situation,
): IntervalSet | Inapplicable {
  const value = situation.bases[than];
  if (value === null) return missing(than);
  const { low, high } = situation.requirement;
  if (low !== null && high !== null)
    return { why: 'no-direction', inapplicable: 'Ett intervall har ingen riktning som är bättre.' };
  return situation.wanted === 'higher' ? atLeast(value, orEqual) : atMost(value, orEqual);
}

/** The baseline itself, else the previous outcome. */
export function unchangedReach({ bases: { baseline, previous } }: Situation): IntervalSet | Inapplicable {
  const value = baseline ?? previous;
  return value === null ? missing('baseline') : between(value, true, value, true);
}

const BASIS_NAME: Readonly<Record<Basis, string>> = {
  baseline: 'Utgångsvärdet',
  previous: 'Föregående utfall',
  riket: 'Värdet för riket',
  länet: 'Värdet för länet',
  jämförbara: 'Värdet för jämförbara kommuner',
};

/** That a figure to compare with is not there. */
export function missing(basis: Basis): Inapplicable {
  return { why: 'figure-missing', inapplicable: `${BASIS_NAME[basis]} saknas.` };
}
