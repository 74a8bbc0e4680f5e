// A measure that got a colour, with everything that its explanation is made of.
import type { RuleRow } from '../model/rule-set.ts';
import type { JudgingContext } from '../rules/context.ts';
import type { Rated } from '../rules/verdict.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { ActivityOutcome, NumberOutcome } from '../swedish/outcome.ts';
import type { ActivityTarget } from '../swedish/target.ts';
import type { Held } from './hold-figure.ts';
import type { Remark } from './remark.ts';

/** Something that the workbook does not say and that the colour hangs on. */
export interface Assumption {
  /** In Swedish, without a capital or point: «lägre är bättre («kö» i namnet)». */
  readonly text: string;
  readonly about: 'direction' | 'baseline' | 'date';
  /** Which way was assumed to be better; only about a direction. */
  readonly wanted?: 'higher' | 'lower';
}

interface RatingBase {
  readonly verdict: Rated;
  /** The row of the rule set that judged it. */
  readonly row: RuleRow;
  readonly assumptions: readonly Assumption[];
  readonly remarks: readonly Remark[];
}

export interface FigureRating extends RatingBase, Held {
  readonly kind: 'figure';
  readonly context: JudgingContext;
  /** As judged: a bare figure against a place in a ranking is judged as a rank. */
  readonly target: QuantityTarget;
  readonly outcome: NumberOutcome;
  /** What the explanation adds about an utfall that is rounded, or only a bound; null when it is exact, or that made no difference. */
  readonly rounding: string | null;
}

export interface ActivityRating extends RatingBase {
  readonly kind: 'activity';
  readonly target: ActivityTarget;
  readonly outcome: ActivityOutcome;
}

export type Rating = FigureRating | ActivityRating;
