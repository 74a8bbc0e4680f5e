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

/** Whose forecast it is: «egen prognos», «beräknad»; «ingen prognos» where there is none. */
export function forecastSource({ method }: Pick<Forecast, 'method'>): string {
  if (method === null) return 'ingen prognos';
  return method === 'officer' ? 'egen prognos' : 'beräknad';
}

/**
 * «Når målet om nuvarande takt håller: nej, 92 av 100.» Where the forecast is the officer's own: «Når målet enligt den egna prognosen: …».
 * Null where there is no forecast.
 */
export function reachesSentence({ forecast, assessment }: ForecastRow): string | null {
  const { method, reaches, expected } = forecast;
  if (method === null) return null;
  const asked =
    method === 'officer' ? 'Når målet enligt den egna prognosen' : 'Når målet om nuvarande takt håller';
  if (reaches === null) return `${asked}: det går inte att säga.`;
  const said = reaches ? 'ja' : 'nej';
  return expected === null
    ? `${asked}: ${said}.`
    : `${asked}: ${said}, ${expected} mot ${assessment.target.text}.`;
}

/** «Borde vara 61 st nu.»; null where that says nothing. */
export function byNowSentence({ expectedByNow }: Pick<Forecast, 'expectedByNow'>): string | null {
  return expectedByNow === null
    ? null
    : `För att målvärdet ska nås i samma takt borde utfallet nu vara ${expectedByNow}.`;
}
