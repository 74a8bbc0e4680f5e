// Chooses the column of the officer's own forecasts («prognos») of a table for one reporting date; several that claim it become a question.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
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
  // A date that does not exist has been asked about at its heading.
  if (first === undefined)
    return { column: null, issues: [], isUnclear: undatedOf(table, 'forecast').length > 0 };
  if (others.length === 0) return { column: first.column, issues: [], isUnclear: false };
  return { column: null, issues: [several(table, [first, ...others], period)], isUnclear: true };
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
