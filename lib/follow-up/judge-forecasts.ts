// Judges what is expected as outcomes are judged: the same rules, directions, units and tolerances, by the rules of the reporting date.
import { assessInSteps } from '../assess/assess.ts';
import { rollUpByRules } from '../assess/roll-up-by-rules.ts';
import type { Run } from '../assess/run.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import type { Measure, Period } from '../model/measure.ts';
import { asPart, inSlices, type Steps } from '../model/steps.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { isOwnReason } from './explain-forecast.ts';
import type { ForecastPlan } from './forecast-plan.ts';

export interface ForecastJudging {
  readonly workbook: string;
  /** The year. */
  readonly period: Period;
  readonly rules: CompiledRules;
  /** The reporting date, whose rules judge. */
  readonly rulesDay: string;
  readonly strict: boolean;
  readonly date1904: boolean;
}

/** Each measure judged by its plan, one for each in the same order; goals and all rolled up from those. */
export function* judgeForecasts(
  measures: readonly Measure[],
  plans: readonly ForecastPlan[],
  about: ForecastJudging,
  run: Run,
): Steps<Pick<AssessmentResult, 'assessments' | 'goals' | 'total' | 'issues'>> {
  const expected: Measure[] = [];
  yield* inSlices(measures, (measure, index) => expected.push(withExpected(measure, plans[index])));
  const judged = yield* asPart(assessInSteps({ ...about, measures: expected, issues: [] }), 0, JUDGED_SHARE);
  if (!plans.some(({ kind }) => kind === 'status')) return judged;
  const assessments: Assessment[] = [];
  yield* inSlices(judged.assessments, (each, index) => assessments.push(withStatus(each, plans[index])));
  const { goals, total } = yield* asPart(rollUpByRules(assessments, run), JUDGED_SHARE, 1);
  return { assessments, goals, total, issues: judged.issues };
}

const JUDGED_SHARE = 0.8;

/** The measure with what is expected in the outcome's place. */
function withExpected(measure: Measure, plan: ForecastPlan | undefined): Measure {
  if (plan === undefined || plan.kind === 'keep' || (plan.kind === 'none' && plan.why === null))
    return measure;
  return { ...measure, outcome: plan.kind === 'expect' ? plan.cell : null };
}

// A status in words counts where nothing but the outcome was lacking.
function withStatus(assessment: Assessment, plan: ForecastPlan | undefined): Assessment {
  if (plan?.kind !== 'status' || isOwnReason(assessment)) return assessment;
  return { ...assessment, status: plan.status, reason: null };
}
