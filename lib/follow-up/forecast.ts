// Forecasts («prognos») for the end of the year, as they are seen on the reporting date: the officer's own, else calculated where the data carries it.
import { createRun } from '../assess/run.ts';
import type { Issue } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Forecast, ForecastResult, ReportingDate } from '../model/follow-up.ts';
import type { Measure } from '../model/measure.ts';
import { asPart, inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { chooseForecast } from '../sheet/choose-forecast.ts';
import { explainMeasureForecast, isOwnReason, reachesTarget } from './explain-forecast.ts';
import { createColumnFinder, type ForecastColumns } from './forecast-columns.ts';
import { forecastQuestion, forecastRemark, questionsByCell } from './forecast-issues.ts';
import { noForecast, SAME_REASON, WRITE_OWN, type ForecastPlan } from './forecast-plan.ts';
import type { FollowUpInput } from './input.ts';
import { judgeForecasts } from './judge-forecasts.ts';
import type { Part } from './part.ts';
import { officerForecast } from './officer-forecast.ts';
import { planForecast, type ForecastContext } from './plan-forecast.ts';

/**
 * The year's forecasts, rolled up as outcomes are; null when the reporting date ends the year or no date is known. Everything is judged
 * by the rules of the reporting date, so that judging it again later gives the same.
 */
export function* forecastYear(
  input: FollowUpInput,
  date: ReportingDate | null,
): Steps<Part<ForecastResult | null>> {
  yield 0;
  if (date?.kind !== 'partYear') return { result: null, issues: [] };
  const { result, rules, snapshot, measures } = input;
  const year = date.day.slice(0, 4);
  const { workbook, strict } = result;
  const about = { workbook, period: year, rules, strict, date1904: snapshot.date1904, rulesDay: date.day };
  const run = createRun(about, measures);
  const context = { run, period: date.period, day: date.day, yearEnd: `${year}-12-31` };
  const planned = yield* asPart(planAll(input, date, context), 0, PLANNED_SHARE);
  const judging = judgeForecasts(planned.measures, planned.plans, about, run);
  const judged = yield* asPart(judging, PLANNED_SHARE, JUDGED_SHARE);
  const asked = yield* asPart(questionsByCell(judged.issues), JUDGED_SHARE, JUDGED_SHARE);
  const forecasts: Forecast[] = [];
  const issues = yield* asPart(columnQuestions(input, date), JUDGED_SHARE, JUDGED_SHARE);
  const told = inSlices(judged.assessments, (assessment, index) => {
    const plan = planned.plans[index] ?? SAME_REASON;
    const question = forecastQuestion(plan, assessment, asked);
    issues.push(...[question, forecastRemark(plan, assessment)].filter((found) => found !== null));
    const explanation = explainMeasureForecast(
      planned.measures[index] ?? {},
      plan,
      assessment,
      question?.text ?? null,
    );
    forecasts.push(toForecast(plan, assessment, explanation));
  });
  yield* asPart(told, JUDGED_SHARE, 1);
  return { result: { period: year, forecasts, goals: judged.goals, total: judged.total }, issues };
}

/** How much of the work is done when the forecasts are planned, and when they are judged. */
const PLANNED_SHARE = 0.3;
const JUDGED_SHARE = 0.9;

/** Measures to a slice: some milliseconds. */
const SLICE = 100;

interface Planned {
  /** With the målvärden of the year. */
  readonly measures: readonly Measure[];
  readonly plans: readonly ForecastPlan[];
}

function* planAll(
  { recognition, snapshot, measures }: FollowUpInput,
  { period }: ReportingDate,
  context: ForecastContext,
): Steps<Planned> {
  const columnsOf = yield* asPart(createColumnFinder(recognition, snapshot, period), 0, 0);
  const planned = yield* mapInSlices(
    measures,
    (measure) => planOne(measure, columnsOf(measure), context),
    SLICE,
  );
  return { measures: planned.map(({ measure }) => measure), plans: planned.map(({ plan }) => plan) };
}

function planOne(
  measure: Measure,
  columns: ForecastColumns,
  context: ForecastContext,
): { readonly measure: Measure; readonly plan: ForecastPlan } {
  if (columns.target === null) return { measure, plan: inWordsOnly(measure, context) };
  const { cell } = columns.target;
  const ofYear = cell === measure.target ? measure : { ...measure, target: cell };
  return { measure: ofYear, plan: planForecast(ofYear, columns, context) };
}

// A status in words needs no målvärde to be held to; a figure does.
function inWordsOnly(measure: Measure, { run }: ForecastContext): ForecastPlan {
  const own = officerForecast(measure.forecast ?? null, false, run);
  return own?.kind === 'status' ? own : ONLY_PART;
}

const ONLY_PART = noForecast(
  `Målvärdet gäller bara den här delen av året. Lägg till en kolumn med målvärdet för hela året, eller ${WRITE_OWN} som Grön, Gul eller Röd.`,
);

function* columnQuestions({ recognition }: FollowUpInput, { period }: ReportingDate): Steps<Issue[]> {
  const asked = yield* mapInSlices(
    recognition.tables,
    (table) => chooseForecast(table, period, recognition.periods).issues,
    SLICE,
  );
  return asked.flat();
}

function toForecast(plan: ForecastPlan, assessment: Assessment, explanation: string): Forecast {
  const cell = 'cell' in plan && (plan.kind === 'status' || plan.method === 'officer') ? plan.cell.ref : null;
  const { status, reason } = assessment;
  const nothing = { method: null, value: null, expected: null, expectedByNow: null, reaches: null, cell };
  if (plan.kind === 'none')
    return {
      ...nothing,
      status,
      reason: plan.isAsked === true && !isOwnReason(assessment) ? 'notUnderstood' : reason,
      explanation,
    };
  if (plan.kind === 'status')
    return isOwnReason(assessment)
      ? { ...nothing, status, reason, explanation }
      : {
          ...nothing,
          method: 'officer',
          expected: plan.expected,
          reaches: plan.status === 'green',
          status,
          reason,
          explanation,
        };
  return status === 'unrated' && plan.method !== 'officer'
    ? { ...nothing, status, reason, explanation }
    : judgedForecast(plan, assessment, cell, explanation);
}

function judgedForecast(
  plan: Extract<ForecastPlan, { kind: 'keep' | 'expect' }>,
  assessment: Assessment,
  cell: string | null,
  explanation: string,
): Forecast {
  const { outcome, status, reason } = assessment;
  const own = plan.kind === 'expect' ? plan.expected : null;
  return {
    method: plan.method,
    value: outcome.kind === 'number' && outcome.isChange !== true ? outcome.value : null,
    expected: own ?? outcome.text,
    expectedByNow: plan.kind === 'expect' ? plan.expectedByNow : null,
    reaches: reachesTarget(assessment),
    status,
    reason,
    explanation,
    cell,
  };
}
