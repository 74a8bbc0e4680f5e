// The day whose rules judge a period.
import type { Period } from '../model/measure.ts';
import { lastDay } from '../swedish/date.ts';

/** The last day of the period as an ISO day; null when no period, or one without a year, is known. `judgingDay('2020')` is `2020-12-31`. */
export function judgingDay(period: Period | null): string | null {
  const end = period === null ? null : lastDay(period);
  return end === null || end.startsWith('-') ? null : end;
}
