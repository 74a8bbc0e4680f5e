// What is required by a band: «2–4 procent», «+/- 1 procent». Both ends are green; a percentage of a band says nothing.
import type { BandTarget } from '../swedish/target.ts';
import { quantityHold, type Hold, type Requirement } from './verdict.ts';

/** What is required inside `low`–`high`. */
export function band(low: number, high: number, unit: string | undefined): Requirement {
  return {
    low: { value: low, inclusive: true },
    high: { value: high, inclusive: true },
    unit,
    percentMakesSense: false,
  };
}

/** What a målvärde between two values requires. */
export function holdToBand(target: BandTarget): Hold {
  return quantityHold(band(target.low, target.high, target.unit));
}
