// What an «underlag» says: one content for the report sheet, the presentation, the tjänsteskrivelse, the web page and the open data,
// so that none of them can say anything else than the others. Plain data; every text is finished Swedish, on one line, and holds no
// character that XML forbids.
import type { TargetKind } from '../swedish/target.ts';
import type { Status, StatusCounts, UnratedReason } from './assessment.ts';

/** What the officer says about the underlag; null for what has not been said. */
export interface ReportFacts {
  /** «Titel»; when null one is made of the reporting date: «Måluppfyllelse 2020». */
  readonly title: string | null;
  /** «Nämnd»: whose underlag it is, «Kommunstyrelsen». */
  readonly committee: string | null;
  /** «Dnr», without the word: `KS 2019/191`. */
  readonly dnr: string | null;
  /** «Handläggare», as a role («verksamhetsutvecklare») unless the officer chooses a name. */
  readonly officer: string | null;
  /** The day of the underlag, ISO. */
  readonly madeOn: string;
}

/** A status with its word, its shape and what it is written as where there is room for one text only. */
export interface ReportStatus {
  readonly status: Status;
  /** «Grön» */
  readonly word: string;
  /** «●» */
  readonly shape: string;
  readonly reason: UnratedReason | null;
  /** «uppgift saknas»; '' for a status with a colour. */
  readonly reasonText: string;
  /** «● Grön», «– Ej bedömd (uppgift saknas)» */
  readonly text: string;
}

/** «Samlad bedömning»: what a body has said beside the calculated status. */
export interface ReportOverride {
  readonly status: ReportStatus;
  readonly reason: string;
  /** «KS 2021-03-10 § 12» */
  readonly decision: string;
  /** That it was made on something else than what stands now; '' when nothing has changed. */
  readonly flag: string;
  /** All of it in one line: «● Grön enligt KS 2021-03-10 § 12: …» */
  readonly text: string;
}

/** «Prognos» for the year. */
export interface ReportForecast {
  readonly status: ReportStatus;
  /** The expected outcome: «92 %»; '' where there is none. */
  readonly expected: string;
  readonly explanation: string;
}

export interface ReportMeasure {
  readonly name: string;
  /** '' for none. */
  readonly subgoal: string;
  /** The målvärde as it stands in the workbook. */
  readonly target: string;
  /** The utfall as it stands in the workbook; «–» for an empty cell. */
  readonly outcome: string;
  /** What kind of målvärde it was understood as, and its value and unit where it has one: 80 and `%` for «minst 80 %». */
  readonly targetKind: TargetKind;
  readonly targetValue: number | null;
  readonly unit: string | null;
  /** The utfall as a number, as shown: 80 for `80 %`; null where none stands, or only a bound. */
  readonly outcomeValue: number | null;
  /** Percent of the målvärde, one decimal; null where a percentage says nothing. */
  readonly fulfilment: number | null;
  readonly status: ReportStatus;
  /** Whole, with the status word first and the rule last. */
  readonly explanation: string;
  /** The same without the opening status word, and without the rule and row that it ends with. */
  readonly why: string;
  /** The decision that the målvärde holds by: «KS 2020-10-07 § 175, Dnr KS 2019/191»; '' when none is known. */
  readonly decision: string;
  readonly override: ReportOverride | null;
  readonly forecast: ReportForecast | null;
  /** Id of the row of the rules that judged it: `R1`; '' when none did. */
  readonly ruleId: string;
  /** Where it stands, as `Blad!E5`; null for what has no cell. */
  readonly cells: { readonly target: string | null; readonly outcome: string | null };
  readonly sheet: string;
  /** As a person counts, from 1. */
  readonly row: number;
}

/** A subgoal of a goal, rolled up. */
export interface ReportSubgoal {
  readonly name: string;
  readonly status: ReportStatus;
  readonly counts: StatusCounts;
  readonly reckoning: string;
}

/** A goal, or all of them, rolled up. */
export interface ReportGoal {
  /** «Mätvärden utan mål» for measures without one; «Alla mål» for all. */
  readonly name: string;
  readonly status: ReportStatus;
  /** Of the measures under it. */
  readonly counts: StatusCounts;
  /** How it was rolled up and what one change would turn it, as sentences. */
  readonly reckoning: string;
  readonly subgoals: readonly ReportSubgoal[];
  readonly override: ReportOverride | null;
  /** The forecast rolled up; null when nothing is forecast. */
  readonly forecast: ReportStatus | null;
  /** In the order of the workbook; none for all goals. */
  readonly measures: readonly ReportMeasure[];
}

/** An «inriktningsmål»: no colour, only what was done. */
export interface ReportDirectionGoal {
  readonly name: string;
  readonly text: string;
  /** «Ny cykelväg: genomförd» */
  readonly activities: readonly string[];
}

/** A row of the rules in force. */
export interface ReportRule {
  readonly id: string;
  /** «Mätvärden», «Aktiviteter» or «Sammanvägning». */
  readonly section: string;
  readonly applies: string;
  /** The conditions as they are decided; '' where there is none. */
  readonly green: string;
  readonly yellow: string;
  readonly red: string;
  /** '' while nobody has decided. */
  readonly decision: string;
  /** How many measures, or for a roll-up wholes, it gave a colour. */
  readonly used: number;
}

export interface ReportRules {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** «KF 2021-03-29 § 45, Dnr KS 2021/12»; '' while nobody has adopted them. */
  readonly decision: string;
  /** Rules and decision in one sentence. */
  readonly text: string;
  readonly rows: readonly ReportRule[];
}

/** A question left, or something to look at. */
export interface ReportIssue {
  readonly text: string;
  /** «KF!B5, B7 och 3 till» */
  readonly cells: string;
  /** A wording that would do; '' for none. */
  readonly suggestion: string;
}

/** Everything that an underlag says. */
export interface Report {
  readonly title: string;
  readonly committee: string | null;
  readonly dnr: string | null;
  readonly officer: string | null;
  /** ISO day. */
  readonly madeOn: string;
  /** File name of the workbook that was judged. */
  readonly workbook: string;
  /** ISO minute of the judgement. */
  readonly judgedAt: string;
  readonly programVersion: string;
  /** The number of the seal of the judgement, SHA-256 as 64 hexadecimal figures: what is printed and what «kontrollera» asks for. */
  readonly seal: string;
  /** As `--period` takes it; null when the workbook names none. */
  readonly period: string | null;
  /** The reporting date in words: «helår 2020», «delår per 31 augusti 2020». */
  readonly dateText: string;
  /** `forecast` when the year has not ended and the follow-up says how it is expected to end. */
  readonly kind: 'outcome' | 'forecast';
  /** «Utfall», «Utfall hittills och prognos för 2020». */
  readonly kindText: string;
  /** Whether measures that need an assumption were left without a colour. */
  readonly strict: boolean;
  readonly total: ReportGoal;
  readonly goals: readonly ReportGoal[];
  /** Every «samlad bedömning», with what it is about: «Delmål Service», «Alla mål». */
  readonly overrides: readonly { readonly about: string; readonly override: ReportOverride }[];
  readonly directionGoals: readonly ReportDirectionGoal[];
  readonly rules: ReportRules;
  readonly questions: readonly ReportIssue[];
  /** Judged, but to be looked at. */
  readonly remarks: readonly ReportIssue[];
  /** What was assumed, and of how many measures. */
  readonly assumptions: readonly { readonly text: string; readonly count: number }[];
  /** Since the reporting date before, else since the run before; null when there is nothing to hold it against. */
  readonly changes: { readonly since: string; readonly lines: readonly string[] } | null;
  /** Decisions that the judgement rests on, oldest first, one line each. */
  readonly decisions: readonly string[];
  /** How the goals meet Agenda 2030, a line for each goal, then what is not met; empty when the workbook does not say. */
  readonly agenda: readonly string[];
}
