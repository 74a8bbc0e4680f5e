// What a way of judging gives back: a status with the facts behind it, or the reason that there is none. The words come later, in assess.
import type { IssueCode } from '../issue.ts';
import type { RatedStatus, Tolerance } from '../model/rule-set-1.ts';
import type { Status, UnratedReason } from '../model/assessment.ts';

/** An edge of what is green. */
export interface Bound {
  readonly value: number;
  /** Whether the edge itself is green. */
  readonly inclusive: boolean;
}

/** What an outcome has to satisfy to be green; at least one bound. */
export interface Requirement {
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly unit: string | undefined;
  /** Whether deviations may be told in percent of the målvärde. */
  readonly percentMakesSense: boolean;
}

export interface QuantityFacts {
  readonly kind: 'quantity';
  readonly requirement: Requirement;
  /** Outermost value that is still yellow on the side that was missed; null when yellow is not used there. */
  readonly yellowLimit: number | null;
  /** True when the tolerance would reach beyond the baseline of a change, so that yellow ends there. */
  readonly limitIsBaseline: boolean;
  readonly tolerance: Tolerance;
  /** True when the shown outcome is exactly on the edge of green. */
  readonly onLimit: boolean;
  /** Percent of the målvärde reached, unrounded; null where a percentage says nothing. */
  readonly fulfilment: number | null;
  /** True when the outcome moved the wrong way from the baseline of a change; yellow is then not used. */
  readonly movedWrongWay: boolean;
}

export interface MovementFacts {
  readonly kind: 'movement';
  readonly wanted: 'higher' | 'lower';
  readonly moved: 'wanted' | 'still' | 'opposite';
}

/** The lines of the rule set for activities. */
export type ActivityLine =
  'doneInTime' | 'doneLate' | 'underWay' | 'underWayAfterDate' | 'notBegun' | 'cancelled';

export interface ActivityFacts {
  readonly kind: 'activity';
  readonly line: ActivityLine;
}

export type Facts = QuantityFacts | MovementFacts | ActivityFacts;

export interface Rated {
  readonly status: RatedStatus;
  readonly facts: Facts;
  /** Swedish assumptions that the way of judging had to make. */
  readonly assumed: readonly string[];
}

export interface Unrated {
  readonly status: Extract<Status, 'unrated'>;
  readonly reason: UnratedReason;
  /** The question to the officer, when there is one. */
  readonly question: {
    readonly code: IssueCode;
    readonly text: string;
    readonly suggestion?: string;
  } | null;
}

export type Verdict = Rated | Unrated;

/** A verdict that asks the officer. */
export function ask(code: IssueCode, text: string, suggestion?: string): Unrated {
  const question = suggestion === undefined ? { code, text } : { code, text, suggestion };
  return { status: 'unrated', reason: 'notUnderstood', question };
}
