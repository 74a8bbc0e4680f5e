// What an utfall means once it has been read. Reading the cell is parse-outcome.ts.

/** Why nothing was measured; each gives status «Ej bedömd» with its own reason. */
export type MissingReason = 'missing' | 'dueLater' | 'notApplicable' | 'confidential';

/** States of an activity, in the order of the rule lines. `done` covers «Ja», «Genomförd», «Klar», «Antagen». */
export type ActivityState = 'done' | 'underWay' | 'notBegun' | 'cancelled';

export interface NumberOutcome {
  readonly kind: 'number';
  /** The text as shown in the cell. */
  readonly text: string;
  /** As shown, i.e. 80 for a percent cell stored as 0,8 and 65,0 for a stored 64,96 that the cell shows as 65,0. */
  readonly value: number;
  /** Before rounding to what is shown, in the same unit; equals `value` when nothing was rounded. */
  readonly exact: number;
  /** Decimals shown. */
  readonly decimals: number;
  readonly unit?: string;
  /** The figure in parentheses when it is a previous value: 82 in `81 (82)`. */
  readonly previous?: number;
  /** The year that the text says that `previous` is of: `2019` in `88 % (2019: 90 %)`. */
  readonly previousOf?: string;
  /** Split values: `56 (K 58, M 54)` gives two. */
  readonly parts?: readonly { readonly label: string; readonly value: number }[];
  /** Numerator and denominator of `88 % (117 av 133)`. */
  readonly count?: { readonly part: number; readonly of: number };
  /** True for `Plats 17`, `rank 59`. */
  readonly rank?: boolean;
  /** Periods that the text says the figure is of, in the forms of a due date: `2025` for «2025: 92 %». */
  readonly of?: readonly string[];
  /** True when the text says that the figure is rounded or estimated («ca 92 %»). */
  readonly approximate?: boolean;
  /** Where the outcome lies when the text gives only a bound: «<5» is `below` its value 5, «minst 95 %» is `atLeast` 95. */
  readonly bound?: 'above' | 'atLeast' | 'below' | 'atMost';
  /** True for a stated change («Ökat med 2,1 procentenheter», «-11 %» in parentheses only): usable only against a change target. */
  readonly isChange?: boolean;
  readonly warnings: readonly string[];
}

export interface ActivityOutcome {
  readonly kind: 'activity';
  readonly text: string;
  readonly state: ActivityState;
  /** When it was done or stands, when the text says so: same forms as a due date (`2020-11-15`, `2020-Q4`, `2020-08`, `2020`). */
  readonly date?: string;
  /** True when the text itself says that it was late («klar men försenad»), false when it says in time. */
  readonly late?: boolean;
  readonly warnings: readonly string[];
}

/** Nothing was measured. */
export interface MissingOutcome {
  readonly kind: 'missing';
  readonly text: string;
  readonly reason: MissingReason;
}

/** Text that cannot be read with certainty. */
export interface AskOutcome {
  readonly kind: 'ask';
  readonly text: string;
  readonly question: string;
  readonly suggestion?: string;
}

export type Outcome = NumberOutcome | ActivityOutcome | MissingOutcome | AskOutcome;
