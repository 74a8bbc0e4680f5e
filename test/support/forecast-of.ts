// Forecasts measures through the follow-up's own part, from plain values, so that a test reads like the rows it describes.
import { compileRules, DEFAULT_RULE_SET_ID, findPresetRules } from '../../lib/index.ts';
import type { CompiledRules, Forecast, ForecastResult, Measure, RuleSet } from '../../lib/index.ts';
import type { Issue } from '../../lib/issue.ts';
import { forecastYear } from '../../lib/follow-up/forecast.ts';
import type { FollowUpInput } from '../../lib/follow-up/input.ts';
import { reportingDate } from '../../lib/follow-up/reporting-date.ts';
import { assess } from '../../lib/assess/assess.ts';
import { finish } from '../../lib/model/steps.ts';
import { aMeasure, type CellContent, type MeasureSpec } from './build-measure.ts';
import { buildSnapshot } from './build-snapshot.ts';

/** A row with the officer's own forecast. */
export interface ForecastSpec extends MeasureSpec {
  readonly forecast?: CellContent;
}

/** When it is forecast, and by what rules; 31 August 2020 and the default ones when left out. */
export interface ForecastRun {
  readonly period?: string;
  readonly rules?: string | RuleSet;
  readonly strict?: boolean;
}

/** The column of the forecasts in `aMeasure`'s row. */
export const FORECAST_CELL = 'Mål!Z7';

function measureOf({ forecast, ...spec }: ForecastSpec): Measure {
  const measure = aMeasure(spec);
  if (forecast === undefined) return measure;
  const cell = aMeasure({ ...spec, target: forecast }).target;
  const ref = `${measure.sheet}!Z${String(measure.row)}`;
  return { ...measure, forecast: cell === null ? null : { ...cell, ref } };
}

function rulesOf(rules: string | RuleSet): CompiledRules {
  const compiled = typeof rules === 'string' ? findPresetRules(rules) : compileRules(rules, null).rules;
  if (compiled === undefined || compiled === null) throw new Error('Det finns inga sådana regler');
  return compiled;
}

/** The forecasts of all measures with what was asked; null when the date ends the year. */
export function forecastAll(
  specs: readonly ForecastSpec[],
  { period = '2020-T2', rules = DEFAULT_RULE_SET_ID, strict = false }: ForecastRun = {},
): { readonly result: ForecastResult | null; readonly issues: readonly Issue[] } {
  const measures = specs.map(measureOf);
  const compiled = rulesOf(rules);
  const about = { workbook: 'Mål 2020.xlsx', period, measures, rules: compiled, strict, date1904: false };
  const input: FollowUpInput = {
    snapshot: buildSnapshot([]),
    recognition: { tables: [], sheetsWithout: [], periods: [], issues: [] },
    measures,
    result: assess({ ...about, issues: [] }),
    rules: compiled,
    now: '2020-09-15T09:30',
    roundsSheet: null,
  };
  return finish(forecastYear(input, reportingDate(period)));
}

/** One measure's forecast. */
export function forecastOne(spec: ForecastSpec, run: ForecastRun = {}): Forecast {
  const forecast = forecastAll([spec], run).result?.forecasts[0];
  if (forecast === undefined) throw new Error('Ingen prognos gjordes');
  return forecast;
}
