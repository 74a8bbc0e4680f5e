// The column «Utfall föregående år»: which period it is of, seen from the one that is judged.
import type { Period } from '../model/measure.ts';
import { lastDay } from '../swedish/calendar.ts';
import { comparePeriods, samePeriod, yearOf } from './period.ts';
import { columnsOf } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

interface PeriodColumn {
  readonly period: Period;
  readonly column: number;
}

/** Earlier outcomes with last year's among them, and the column that is a mere baseline because no year is judged. */
interface PreviousYear {
  readonly previous: readonly PeriodColumn[];
  readonly baseline: number | null;
}

/** The earlier outcomes, oldest first, completed by the column «Utfall föregående år»; two such columns are not chosen between. */
export function previousYear(
  table: RecognisedTable,
  judged: Period | null,
  earlier: readonly PeriodColumn[],
): PreviousYear {
  const columns = columnsOf(table, 'previous');
  const [column] = columns;
  if (column === undefined || columns.length > 1) return { previous: earlier, baseline: null };
  const period = periodOf(column, judged);
  if (period === null) return { previous: earlier, baseline: column.column };
  const isKnown = earlier.some((each) => samePeriod(each.period, period));
  if (isKnown || (judged !== null && comparePeriods(period, judged) >= 0))
    return { previous: earlier, baseline: null };
  const all = [...earlier, { period, column: column.column }];
  return { previous: all.sort((a, b) => comparePeriods(a.period, b.period)), baseline: null };
}

/** The year before, `2023` for `2024`; null for null. */
export function yearBefore(year: string | null): string | null {
  return year === null ? null : String(Number(year) - 1);
}

// Of the same part of the year before: `2024-T2` judged gives `2023-T2`.
function periodOf({ period: own }: RecognisedColumn, judged: Period | null): Period | null {
  if (own !== null && yearOf(own) !== null) return own;
  const before = judged === null ? null : yearBefore(yearOf(judged));
  if (before === null || judged === null) return null;
  const part = own === null ? judged.slice(before.length) : own.slice(1);
  // The day before a leap year's 29 February does not exist the year before.
  return lastDay(before + part) === null ? before : before + part;
}
