// What the lights of an underlag mean: the outcome on which day, and the forecast for which year, so that nobody takes one for the other.
import { forecastTitle, outcomeTitle, reportingDate } from '../follow-up/reporting-date.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import type { Report } from '../model/report.ts';

/** `{ outcomeText: 'Utfall per 31 augusti 2020', forecastText: 'Prognos helår 2020' }` */
export function reportMeaning(
  followUp: FollowUp | null,
  period: Period | null,
): Pick<Report, 'outcomeText' | 'forecastText'> {
  const date = followUp?.date ?? reportingDate(period);
  const hasForecast = (followUp?.forecast ?? null) !== null;
  return {
    outcomeText: date === null ? 'Utfall' : outcomeTitle(date),
    forecastText: hasForecast ? (date === null ? 'Prognos' : forecastTitle(date)) : null,
  };
}
