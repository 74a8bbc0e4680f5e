// What an «underlag» says: one content for the report sheet, the presentation, the tjänsteskrivelse, the web page and the open data,
// so that none of them can say anything else than the others. Plain data; every text is finished Swedish, on one line, and holds no
// character that XML forbids.
import type { TargetKind } from '../swedish/target.ts';
import type { Status, StatusCounts, UnratedReason } from './assessment.ts';
import type { AmbitionTest, CoverageMatrix, ForecastMethod, TimetableState } from './follow-up.ts';

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
  /** What the rules give: it stands beside, always. */
  readonly calculated: ReportStatus;
  readonly reason: string;
  /** «KS 2021-03-10 § 12» */
  readonly decision: string;
  /** That it was made on something else than what stands now; '' when nothing has changed. */
  readonly flag: string;
  /** «● Grön enligt KS 2021-03-10 § 12», where the reason stands elsewhere. */
  readonly short: string;
  /** All of it in one line, with the flag last: «● Grön enligt KS 2021-03-10 § 12: …» */
  readonly text: string;
}

/** What the samlade bedömningar turn a whole into: «Alla mål» or a goal. */
export interface ReportTurned {
  readonly name: string;
  readonly calculated: ReportStatus;
  readonly overall: ReportStatus;
}

/** «Prognos» for the year. */
export interface ReportForecast {
  readonly status: ReportStatus;
  /** The expected outcome: «92 %»; '' where there is none. */
  readonly expected: string;
  /** The same as a number; null where it is none. */
  readonly value: number | null;
  /** Null when there is no forecast. */
  readonly method: ForecastMethod | null;
  /** How it was come by: «förvaltningens egen»; «ingen prognos». */
  readonly methodText: string;
  /** The officer's own, as `Blad!G5`; null when there is none. */
  readonly cell: string | null;
  /** Whole, with the status word first and the rule last. */
  readonly explanation: string;
  /** In one line, for where the explanation has no room: «● Grön, 14 st (förvaltningens egen)». */
  readonly text: string;
}

export interface ReportMeasure {
  readonly name: string;
  /** '' for none. */
  readonly subgoal: string;
  /** The målvärde as it stands in the workbook. */
  readonly target: string;
  /** The utfall as it stands in the workbook; «–» for an empty cell. */
  readonly outcome: string;
  /** Whether the cell of the utfall holds something; open data say nothing where it does not. */
  readonly hasOutcome: boolean;
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
  readonly override: ReportOverride | null;
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
  /** Whether it is an inriktningsmål: followed up by what was done, and told of under `directionGoals`. */
  readonly isDirection: boolean;
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

/** A row of the «Tidsplan». */
export interface ReportMeeting {
  /** ISO day. */
  readonly date: string;
  readonly body: string;
  readonly item: string;
  readonly document: string;
  readonly state: TimetableState;
  /** «Försenat», «Datumet har passerat» where nothing is said of it, «Inom 30 dagar». */
  readonly stateText: string;
  /** As a person wrote it; '' for none. */
  readonly status: string;
}

/** A row of the «Aktivitetsplan»; who is responsible is left out, since it often is a person's name. */
export interface ReportActivity {
  readonly name: string;
  /** The goal or ärende that it is for; '' for none. */
  readonly about: string;
  /** ISO days; '' where none is given. */
  readonly start: string;
  readonly end: string;
  readonly state: TimetableState;
  readonly stateText: string;
  readonly status: string;
}

/** What is to be done about an «ambitionsnivå». */
export interface ReportAmbition {
  /** '' for what concerns all. */
  readonly goal: string;
  /** '' for what concerns a goal or all. */
  readonly measure: string;
  readonly test: AmbitionTest;
  /** «Resurser» */
  readonly testText: string;
  /** `no`: the test is not passed; `unanswered`: a person has to answer. */
  readonly answer: 'no' | 'unanswered';
  readonly text: string;
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
  /** The same as it is printed, in groups. */
  readonly sealText: string;
  /** As `--period` takes it; null when the workbook names none. */
  readonly period: string | null;
  /** The reporting date in words: «helår 2020», «delår per 31 augusti 2020». */
  readonly dateText: string;
  /** `forecast` when the year has not ended and the follow-up says how it is expected to end. */
  readonly kind: 'outcome' | 'forecast';
  /** «Utfall», «Utfall hittills och prognos för 2020». */
  readonly kindText: string;
  /** What a light of the outcome means: «Utfall per 31 augusti 2020», «Utfall helår 2020»; «Utfall» where no date is known. */
  readonly outcomeText: string;
  /** What a light of the forecast means: «Prognos helår 2020»; null when nothing is forecast. */
  readonly forecastText: string | null;
  /** Whether measures that need an assumption were left without a colour. */
  readonly strict: boolean;
  readonly total: ReportGoal;
  readonly goals: readonly ReportGoal[];
  /** Every «samlad bedömning», with what it is about: «Delmål Service», «Alla mål». */
  readonly overrides: readonly { readonly about: string; readonly override: ReportOverride }[];
  /** «Alla mål», then each goal that they turn; null when there is none that is valid. */
  readonly turned: { readonly total: ReportTurned; readonly goals: readonly ReportTurned[] } | null;
  readonly directionGoals: readonly ReportDirectionGoal[];
  readonly rules: ReportRules;
  readonly questions: readonly ReportIssue[];
  /** Judged, but to be looked at. */
  readonly remarks: readonly ReportIssue[];
  /** What was assumed, and of how many measures. */
  readonly assumptions: readonly { readonly text: string; readonly count: number }[];
  /**
   * Since the reporting date before, else since the run before; null when there is nothing to hold it against. `lines`: all of them, first
   * those that concern a colour, a decision or what is followed up. `figures`: how many of the last are outcomes and expected figures only.
   */
  readonly changes: {
    readonly since: string;
    readonly lines: readonly string[];
    readonly figures: number;
  } | null;
  /** Decisions that the judgement rests on, oldest first, one line each. */
  readonly decisions: readonly string[];
  /** How the goals meet Agenda 2030, a line for each goal, then what is not met; empty when the workbook does not say. */
  readonly agenda: readonly string[];
  /** Nämnder × KF-mål with counts of measures and what is lacking in words; null when the workbook does not say. */
  readonly committees: CoverageMatrix | null;
  /** Names of measures that stand under no goal. */
  readonly withoutGoal: readonly string[];
  /** Null when the workbook has no sheet for it. `text`: «1 av 10 mätvärden klarar prövningen.» */
  readonly ambition: { readonly text: string; readonly findings: readonly ReportAmbition[] } | null;
  /** In order of date; null when the workbook has no sheet for it. */
  readonly timetable: {
    readonly meetings: readonly ReportMeeting[];
    readonly activities: readonly ReportActivity[];
  } | null;
}
