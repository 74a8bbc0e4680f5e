// What the conditions of a rule look at for one målvärde, and the outcomes that satisfy a condition: the common ground of judging,
// checking and working out examples.
import type { Requirement } from './verdict.ts';
import type { Basis } from '../model/condition.ts';

/** A målvärde with everything that a condition may compare an outcome with; figures in the målvärde's unit, null where there is none. */
export interface Situation {
  /** What «målvärdet uppnått» requires. */
  readonly requirement: Requirement;
  readonly wanted: 'higher' | 'lower';
  readonly bases: Readonly<Record<Basis, number | null>>;
  /** Where a sized change began: a deviation from the målvärde is not allowed beyond it. Null or absent where there is no such point. */
  readonly notBeyond?: number | null;
  /** True when the målvärde names no figure of its own («öka»), so that a formula has no «målvärde». */
  readonly withoutTarget?: boolean;
}

/** No figure to compare with: for a målvärde that stands alone. */
export const NO_BASES: Situation['bases'] = {
  baseline: null,
  previous: null,
  riket: null,
  länet: null,
  jämförbara: null,
};

/** Outcomes between two values; the ends may be infinite, and then they are open. */
export interface Interval {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

/** Disjoint intervals, lowest first; no two of them touch. */
export type IntervalSet = readonly Interval[];

/** A condition that cannot be held against this målvärde: a figure is missing, or it says nothing of it. */
export interface Inapplicable {
  /** One Swedish sentence without a place: «Procent av ett målvärde på 0 säger inget.» */
  readonly inapplicable: string;
  readonly why: 'figure-missing' | 'percent-of-zero' | 'wrong-side' | 'wrong-unit' | 'no-direction';
}
