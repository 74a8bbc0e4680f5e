// How far on the wrong side of the målvärde yellow reaches («gräns för gult»), where one figure can tell it.

/**
 * `none`: met or not met. `percentOfTarget`: at most so many percent of the målvärde. `wholePercent`: fulfilment, rounded to whole percent,
 * is at least `minFulfilment`. `unit`: at most so much in the målvärde's unit. `limit`: yellow up to this very value.
 */
export type Tolerance =
  | { readonly kind: 'none' }
  | { readonly kind: 'percentOfTarget'; readonly percent: number }
  | { readonly kind: 'wholePercent'; readonly minFulfilment: number }
  | { readonly kind: 'unit'; readonly size: number }
  | { readonly kind: 'limit'; readonly value: number };

/** How far the tolerance lets an outcome miss a bound of this value; null for none and for a limit, which are no distance. */
export function reachOfTolerance(tolerance: Tolerance, bound: number): number | null {
  switch (tolerance.kind) {
    case 'percentOfTarget':
      return (Math.abs(bound) * tolerance.percent) / 100;
    case 'wholePercent':
      // Half a percent is rounded up, so 90,5 % counts as 91 %.
      return (Math.abs(bound) * (WHOLE + HALF - tolerance.minFulfilment)) / WHOLE;
    case 'unit':
      return tolerance.size;
    case 'none':
    case 'limit':
      return null;
  }
}

const WHOLE = 100;
const HALF = 0.5;
