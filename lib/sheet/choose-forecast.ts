// Chooses the column of the officer's own forecasts («prognos») of a table for one reporting date; what only the officer can tell becomes a question.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { forecastTime, type ForecastTime } from './forecast-time.ts';
import { describePeriod, samePeriod, yearOf } from './period.ts';
import { columnsOf, headingRef, tableAt, undatedOf, type ChosenColumn } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

/** The column of the forecasts, and whether there is one that only the officer can tell. */
export interface ChosenForecast extends ChosenColumn {
  readonly isUnclear: boolean;
}

interface TimedColumn {
  readonly column: RecognisedColumn;
  readonly time: ForecastTime;
}

/**
 * The forecasts' column for the reporting date: its own («Prognos T2», «Prognos helår 2020 per 31 augusti»), else one without a time,
 * else that of the year («Prognos 2020», «Prognos per 31 december 2020»).
 * The issue is for those who use forecasts; judging does not.
 */
export function chooseForecast(table: RecognisedTable, period: Period | null): ChosenForecast {
  const timed = columnsOf(table, 'forecast').map((column) => ({ column, time: forecastTime(column) }));
  const doubted = timed.find((each) => isDoubted(each, period));
  if (doubted !== undefined && period !== null) return asking(twoTimes(table, doubted.column, period));
  const [first, ...others] = claimsOf(timed, period);
  if (first === undefined) return noneOf(table, timed, period);
  if (others.length === 0) return { column: first.column, issues: [], isUnclear: false };
  return asking(several(table, [first, ...others], period));
}

function asking(asked: Issue): ChosenForecast {
  return { column: null, issues: [asked], isUnclear: true };
}

// A date that does not exist has been asked about at its heading. «Prognos T2» was taken for another year's, and may be this one's.
function noneOf(
  table: RecognisedTable,
  timed: readonly TimedColumn[],
  period: Period | null,
): ChosenForecast {
  const isUnclear = undatedOf(table, 'forecast').length > 0;
  const yearless = timed.find((each) => isPartOf(each, period))?.column;
  if (yearless === undefined || period === null) return { column: null, issues: [], isUnclear };
  const when = describePeriod(period);
  const text = `Rubriken «${yearless.heading}» på bladet ${table.sheet} säger inte vilket år prognosen gäller. Skriv året, till exempel «Prognos ${when}».`;
  return asking(issue('forecast-not-understood', headingRef(table, yearless), text, `Prognos ${when}`));
}

// Such a heading holds for the year of its table, which may be another than the one asked for.
function isPartOf({ time: { written } }: TimedColumn, period: Period | null): boolean {
  const year = period === null ? null : yearOf(period);
  if (written?.startsWith('--') !== true || year === null || period === null) return false;
  const own = year + written.slice(1);
  return samePeriod(own, period) || samePeriod(own, year);
}

/** Whether the heading names two times of which either may be the reporting date. */
function isDoubted({ time: { rivals } }: TimedColumn, period: Period | null): boolean {
  return period !== null && rivals.some((each) => samePeriod(each, period));
}

function claimsOf(timed: readonly TimedColumn[], period: Period | null): readonly RecognisedColumn[] {
  const known = timed.filter(({ time }) => time.rivals.length === 0);
  const of = (wanted: (made: Period | null) => boolean): readonly RecognisedColumn[] =>
    known.filter(({ time }) => wanted(time.period)).map(({ column }) => column);
  const bare = of((made) => made === null);
  if (period === null) return bare;
  const year = yearOf(period);
  const steps = [
    of((made) => made !== null && samePeriod(made, period)),
    bare,
    of((made) => made !== null && year !== null && samePeriod(made, year)),
  ];
  return steps.find((step) => step.length > 0) ?? [];
}

function several(table: RecognisedTable, rivals: readonly RecognisedColumn[], period: Period | null): Issue {
  const shown = rivals.map((column) => `«${column.heading}»`).join(' och ');
  const when = period === null ? 'perioden' : describePeriod(period);
  const heading = period === null ? 'Prognos' : `Prognos ${when}`;
  const text = `${tableAt(table)} har flera prognoser för ${when}: ${shown}. Skriv «${heading}» över den som gäller, och byt rubrik på de andra.`;
  return issue('forecast-not-understood', headingRef(table, rivals[1]), text, heading);
}

function twoTimes(table: RecognisedTable, column: RecognisedColumn, period: Period): Issue {
  const heading = `Prognos ${describePeriod(period)}`;
  const text = `Rubriken «${column.heading}» på bladet ${table.sheet} nämner flera tider, så det framgår inte när prognosen är gjord. Skriv bara den dagen, till exempel «${heading}».`;
  return issue('forecast-not-understood', headingRef(table, column), text, heading);
}
