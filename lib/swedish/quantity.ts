// What a number found in a text is: value, unit and place.

/** A number in a text. `start` and `end` embrace sign, figure and unit; `value` as written: 18 for «18 miljoner kr». */
export interface Quantity {
  readonly value: number;
  /** Decimals written. */
  readonly decimals: number;
  /** In one spelling; absent when none is written. */
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
  /** Where the figure itself, without sign and unit, stands. */
  readonly digits: readonly [start: number, end: number];
  /** The sign when one is written; «−» is given as `-`. */
  readonly sign?: '+' | '-' | '±';
  /** A place in a ranking («Plats 17», «17:e plats»). */
  readonly rank?: boolean;
  /** Written as a word («femtio procent», «en tredjedel»). */
  readonly word?: boolean;
  /** Swedish question when the figure can be read in two ways: `1.234`. */
  readonly ambiguous?: string;
  /** The wordings to choose between when ambiguous, most likely first. */
  readonly readings?: readonly string[];
}
