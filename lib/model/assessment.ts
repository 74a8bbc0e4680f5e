// What judging gives: a status for each measure, goal and for all, with the explanation. Plain data, ready for any host.
import type { Issue } from '../issue.ts';
import type { Outcome } from '../swedish/outcome.ts';
import type { Target } from '../swedish/target.ts';
import type { Period } from './measure.ts';

export const STATUSES = ['green', 'yellow', 'red', 'unrated'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a measure has no colour; exactly one. */
export type UnratedReason =
  'missing' | 'dueLater' | 'directionGoal' | 'notApplicable' | 'confidential' | 'notUnderstood';

/** The plain words that stand in cells and that ANTAL.OM and filters use. */
export const STATUS_WORD: Readonly<Record<Status, string>> = {
  green: 'Grön',
  yellow: 'Gul',
  red: 'Röd',
  unrated: 'Ej bedömd',
};

/** What the whole is called where it stands beside goals. */
export const ALL_GOALS = 'Alla mål';

/** What stands in a goal's place for the measures that have none. */
export const WITHOUT_GOAL = 'Mätvärden utan mål';

/** Shape beside the word, so that colour is never the only bearer. */
export const STATUS_SHAPE: Readonly<Record<Status, string>> = {
  green: '●',
  yellow: '▲',
  red: '■',
  unrated: '–',
};

export interface Assessment {
  readonly sheet: string;
  /** Row number as a person counts, from 1. */
  readonly row: number;
  readonly goal: string;
  readonly subgoal: string | null;
  readonly measure: string;
  readonly target: Target;
  readonly outcome: Outcome;
  /** Percent of the målvärde reached (100 − deviation), one decimal; null where a percentage says nothing. */
  readonly fulfilment: number | null;
  readonly status: Status;
  /** Present exactly when `status` is `unrated`. */
  readonly reason: UnratedReason | null;
  /** What was assumed, in Swedish, e.g. «lägre är bättre (ordet våldsbrott)». */
  readonly assumed: readonly string[];
  /**
   * Which way was assumed to be better, or (in an unrated one) would have been but for strict judging; absent when the
   * workbook says it, or when nothing hung on it.
   */
  readonly assumedDirection?: 'higher' | 'lower';
  /** Swedish sentences, as few as will do, beginning with the status word: `Gul: 88 % mot minst 90 %. …` */
  readonly explanation: string;
  /** Id of the rule set that judged it, with a suffix when an own tolerance was used. */
  readonly rule: string;
  /** Id of the row of the rule set that judged it: `R1`; null when nothing did. */
  readonly ruleId: string | null;
  readonly weight: number;
  /** The decision that the målvärde of the judged day stands in, in words: «KS 2020-10-07 § 175»; absent where none does. */
  readonly decision?: string;
  readonly cells: {
    readonly target: string | null;
    readonly outcome: string | null;
    readonly status: string | null;
  };
}

export type StatusCounts = Readonly<Record<Status, number>>;

/** A goal, a subgoal or everything, rolled up. */
export interface GoalAssessment {
  /** Goal or subgoal text; `''` for measures without a goal. */
  readonly goal: string;
  readonly status: Status;
  /** Counts of the measures under it. */
  readonly counts: StatusCounts;
  /** Arithmetic and what one change would turn it, in Swedish. */
  readonly explanation: string;
  /** The arithmetic alone: `3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs`. */
  readonly arithmetic: string;
  /** Id of the row of the rule set that rolled it up: `S2`; null when none did. */
  readonly ruleId: string | null;
  readonly subgoals: readonly GoalAssessment[];
}

export interface AssessmentResult {
  /** File name. */
  readonly workbook: string;
  readonly period: Period | null;
  readonly ruleSet: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** Who adopted it, in words: `KF 2021-03-29 § 45, Dnr KS 2021/12`; absent while nobody has. */
    readonly decision?: string;
  };
  readonly strict: boolean;
  readonly assessments: readonly Assessment[];
  readonly goals: readonly GoalAssessment[];
  readonly total: GoalAssessment;
  readonly issues: readonly Issue[];
}
