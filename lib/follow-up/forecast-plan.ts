// What a forecast is to be judged by: a planned outcome in place of the one to date, the one to date itself, a status in words, or nothing.
import type { Cell } from '../model/cell.ts';
import type { ForecastMethod } from '../model/follow-up.ts';
import type { Status } from '../model/assessment.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

/** The outcome to date stands for the end of the year too. */
export interface KeepPlan {
  readonly kind: 'keep';
  readonly method: ForecastMethod;
  readonly how: string;
  readonly premise: string;
}

/** Another outcome is expected. */
export interface ExpectPlan {
  readonly kind: 'expect';
  readonly method: ForecastMethod;
  readonly cell: Cell;
  /** As a person writes it: `92 st`; null when the cell says it best. */
  readonly expected: string | null;
  /** What there ought to be now: `67 st`; null where that says nothing. */
  readonly expectedByNow: string | null;
  /** A sentence: whose, and how. */
  readonly how: string;
  /** What has been reached already, when it can only grow: a forecast below it cannot be right. */
  readonly soFar?: NumberOutcome;
  /** «om nuvarande takt håller»: on what the answer to «når målet» hangs. */
  readonly premise: string;
}

/** The officer says a status, not an outcome. */
export interface StatusPlan {
  readonly kind: 'status';
  readonly status: Exclude<Status, 'unrated'>;
  readonly cell: Cell;
  readonly expected: string;
}

/** No forecast: for the reason that there is no status either (`why` null), or because the data carries no calculation. */
export interface NoPlan {
  readonly kind: 'none';
  readonly why: string | null;
  /** True when the officer has to answer a question first. */
  readonly isAsked?: boolean;
  /** The question itself, and its cell, where it has not been asked elsewhere. */
  readonly question?: { readonly cell: string; readonly text: string };
}

export type ForecastPlan = KeepPlan | ExpectPlan | StatusPlan | NoPlan;

/** The measure has no status for a reason that holds for the forecast as well. */
export const SAME_REASON: NoPlan = { kind: 'none', why: null };

/** No calculation, with the reason as a Swedish sentence. */
export function noForecast(why: string): NoPlan {
  return { kind: 'none', why };
}

/** What an officer can always do. */
export const WRITE_OWN = 'skriv en egen prognos';
