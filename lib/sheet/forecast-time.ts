// When a forecast was made, by its heading: «Prognos helår 2020 per 30 april 2020» is made on 30 April, about the year.
import type { Period } from '../model/measure.ts';
import { headingTimes } from './heading-period.ts';
import { samePeriod, yearOf } from './period.ts';
import type { RecognisedColumn } from './table.ts';

export interface ForecastTime {
  /** The reporting date that the forecast belongs to; a year, or a day that ends one, when only what is forecast is named; null for no time. */
  readonly period: Period | null;
  /** The time as it is written, without a year as `--T2`; null for none. */
  readonly written: Period | null;
  /** The times of which it cannot be told which one is meant; empty when that is clear. */
  readonly rivals: readonly Period[];
}

/** The time of a forecast's column. */
export function forecastTime({
  heading,
  period,
}: Pick<RecognisedColumn, 'heading' | 'period'>): ForecastTime {
  const times = headingTimes(heading);
  const [written = null] = times;
  const year = [period, ...times].flatMap((each) => (each === null ? [] : (yearOf(each) ?? [])))[0];
  const whole = times.map((each) =>
    each.startsWith('--') && year !== undefined ? year + each.slice(1) : each,
  );
  const [made, ...others] = whole.filter((each) => !endsYear(each));
  // One time is what the table has made of it.
  if (made === undefined || (whole.length < 2 && !isOfYear(period))) return { period, written, rivals: [] };
  const isOfAnother = whole.some((each) => yearOf(each) !== yearOf(made));
  const isClear = !isOfAnother && others.every((each) => samePeriod(each, made));
  return { period: made, written, rivals: isClear ? [] : whole };
}

// «Prognos helår» under «T2» is of the year, and made then.
function isOfYear(period: Period | null): boolean {
  return period !== null && endsYear(period);
}

/** Whether a period ends with a year: `2020`, `2020-12-31`, `2020-T3`, `--12-31`. */
export function endsYear(period: Period): boolean {
  const year = yearOf(period);
  return samePeriod(year === null ? ANY_YEAR + period.slice(1) : period, year ?? ANY_YEAR);
}

const ANY_YEAR = '2020';
