// What judging one measure may look at besides the målvärde and the utfall. All of it has been read and checked before.
import type { RuleSet, Tolerance } from '../model/rule-set-1.ts';

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
  readonly ruleSet: RuleSet;
  /** The measure's own tolerance, or null for the rule set's. */
  readonly ownTolerance: Tolerance | null;
  readonly wanted: 'higher' | 'lower';
  readonly baseline: Comparison | null;
  readonly reference: Comparison | null;
  /** When the målvärde is due, in the forms of `swedish/date.ts`; null when no date is set. */
  readonly due: string | null;
  /** Last day of the judged period as an ISO day; null when no period is known. */
  readonly periodEnd: string | null;
}
