// Decides for one measure what its forecast is to be made of: the officer's own before any calculation, and nothing where nothing can be told.
import { findDue } from '../assess/find-due.ts';
import { measureType } from '../assess/measure-type.ts';
import { columnUnit, readOutcome } from '../assess/read-outcome.ts';
import { judgeable, readTarget, type JudgeableTarget } from '../assess/read-target.ts';
import type { Run } from '../assess/run.ts';
import { isStop } from '../assess/stop.ts';
import type { Measure, Period } from '../model/measure.ts';
import type { Outcome } from '../swedish/outcome.ts';
import { askAboutShare } from './ask-about-share.ts';
import { forecastActivity } from './forecast-activity.ts';
import type { ForecastColumns } from './forecast-columns.ts';
import type { FigureToForecast } from './figure-to-forecast.ts';
import { forecastFigure, isGrowingSum } from './forecast-figure.ts';
import { noForecast, SAME_REASON, WRITE_OWN, type ForecastPlan, type NoPlan } from './forecast-plan.ts';
import { officerForecast } from './officer-forecast.ts';

/** What is the same for all measures of a forecast. */
export interface ForecastContext {
  /** A run for the year, with the rules of the reporting date. */
  readonly run: Run;
  /** The reporting date: its period, its day, and the last day of its year, ISO. */
  readonly period: Period;
  readonly day: string;
  readonly yearEnd: string;
}

/** The plan, for a measure with the målvärde of the year. */
export function planForecast(
  measure: Measure,
  columns: Pick<ForecastColumns, 'heading' | 'isPartAlone'>,
  context: ForecastContext,
): ForecastPlan {
  const { run, yearEnd } = context;
  const type = measureType(measure);
  const target = readTarget(measure, run);
  const wanted = judgeable(measure, target, type);
  const due = findDue(measure, target, run);
  if (type === 'directionGoal' || isStop(wanted) || isStop(due)) return SAME_REASON;
  const unit = columnUnit(measure, wanted, run);
  const outcome = readOutcome(measure, wanted, unit, run);
  if (isNeverForecast(outcome)) return SAME_REASON;
  const isActivity = wanted.kind === 'activity';
  const isDone = isActivity && outcome.kind === 'activity' && outcome.state === 'done';
  const dueDay = due?.day ?? null;
  if (dueDay !== null && dueDay > yearEnd && !isDone) return SAME_REASON;
  if (measure.unclear?.includes('forecast') === true) return UNCLEAR_COLUMN;
  const known = { measure, wanted, outcome, dueDay, unit, ...columns };
  const own = officerForecast(measure.forecast ?? null, isActivity, run);
  if (own === null) return calculate(known, context);
  return askAboutShare(own, known, run) ?? withSoFar(own, known, context);
}

// «Sekretess» and «Ej tillämpligt» hold whatever is forecast.
function isNeverForecast(outcome: Outcome): boolean {
  return outcome.kind === 'missing' && ['notApplicable', 'confidential'].includes(outcome.reason);
}

const UNCLEAR_COLUMN: NoPlan = {
  kind: 'none',
  why: 'Det framgår inte vilken kolumn som har prognosen; se frågan om rubriken.',
  isAsked: true,
};

interface Known extends Pick<ForecastColumns, 'heading' | 'isPartAlone'> {
  readonly measure: Measure;
  readonly wanted: JudgeableTarget;
  readonly outcome: Outcome;
  /** ISO; null when none is set. */
  readonly dueDay: string | null;
  /** That of the column «Enhet». */
  readonly unit: string | undefined;
}

/** The officer's own forecast with what has been reached already, when that can only grow. */
function withSoFar(own: ForecastPlan, known: Known, context: ForecastContext): ForecastPlan {
  const figure = own.kind === 'expect' ? figureOf(known, context) : null;
  return own.kind === 'expect' && figure !== null && isGrowingSum(figure)
    ? { ...own, soFar: figure.outcome }
    : own;
}

function calculate(known: Known, context: ForecastContext): ForecastPlan {
  const { measure, wanted, outcome, dueDay } = known;
  if (
    outcome.kind === 'missing' &&
    outcome.reason === 'missing' &&
    measure.unclear?.includes('outcome') !== true
  )
    return measure.outcome?.formulaWithoutValue === true
      ? SAME_REASON
      : noForecast(`Utfallet saknas, så det finns inget att räkna på; ${WRITE_OWN}.`);
  if (wanted.kind === 'activity')
    return outcome.kind === 'activity'
      ? forecastActivity(measure, outcome, dueDay, context.day)
      : SAME_REASON;
  const figure = figureOf(known, context);
  return figure === null ? SAME_REASON : forecastFigure(figure);
}

function figureOf(
  { measure, wanted, outcome, dueDay, unit, heading, isPartAlone }: Known,
  { run, period, day, yearEnd }: ForecastContext,
): FigureToForecast | null {
  if (outcome.kind !== 'number' || wanted.kind === 'activity') return null;
  const own = 'unit' in wanted ? wanted.unit : undefined;
  return {
    measure,
    target: wanted,
    outcome,
    unit: outcome.unit ?? unit ?? own,
    columnUnit: unit,
    period,
    day,
    until: dueDay !== null && dueDay < yearEnd ? dueDay : yearEnd,
    heading,
    isPartAlone,
    run,
  };
}
