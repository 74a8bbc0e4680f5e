// What following up a year and a term gives beside the statuses: forecasts, the line of outcomes, overrides, coverage and the rest.
// Plain data, ready for any host. A part that the workbook has nothing for is null or empty.
import type { Issue } from '../issue.ts';
import type { GoalAssessment, Status, UnratedReason } from './assessment.ts';
import type { Period } from './measure.ts';

/** «Uppföljningstillfälle»: the date that a run reports. */
export interface ReportingDate {
  readonly period: Period;
  /** Its last day, ISO. */
  readonly day: string;
  readonly kind: 'partYear' | 'year';
  /** In words: «delår per 31 augusti 2020», «helår 2020», «per 15 oktober 2020». */
  readonly text: string;
}

/** How a forecast was come by: the officer's own, or calculated. */
export const FORECAST_METHODS = [
  'officer',
  // Cumulative counts by the share of the year that has passed, or by last year's profile.
  'shareOfYear',
  'lastYearProfile',
  // Levels: the latest value, or a robust trend through at least three points.
  'latest',
  'trend',
  // Activities: plan against date.
  'plan',
] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** «Prognos»: what one measure is expected to come to, held to its målvärde. */
export interface Forecast {
  /** Null when there is neither a forecast of the officer's nor data that carries a calculation. */
  readonly method: ForecastMethod | null;
  /** The figure expected at the end of the year; null where there is none, or the forecast is no figure. */
  readonly value: number | null;
  /** The expected outcome as a person writes it: `92 %`, `Genomförd`; null where there is none. */
  readonly expected: string | null;
  /** What there ought to be at the reporting date for the målvärde to be reached at this pace: `61 st`; null where that says nothing. */
  readonly expectedByNow: string | null;
  /** «Når målet om nuvarande takt håller»; null where nothing can be said. */
  readonly reaches: boolean | null;
  readonly status: Status;
  /** Present exactly when `status` is `unrated`. */
  readonly reason: UnratedReason | null;
  /** Swedish sentences that begin with the status word and say that it is a forecast, whose, and how it was come by. */
  readonly explanation: string;
  /** The officer's own forecast, as `Blad!G5`; null when there is none. */
  readonly cell: string | null;
}

export interface ForecastResult {
  /** What is forecast: the year of the reporting date, `2020`. */
  readonly period: Period;
  /** One for each assessment, in the same order. */
  readonly forecasts: readonly Forecast[];
  readonly goals: readonly GoalAssessment[];
  readonly total: GoalAssessment;
}

export interface OutcomePoint {
  readonly period: Period;
  /** As shown: `81 %`. */
  readonly text: string;
  /** Null where no figure stands there; such a point is a gap in the line. */
  readonly value: number | null;
}

/** «Trend», in the wanted direction; never the same thing as the status. */
export type Trend = 'better' | 'worse' | 'unchanged' | 'unclear';

/** The line of outcomes of one measure, up to and with the judged period. */
export interface OutcomeLine {
  /** Oldest first. */
  readonly points: readonly OutcomePoint[];
  /** Målvärden per year, oldest first, with what is due when: `minst 80 %`. */
  readonly targets: readonly { readonly period: Period; readonly text: string }[];
  /** `▁▃▇`, a gap as a blank; empty with fewer than two figures. */
  readonly sparkline: string;
  readonly trend: Trend;
  /** In Swedish: «Förbättras: 78 → 81 → 84 %.» */
  readonly text: string;
}

/** An activity that contributes to an inriktningsmål, and its state. */
export interface ContributingActivity {
  readonly name: string;
  /** As a person wrote it: «Pågår», «Genomförd 2020-06-15»; «uppgift saknas» where nothing stands. */
  readonly state: string;
  readonly responsible: string | null;
  readonly cell: string;
}

/** An «inriktningsmål»: no colour, no count, no forecast; only what has been done. */
export interface DirectionGoalFollowUp {
  readonly goal: string;
  /** The delmål that is the inriktningsmål, or that its row stands under; null for none. */
  readonly subgoal: string | null;
  /** The row that is the inriktningsmål, among ordinary measures; null when the goal or the delmål is. */
  readonly measure: string | null;
  readonly activities: readonly ContributingActivity[];
  /** In Swedish: «3 aktiviteter bidrar: 2 genomförda, 1 pågår.» */
  readonly text: string;
}

/** What an override is about. */
export type OverrideSubject =
  | { readonly kind: 'measure'; readonly goal: string; readonly measure: string }
  /** A goal or a subgoal by its name; `within`: the goal that the subgoal stands under, `''` for none. */
  | { readonly kind: 'goal'; readonly goal: string; readonly within?: string }
  | { readonly kind: 'all' };

/** «Samlad bedömning»: a body's own status beside the calculated one, never instead of it. */
export interface Override {
  readonly subject: OverrideSubject;
  /** Of the measure in `AssessmentResult.assessments`; null for goals and for all. */
  readonly index: number | null;
  readonly calculated: Status;
  readonly status: Status;
  readonly reason: string;
  readonly body: string;
  /** ISO day; null where none was given. */
  readonly date: string | null;
  readonly section: string;
  /** Body, day and § in words: «KS 2021-03-10 § 12». */
  readonly decision: string;
  /** The outcome (a measure) or status (a goal, all) that it was made on, as shown; null when that is not known. */
  readonly madeOn: string | null;
  /** The målvärde and the calculated status (`Gul`) that one of a measure was made on; absent for goals, all, and where it is not known. */
  readonly behind?: { readonly target: string; readonly status: string };
  /** «Bedömningen gjordes på ett annat utfall (88 %, nu 84 %).»; null when nothing has changed since. */
  readonly flag: string | null;
  readonly cell: string;
}

export interface OverrideResult {
  /** The valid ones. One without a reason or a body is a question among the issues, and changes nothing. */
  readonly overrides: readonly Override[];
  /** Rolled up with the overrides in place of the calculated statuses; the result itself holds it without. */
  readonly goals: readonly GoalAssessment[];
  readonly total: GoalAssessment;
}

/** The tests of an «ambitionsnivå», and what the program can see besides. */
export type AmbitionTest =
  'influence' | 'measurable' | 'resources' | 'baseline' | 'goalCount' | 'measureCount';

/** Something to act on. */
export interface AmbitionFinding {
  readonly test: AmbitionTest;
  /** `no`: the test is not passed; `unanswered`: a person has to answer. */
  readonly answer: 'no' | 'unanswered';
  readonly goal: string;
  /** '' for what concerns a goal or all. */
  readonly measure: string;
  /** One Swedish sentence: what is lacking and what to do. */
  readonly text: string;
  readonly cell: string | null;
}

export interface AmbitionResult {
  readonly findings: readonly AmbitionFinding[];
  /** Measures that pass all three tests, of how many. */
  readonly passed: number;
  readonly of: number;
}

/** A matrix with names for its rows and columns and the number of measures where they meet. */
export interface CoverageMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By [row][column]. */
  readonly counts: readonly (readonly number[])[];
  /** One Swedish sentence for each hole: «Socialnämnden bidrar inte till KF-mål 2 …» */
  readonly holes: readonly string[];
}

export interface Coverage {
  /** Nämnder × KF-mål; null when the workbook names fewer than one of either. */
  readonly committees: CoverageMatrix | null;
  /** Goals × the 17 goals of Agenda 2030; null when the workbook names none of those. */
  readonly agenda: CoverageMatrix | null;
  /** Measures without a goal. */
  readonly withoutGoal: readonly { readonly measure: string; readonly cell: string }[];
}

/** `cancelled`: it is not to be («Utgår», «Avbruten»). */
export type TimetableState = 'done' | 'cancelled' | 'late' | 'soon' | 'planned';

/** A row of the «Tidsplan». */
export interface TimetableEntry {
  readonly body: string;
  /** ISO day. */
  readonly date: string;
  /** «Ärende» */
  readonly item: string;
  /** «Underlag» */
  readonly document: string;
  readonly state: TimetableState;
  /** As a person wrote the status; '' for none. */
  readonly status: string;
  /** In Swedish: «Försenat sedan 2020-03-04.», «Om 12 dagar.» */
  readonly text: string;
  readonly cell: string;
}

/** A row of the «Aktivitetsplan» behind the timetable. */
export interface PlannedActivity {
  readonly name: string;
  readonly responsible: string;
  /** ISO days; null where none is given. */
  readonly start: string | null;
  readonly end: string | null;
  /** As a person wrote it; '' for none. */
  readonly status: string;
  /** The goal or ärende that it is for; '' for none. */
  readonly about: string;
  readonly state: TimetableState;
  readonly text: string;
  readonly cell: string;
}

export interface Timetable {
  /** The day that late and soon are counted from, ISO. */
  readonly today: string;
  /** In order of date. */
  readonly entries: readonly TimetableEntry[];
  readonly activities: readonly PlannedActivity[];
}

export const CHANGE_KINDS = [
  'status',
  'outcome',
  'target',
  'forecast',
  'override',
  'rules',
  // an outcome of an earlier period that is another now
  'revised',
  'added',
  'removed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly goal: string;
  /** '' for what concerns a goal or all. */
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  /** One Swedish sentence: «Antal elbilar: från Gul till Grön (utfall 88 %, nu 92 %).» */
  readonly text: string;
  /** The same where the periods compared stand above it, and without the grounds of a samlad bedömning; absent where `text` is as short. */
  readonly short?: string;
  /**
   * Of an outcome or a forecast whose measure also has another colour: whether the sentence of the colour tells it already (`told`) or not
   * (`untold`). Absent where the colours are as they were.
   */
  readonly besideColour?: 'told' | 'untold';
}

/** What is different from a stored round. */
export interface ChangeList {
  readonly since: { readonly period: Period | null; readonly when: string };
  readonly changes: readonly Change[];
}

/** «Sedan sist». */
export interface Changes {
  /** Since the run before that gave another result; null when there is none. */
  readonly sinceRun: ChangeList | null;
  /** Since the reporting date before; null when none is stored. */
  readonly sinceDate: ChangeList | null;
}

/** One measure of a stored round, as texts that can be read in the workbook. */
export interface RoundRow {
  readonly goal: string;
  readonly subgoal: string;
  readonly measure: string;
  readonly target: string;
  readonly outcome: string;
  /** The status word, with the reason in brackets for «Ej bedömd». */
  readonly status: string;
  /** '' where there is none. */
  readonly forecast: string;
  /** The override with what it was made on: «Grön (på utfallet «88 %», …), KS, 2021-03-10, § 12: …»; '' where there is none. */
  readonly override: string;
  readonly rule: string;
}

/** A stored judgement («runda»): what was said for a period, and when. */
export interface Round {
  readonly period: Period | null;
  /** ISO minute of the run that first gave this result. */
  readonly when: string;
  readonly ruleSet: string;
  readonly ruleSetVersion: string;
  /** Fingerprint of what the rules said; absent in a round of unknown rules. */
  readonly ruleMark?: string;
  readonly rows: readonly RoundRow[];
  /**
   * Present when its check number does not hold: the cells as they stand, to be kept so. Nothing in them is to be believed, so `rows` is
   * empty and no run is compared with it.
   */
  readonly kept?: readonly (readonly (string | number)[])[];
}

/** All that follows up the run. */
export interface FollowUp {
  readonly date: ReportingDate | null;
  /** Null when the reporting date ends the year: then there is the outcome. */
  readonly forecast: ForecastResult | null;
  /** One for each assessment, in the same order. */
  readonly lines: readonly OutcomeLine[];
  readonly directionGoals: readonly DirectionGoalFollowUp[];
  /** Null when the workbook has no sheet for them. */
  readonly overrides: OverrideResult | null;
  /** Null when the workbook has no sheet for it. */
  readonly ambition: AmbitionResult | null;
  readonly coverage: Coverage;
  /** Null when the workbook has no sheet for it. */
  readonly timetable: Timetable | null;
  readonly changes: Changes;
  /** What is to be stored: the two latest rounds of each period that gave different results; oldest first. */
  readonly rounds: readonly Round[];
  /** Findings of following up; those of judging are in the result. */
  readonly issues: readonly Issue[];
}
