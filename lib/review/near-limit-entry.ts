// A measure whose colour hangs on little, and how little counts as that.
import type { RuleColour } from '../model/rule-set.ts';

/** How near is near: in percent of the målvärde, or in the målvärde's unit (for places in a ranking: places). */
export interface Margin {
  readonly kind: 'percent' | 'unit';
  readonly size: number;
}

/** What came of looking. */
export interface NearLimits {
  readonly entries: readonly NearLimit[];
  /** How many measures the margin says nothing of: a percentage, and a målvärde that has none, such as a band or a place. */
  readonly withoutPercent: number;
}

export interface NearLimit {
  readonly sheet: string;
  /** Row number as a person counts, from 1. */
  readonly row: number;
  readonly goal: string;
  readonly measure: string;
  readonly status: RuleColour;
  /** The colour just beyond the limit, or that of the stored utfall. */
  readonly other: RuleColour;
  /** `rounding`: the stored utfall has another colour than the one shown, which was judged. */
  readonly reason: 'rounding' | 'margin';
  /** Where the colour changes, in the målvärde's unit; for `rounding` the stored utfall. */
  readonly limit: number;
  /** How far away, in the målvärde's unit. */
  readonly distance: number;
  /** The same in percent of the målvärde; null where a percentage says nothing. */
  readonly percent: number | null;
  /** One Swedish sentence with the measure and its row. */
  readonly text: string;
}
