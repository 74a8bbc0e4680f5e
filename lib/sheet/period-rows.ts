// Tables with one row per measure and year: which rows are the period's, and which hold earlier outcomes.
import type { PeriodCell } from '../model/measure.ts';
import type { ChosenColumns } from './choose-columns.ts';
import type { WantedPeriod } from './choose-outcome.ts';
import type { HeadingReader } from './heading-cells.ts';
import { identity } from './measure-remarks.ts';
import { comparePeriods, samePeriod } from './period.ts';
import { periodOfRow } from './recognise-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { RecognisedRow, RecognisedTable } from './table.ts';

interface RowsOfPeriod {
  readonly rows: readonly RecognisedRow[];
  readonly earlier: (row: RecognisedRow) => readonly PeriodCell[];
}

/** In a table with one row per measure and year, only the period's own rows are measures; earlier ones are their previous outcomes. */
export function rowsOfPeriod(
  grid: SheetGrid,
  reader: HeadingReader,
  table: RecognisedTable,
  chosen: ChosenColumns,
  wanted: WantedPeriod,
): RowsOfPeriod {
  const column = chosen.other.period;
  const { outcome } = chosen;
  if (column === null || outcome === null || wanted.period === null)
    return { rows: table.rows, earlier: () => [] };
  const wantedYear = wanted.period;
  const dated = table.rows.map((row) => ({ row, period: periodOfRow(grid, row.row, column, reader) }));
  const before = new Map<string, PeriodCell[]>();
  for (const { row, period } of dated) {
    if (period === null || samePeriod(period, wantedYear) || comparePeriods(period, wantedYear) > 0) continue;
    const cells = before.get(identity(row)) ?? [];
    before.set(identity(row), [...cells, { period, cell: grid.cell(row.row, outcome) }]);
  }
  return {
    rows: dated
      .filter(({ period }) => period === null || samePeriod(period, wantedYear))
      .map(({ row }) => row),
    earlier: (row) =>
      [...(before.get(identity(row)) ?? [])].sort((a, b) => comparePeriods(a.period, b.period)),
  };
}
