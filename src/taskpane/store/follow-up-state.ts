// What «Uppföljning» shows: which parts and rows are open, what the lists are narrowed to, and the date that is being written.
import { signal, type Signal } from '@preact/signals';
import type { Status, Trend } from '../../../lib/index.ts';
import type { MadeFile } from '../pane-services.ts';

/** The parts of a follow-up, in the order in which they are shown. */
export type FollowUpPart =
  | 'forecast'
  | 'development'
  | 'changes'
  | 'overrides'
  | 'directionGoals'
  | 'ambition'
  | 'coverage'
  | 'timetable';

/** An own reporting date as written so far; `problem` when it could not be used. */
export interface DateDraft {
  readonly text: string;
  readonly problem: string | null;
}

export interface FollowUpState {
  readonly openParts: Signal<ReadonlySet<FollowUpPart>>;
  /** Forecasts with these statuses; empty: all. */
  readonly statuses: Signal<ReadonlySet<Status>>;
  /** Lines with these trends; empty: all. */
  readonly trends: Signal<ReadonlySet<Trend>>;
  /** Key of the measure whose forecast is shown whole. */
  readonly openForecast: Signal<string | null>;
  /** Key of the measure whose line is shown whole. */
  readonly openLine: Signal<string | null>;
  readonly date: Signal<DateDraft>;
  readonly calendar: Signal<MadeFile | null>;
}

export const NO_DATE: DateDraft = { text: '', problem: null };

/** The state of a view that has not been opened. */
export function createFollowUpState(): FollowUpState {
  return {
    openParts: signal(new Set()),
    statuses: signal(new Set()),
    trends: signal(new Set()),
    openForecast: signal(null),
    openLine: signal(null),
    date: signal(NO_DATE),
    calendar: signal(null),
  };
}

/** Lets go of what belonged to the result before: rows are known by their place, and a file is of the timetable that was read. */
export function closeFollowUp({ statuses, trends, openForecast, openLine, calendar }: FollowUpState): void {
  statuses.value = new Set();
  trends.value = new Set();
  openForecast.value = null;
  openLine.value = null;
  calendar.value = null;
}
