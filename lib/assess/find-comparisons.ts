// The figures that a målvärde refers to besides itself: where a change began, or what it is compared with.
import type { Measure } from '../model/measure.ts';
import type { Comparison } from '../rules/context.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { findBaseline } from './find-baseline.ts';
import { findReference } from './find-reference.ts';
import { isChangeTarget, type Fitted } from './fit-outcome.ts';
import type { Run } from './run.ts';
import { isStop, type Stop } from './stop.ts';

export interface Comparisons {
  /** For a change only. */
  readonly baseline: Comparison | null;
  /** For a comparison only. */
  readonly reference: Comparison | null;
}

const NONE: Comparisons = { baseline: null, reference: null };

/** The figures that this kind of målvärde needs; a question when one is there that cannot be used. */
export function findComparisons(
  measure: Measure,
  { target, outcome }: Fitted,
  unit: string | undefined,
  run: Run,
): Comparisons | Stop {
  if (target.kind === 'reference') {
    if (target.reference === 'other') return NONE;
    const reference = findReference(target.reference, measure, outcome, unit, run);
    return isStop(reference) ? reference : { baseline: null, reference };
  }
  if (!isChangeTarget(target)) return NONE;
  const baseline = findBaseline(target, measure, outcome, unit, run);
  return isStop(baseline) ? baseline : { baseline, reference: null };
}

/** What the outcome is held to, in the målvärde's unit; undefined for a band and a change. */
export function levelOf(target: QuantityTarget, { reference }: Comparisons): number | undefined {
  return 'value' in target ? target.value : reference?.value;
}
