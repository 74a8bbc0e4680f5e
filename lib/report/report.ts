// Puts together what an underlag says, from a judgement and its follow-up. The files of an underlag are made from this and nothing else.
import { judgingDay } from '../assess/judging-day.ts';
import type { AssessmentResult } from '../model/assessment.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Report, ReportFacts } from '../model/report.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { asPart, finish, type Steps } from '../model/steps.ts';
import { sealNumberText } from '../plan/seal/seal-number-text.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { describePeriod, showPeriod, yearOf } from '../sheet/period.ts';
import { cleanLine } from './clean-line.ts';
import { decidedTargets } from './decided-targets.ts';
import { reportChanges } from './report-changes.ts';
import { reportCoverage } from './report-coverage.ts';
import { reportDecisions } from './report-decisions.ts';
import { reportDirectionGoals } from './report-direction-goals.ts';
import { reportGoals } from './report-goals.ts';
import { reportAssumptions, reportIssues } from './report-issues.ts';
import { reportMeaning } from './report-meaning.ts';
import { reportOverrides } from './report-overrides.ts';
import { reportAmbition, reportTimetable } from './report-plans.ts';
import { reportRules } from './report-rules.ts';

export interface ReportInput {
  /** With every finding of the run once. */
  readonly result: AssessmentResult;
  /** Null when the workbook does not use it. */
  readonly followUp: FollowUp | null;
  /** The rules that judged. */
  readonly rules: CompiledRules;
  /** The workbook as it was judged, for its register of decisions. */
  readonly snapshot: WorkbookSnapshot;
  readonly facts: ReportFacts;
  /** ISO minute of the judgement: `2021-03-15T09:30`. */
  readonly when: string;
  readonly programVersion: string;
  /** The number of the judgement's seal. */
  readonly seal: string;
}

/** What the underlag says. The same input gives the same report. */
export function report(input: ReportInput): Report {
  return finish(reportInSteps(input));
}

/** The same as `report`, in slices. */
export function* reportInSteps(input: ReportInput): Steps<Report> {
  const { result, followUp, facts } = input;
  const decided = yield* asPart(decidedTargets(input.snapshot), 0, 0.1);
  const goals = yield* asPart(reportGoals({ result, followUp }), 0.1, 0.6);
  const overrides = yield* asPart(reportOverrides(followUp, result), 0.6, 0.6);
  const rules = yield* asPart(reportRules(result, input.rules), 0.6, 0.65);
  const questions = yield* asPart(reportIssues(result.issues, ['error', 'question']), 0.65, 0.75);
  const remarks = yield* asPart(reportIssues(result.issues, ['warning']), 0.75, 0.85);
  const assumptions = yield* asPart(reportAssumptions(result.assessments), 0.85, 0.9);
  const changes = yield* asPart(reportChanges(followUp), 0.9, 0.95);
  const decisions = yield* asPart(reportDecisions(decided, rules, followUp, result.period), 0.95, 0.98);
  const ambition = yield* asPart(reportAmbition(followUp), 0.98, 0.99);
  const timetable = yield* asPart(reportTimetable(followUp), 0.99, 1);
  return {
    ...openingOf(input),
    committee: given(facts.committee),
    dnr: given(facts.dnr),
    officer: given(facts.officer),
    madeOn: facts.madeOn,
    workbook: cleanLine(result.workbook),
    judgedAt: input.when,
    programVersion: input.programVersion,
    seal: input.seal,
    sealText: sealNumberText(input.seal),
    ...reportMeaning(followUp, result.period),
    strict: result.strict,
    ...goals,
    ...overrides,
    directionGoals: reportDirectionGoals(followUp),
    rules,
    questions,
    remarks,
    assumptions,
    changes,
    decisions,
    ...reportCoverage(followUp),
    ambition,
    timetable,
  };
}

function given(text: string | null): string | null {
  const line = cleanLine(text ?? '');
  return line === '' ? null : line;
}

/** What is reported, and for when. */
function openingOf({
  result: { period },
  followUp,
  facts,
}: ReportInput): Pick<Report, 'title' | 'period' | 'dateText' | 'kind' | 'kindText'> {
  const dateText = followUp?.date?.text ?? dateOf(period);
  const kind = (followUp?.forecast ?? null) === null ? 'outcome' : 'forecast';
  const year = period === null ? null : yearOf(period);
  const forecast = `Utfall hittills och prognos för ${year ?? 'helåret'}`;
  const named = isWholeYear(period) ? (year ?? '') : dateText;
  const title = given(facts.title) ?? (period === null ? 'Måluppfyllelse' : `Måluppfyllelse ${named}`);
  return {
    title,
    period: period === null ? null : showPeriod(period),
    dateText,
    kind,
    kindText: kind === 'outcome' ? 'Utfall' : forecast,
  };
}

function isWholeYear(period: string | null): boolean {
  return judgingDay(period)?.endsWith('-12-31') === true && /^\d{4}$/.test(period ?? '');
}

function dateOf(period: string | null): string {
  if (period === null) return 'period framgår inte av arbetsboken';
  return isWholeYear(period) ? `helår ${describePeriod(period)}` : describePeriod(period);
}
