// The forecast of a measure as an underlag says it: the expected outcome, its status, and in a few words how it was come by.
import type { Forecast, ForecastMethod } from '../model/follow-up.ts';
import type { ReportForecast } from '../model/report.ts';
import { cleanLine } from './clean-line.ts';
import { reportStatus } from './report-status.ts';

const METHOD_TEXT: Readonly<Record<ForecastMethod, string>> = {
  officer: 'förvaltningens egen',
  shareOfYear: 'beräknad efter hur stor del av året som gått',
  lastYearProfile: 'beräknad efter hur förra året föll ut',
  latest: 'beräknad på att utfallet står sig',
  trend: 'beräknad ur utvecklingen över tid',
  plan: 'beräknad ur aktivitetens plan',
};

export function reportForecast(forecast: Forecast): ReportForecast {
  const { method, value, reason, explanation, cell, expectedByNow } = forecast;
  const status = reportStatus(forecast.status, reason);
  const expected = cleanLine(forecast.expected ?? '');
  const byNow =
    expectedByNow === null ? '' : `; för målvärdet skulle det nu behöva vara ${cleanLine(expectedByNow)}`;
  const methodText = method === null ? 'ingen prognos' : METHOD_TEXT[method] + byNow;
  const told = expected === '' ? status.text : `${status.text}, ${expected}`;
  return {
    status,
    expected,
    value,
    method,
    methodText,
    cell: cell === null ? null : cleanLine(cell),
    explanation: cleanLine(explanation),
    text: method === null ? told : `${told} (${methodText})`,
  };
}
