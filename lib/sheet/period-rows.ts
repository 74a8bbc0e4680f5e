// Tables with one row per measure and year: which rows are the period's, and which hold earlier outcomes.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Period, PeriodCell } from '../model/measure.ts';
import { filterInSlices, inSlices, type Steps } from '../model/steps.ts';
import type { ChosenColumns } from './choose-columns.ts';
import type { WantedPeriod } from './choose-outcome.ts';
import type { HeadingReader } from './heading-cells.ts';
import { identity } from './measure-remarks.ts';
import { comparePeriods, describePeriod, samePeriod, sortPeriods } from './period.ts';
import { timeOfRow } from './recognise-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { headingRef, tableAt } from './table-columns.ts';
import type { RecognisedRow, RecognisedTable } from './table.ts';

interface RowsOfPeriod {
  readonly rows: readonly RecognisedRow[];
  readonly earlier: (row: RecognisedRow) => readonly PeriodCell[];
  /** The measures that have rows, but none of the period: what is told of them. */
  readonly issues: readonly Issue[];
}

/** A row of another period than the one that is judged. */
interface DatedRow {
  readonly row: RecognisedRow;
  readonly period: Period;
}

/** In a table with one row per measure and year, only the period's own rows are measures; earlier ones are their previous outcomes. */
export function* rowsOfPeriod(
  grid: SheetGrid,
  reader: HeadingReader,
  table: RecognisedTable,
  chosen: ChosenColumns,
  wanted: WantedPeriod,
): Steps<RowsOfPeriod> {
  const column = chosen.other.period;
  const { outcome } = chosen;
  if (column === null || outcome === null || wanted.period === null)
    return { rows: table.rows, earlier: () => [], issues: [] };
  const wantedYear = wanted.period;
  const rows: RecognisedRow[] = [];
  const others: DatedRow[] = [];
  const before = new Map<string, PeriodCell[]>();
  const impossible: Issue[] = [];
  yield* inSlices(table.rows, (row) => {
    const { period = null, question = null } = timeOfRow(grid, row.row, column, reader) ?? {};
    if (question !== null) {
      impossible.push(askDay(grid, row.row, column, question));
      return;
    }
    if (period === null || samePeriod(period, wantedYear)) {
      rows.push(row);
      return;
    }
    others.push({ row, period });
    if (comparePeriods(period, wantedYear) > 0) return;
    const known = before.get(identity(row));
    const cell = { period, cell: grid.cell(row.row, outcome) };
    if (known === undefined) before.set(identity(row), [cell]);
    else known.push(cell);
  });
  return {
    rows,
    issues: [...impossible, ...(yield* lost(table, column, others, rows, wantedYear))],
    earlier: (row) =>
      [...(before.get(identity(row)) ?? [])].sort((a, b) => comparePeriods(a.period, b.period)),
  };
}

// A row of a day that does not exist is of no time until the officer has said which day is meant.
function askDay(grid: SheetGrid, row: number, column: number, question: string): Issue {
  const text = `Tiden «${grid.headingText(row, column)}» kan inte läsas, och raden bedöms inte. ${question}`;
  return issue('date-impossible', cellRef(grid.sheet.name, row, column), text);
}

const MOST_NAMED = 3;

// A measure whose rows all name other periods must not vanish in silence.
function* lost(
  table: RecognisedTable,
  column: number,
  others: readonly DatedRow[],
  kept: readonly RecognisedRow[],
  period: Period,
): Steps<readonly Issue[]> {
  const known = new Set<string>();
  yield* inSlices(kept, (row) => known.add(identity(row)));
  const names = new Map<string, string>();
  const lost = yield* filterInSlices(others, ({ row }) => !known.has(identity(row)));
  yield* inSlices(lost, ({ row }) => names.set(identity(row), row.name));
  if (names.size === 0) return [];
  const heading = table.columns.find((each) => each.column === column);
  const when = describePeriod(period);
  const text =
    kept.length === 0
      ? `${tableAt(table)} har inga rader för ${when} och bedöms därför inte.${whatIsThere(heading?.heading ?? '', others)}`
      : `${tableAt(table)} har ${named([...names.values()])} utan rad för ${when}, och ${names.size === 1 ? 'det' : 'de'} bedöms inte.`;
  const remedy = `Lägg till rader för ${when}, eller skriv rubriken «Mätdatum» om kolumnen bara säger när utfallet mättes.`;
  return [issue('period-unclear', headingRef(table, heading), `${text} ${remedy}`)];
}

function whatIsThere(heading: string, dated: readonly DatedRow[]): string {
  const there = sortPeriods(dated.map(({ period }) => period));
  return ` I kolumnen «${heading}» står ${there.map(describePeriod).join(', ')}.`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `«${name}»`);
  const more = names.length > MOST_NAMED ? ` och ${String(names.length - MOST_NAMED)} till` : '';
  return `${names.length === 1 ? 'mätvärdet' : 'mätvärdena'} ${shown.join(', ')}${more}`;
}
