// Chooses the column of the officer's own forecasts («prognos») of a table for one reporting date; what only the officer can tell becomes a question.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { endsYear, forecastTime, type ForecastTime } from './forecast-time.ts';
import { comparePeriods, describePeriod, samePeriod, yearOf } from './period.ts';
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
 * The forecasts' column for the reporting date: its own («Prognos T2», «Prognos helår 2020 per 31 augusti»), else one without a time or
 * that of the year («Prognos 2020», «Prognos per 31 december 2020»). Those belong to the latest date with outcomes, `filled` being the
 * periods that have any: for an older date nobody can tell whether they were made then.
 * The issue is for those who use forecasts; judging does not.
 */
export function chooseForecast(
  table: RecognisedTable,
  period: Period | null,
  filled: readonly Period[] = [],
): ChosenForecast {
  const timed = columnsOf(table, 'forecast').map((column) => ({ column, time: forecastTime(column) }));
  const doubted = timed.find((each) => isDoubted(each, period));
  if (doubted !== undefined && period !== null) return asking(twoTimes(table, doubted.column, period));
  const own = ownOf(timed, period);
  const [first, ...others] = own.length > 0 ? own : ofNoDate(timed, period);
  if (first === undefined) return noneOf(table, timed, period);
  if (others.length > 0) return asking(several(table, [first, ...others].map(columnOf), period));
  if (own.length === 0 && lacksDate(table, period)) return { column: null, issues: [], isUnclear: true };
  const later = own.length > 0 || period === null ? null : laterOutcome(table, first, period, filled);
  if (later !== null && period !== null) return asking(ofWhen(table, first.column, period, later));
  return { column: first.column.column, issues: [], isUnclear: false };
}

const columnOf = ({ column }: TimedColumn): RecognisedColumn => column;

// The date of «Utfall 31 april» has been asked about, and what stands beside it waits for the answer.
function lacksDate(table: RecognisedTable, period: Period | null): boolean {
  const isKnown = ({ period: own }: RecognisedColumn): boolean =>
    own === null || (period !== null && samePeriod(own, period));
  return undatedOf(table, 'outcome').length > 0 && !columnsOf(table, 'outcome').some(isKnown);
}

/** A later date with outcomes, when a forecast may have been made on it; that of a whole year is none, but for later years. */
function laterOutcome(
  table: RecognisedTable,
  { time }: TimedColumn,
  period: Period,
  filled: readonly Period[],
): Period | null {
  const year = yearOf(period);
  const mayBeOf = (own: Period): boolean =>
    comparePeriods(own, period) > 0 &&
    !samePeriod(own, period) &&
    (yearOf(own) === year ? !endsYear(own) : time.period === null);
  const dates = columnsOf(table, 'outcome').flatMap((column) => column.period ?? []);
  return dates.find((own) => filled.includes(own) && mayBeOf(own)) ?? null;
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

/** Those of the reporting date itself. */
function ownOf(timed: readonly TimedColumn[], period: Period | null): readonly TimedColumn[] {
  if (period === null) return [];
  return timed.filter(
    ({ time: { period: made, rivals } }) => rivals.length === 0 && made !== null && samePeriod(made, period),
  );
}

/** Those without a time, and those that name no more than the year. */
function ofNoDate(timed: readonly TimedColumn[], period: Period | null): readonly TimedColumn[] {
  const year = period === null ? null : yearOf(period);
  return timed.filter(
    ({ time: { period: made, rivals } }) =>
      rivals.length === 0 && (made === null || (year !== null && samePeriod(made, year))),
  );
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

function ofWhen(table: RecognisedTable, column: RecognisedColumn, period: Period, later: Period): Issue {
  const heading = `Prognos ${describePeriod(later)}`;
  const text = `Rubriken «${column.heading}» på bladet ${table.sheet} säger inte när prognosen är gjord, och tabellen har utfall både för ${describePeriod(period)} och för ${describePeriod(later)}. Skriv tillfället, till exempel «${heading}».`;
  return issue('forecast-not-understood', headingRef(table, column), text, heading);
}
