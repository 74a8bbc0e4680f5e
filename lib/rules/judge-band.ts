// Judging against a band: «2–4 procent», «+/- 1 procent». Both ends are green; a percentage of a band says nothing.
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { BandTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { judgeWithin } from './judge-within.ts';
import type { Requirement, Verdict } from './verdict.ts';

/** What is required inside `low`–`high`. */
export function band(low: number, high: number, unit: string | undefined): Requirement {
  return {
    low: { value: low, inclusive: true },
    high: { value: high, inclusive: true },
    unit,
    percentMakesSense: false,
  };
}

/** Judges a målvärde between two values. */
export function judgeBand(target: BandTarget, outcome: NumberOutcome, context: JudgingContext): Verdict {
  return judgeWithin(outcome.value, band(target.low, target.high, target.unit), context);
}
