// Chooses the column of the officer's own forecasts («prognos») of a table for one reporting date; several that claim it become a question.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { headingPeriod } from './heading-period.ts';
import { describePeriod, samePeriod, yearOf } from './period.ts';
import { columnsOf, headingRef, tableAt, undatedOf, type ChosenColumn } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

/** The column of the forecasts, and whether there is one that only the officer can tell. */
export interface ChosenForecast extends ChosenColumn {
  readonly isUnclear: boolean;
}

/**
 * The forecasts' column for the reporting date: its own («Prognos T2»), else one without a time, else that of the year («Prognos 2020»).
 * The issue is for those who use forecasts; judging does not.
 */
export function chooseForecast(table: RecognisedTable, period: Period | null): ChosenForecast {
  const [first, ...others] = claimsOf(columnsOf(table, 'forecast'), period);
  if (first === undefined) return noneOf(table, period);
  if (others.length === 0) return { column: first.column, issues: [], isUnclear: false };
  return { column: null, issues: [several(table, [first, ...others], period)], isUnclear: true };
}

// A date that does not exist has been asked about at its heading. «Prognos T2» was taken for another year's, and may be this one's.
function noneOf(table: RecognisedTable, period: Period | null): ChosenForecast {
  const isUnclear = undatedOf(table, 'forecast').length > 0;
  const yearless =
    period === null ? undefined : columnsOf(table, 'forecast').find((each) => isPartOf(each, period));
  if (yearless === undefined || period === null) return { column: null, issues: [], isUnclear };
  const when = describePeriod(period);
  const text = `Rubriken «${yearless.heading}» på bladet ${table.sheet} säger inte vilket år prognosen gäller. Skriv året, till exempel «Prognos ${when}».`;
  const asked = issue('forecast-not-understood', headingRef(table, yearless), text, `Prognos ${when}`);
  return { column: null, issues: [asked], isUnclear: true };
}

function isPartOf({ heading }: RecognisedColumn, period: Period): boolean {
  const named = headingPeriod(heading).period;
  const year = yearOf(period);
  return named?.startsWith('--') === true && year !== null && samePeriod(year + named.slice(1), period);
}

function claimsOf(columns: readonly RecognisedColumn[], period: Period | null): readonly RecognisedColumn[] {
  const bare = columns.filter((column) => column.period === null);
  if (period === null) return bare;
  const dated = columns.filter((column) => column.period !== null);
  const steps = [
    dated.filter((column) => samePeriod(column.period ?? '', period)),
    bare,
    dated.filter((column) => column.period === yearOf(period)),
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
