// What a way of judging gives back: a status with the facts behind it, or the reason that there is none. The words come later, in assess.
import type { IssueCode } from '../issue.ts';
import type { Status, UnratedReason } from '../model/assessment.ts';
import type { ActivityLine } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';
import type { Tolerance } from './tolerance.ts';

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

/** What a målvärde comes to for judging: the requirement, and what else it sets. */
export interface Hold {
  readonly requirement: Requirement;
  /** Where a sized change began, beyond which nothing is nearly met; null where there is no such point. */
  readonly notBeyond: number | null;
  /** Where a change without a size began and which way it is to go; null for all others. */
  readonly movement: { readonly from: number; readonly wanted: 'higher' | 'lower' } | null;
}

/** A hold that is a requirement and nothing more. */
export function quantityHold(requirement: Requirement, notBeyond: number | null = null): Hold {
  return { requirement, notBeyond, movement: null };
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
  /** True when the cells of the rule were tried one by one, since no tolerance says what they say; the limits above are then not used. */
  readonly byCells: boolean;
}

export interface MovementFacts {
  readonly kind: 'movement';
  readonly wanted: 'higher' | 'lower';
  readonly moved: 'wanted' | 'still' | 'opposite';
}

export interface ActivityFacts {
  readonly kind: 'activity';
  readonly line: ActivityLine;
}

export type Facts = QuantityFacts | MovementFacts | ActivityFacts;

export interface Rated {
  readonly status: RuleColour;
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
