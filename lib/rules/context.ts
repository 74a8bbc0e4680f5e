// The figures that a målvärde may refer to, and what else turns it into a requirement. All of it has been read and checked before.
import type { Tolerance } from './tolerance.ts';

/** A figure to compare with, in the målvärde's unit. */
export interface Comparison {
  readonly value: number;
  readonly unit: string | undefined;
  /** Where it comes from, in Swedish: `utfallet 2019`, `riket`. */
  readonly label: string;
  /** What using it assumes, in Swedish; absent when nothing. */
  readonly assumed?: string;
}

export interface JudgingContext {
  /** The measure's own tolerance, or null for that of its rule. */
  readonly ownTolerance: Tolerance | null;
  readonly wanted: 'higher' | 'lower';
  /** Found for a change only. */
  readonly baseline: Comparison | null;
  /** Found for a comparison only. */
  readonly reference: Comparison | null;
}
