// The forecasts beside the outcomes, measure by measure, and what is said of each.
import type { Forecast, ForecastResult, Status } from '../../../../lib/index.ts';
import type { MeasureRow } from '../measure-rows.ts';

export interface ForecastRow extends MeasureRow {
  readonly forecast: Forecast;
}

/** One for each measure, in the workbook's order. */
export function forecastRows(
  rows: readonly MeasureRow[],
  { forecasts }: Pick<ForecastResult, 'forecasts'>,
): readonly ForecastRow[] {
  return rows.flatMap((row, index) => {
    const forecast = forecasts[index];
    return forecast === undefined ? [] : [{ ...row, forecast }];
  });
}

/** Those whose forecast has one of the statuses; all when none is chosen. */
export function withForecast(
  rows: readonly ForecastRow[],
  statuses: ReadonlySet<Status>,
): readonly ForecastRow[] {
  return statuses.size === 0 ? rows : rows.filter(({ forecast }) => statuses.has(forecast.status));
}

/** What the forecast expects and whose it is: «144, beräknad», «92 %, förvaltningens», «ingen prognos». */
export function forecastSource({ method, expected }: Pick<Forecast, 'method' | 'expected'>): string {
  if (method === null) return 'ingen prognos';
  const whose = method === 'officer' ? 'förvaltningens' : 'beräknad';
  return expected === null ? whose : `${expected}, ${whose}`;
}

/** The outcome beside its status: «96»; «uppgift saknas» where none is known. */
export function outcomeText({ assessment: { outcome } }: Pick<ForecastRow, 'assessment'>): string {
  return outcome.text.trim() === '' ? 'uppgift saknas' : outcome.text;
}
