// Reads the measures of the recognised tables for one period: which cells hold målvärde, utfall and the rest. Interprets nothing.
import { issue, type Issue } from '../issue.ts';
import type { Cell } from '../model/cell.ts';
import { cellRef } from '../model/area.ts';
import type { Measure, Period, PeriodCell } from '../model/measure.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { chooseColumns, type ChosenColumns, type SingleRole } from './choose-columns.ts';
import type { WantedPeriod } from './choose-outcome.ts';
import { createHeadingReader, type HeadingReader } from './heading-cells.ts';
import { comparePeriods, normalPeriod, samePeriod, describePeriod } from './period.ts';
import { periodOfRow } from './recognise-tables.ts';
import { createGrid, type SheetGrid } from './sheet-grid.ts';
import type { MeasureReading, RecognisedRow, RecognisedTable, Recognition } from './table.ts';

/**
 * The measures of a period, in the workbook's order. `period` null means the latest with outcomes. A period that no table has
 * gives the issue `period-not-found` and no measures. Example: `readMeasures(snapshot, recognition, '2020')`.
 */
export function readMeasures(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  period: Period | null,
): MeasureReading {
  const wanted = wantedPeriod(recognition, period);
  if (period !== null && !isThere(recognition, wanted)) {
    return { period: wanted.period, measures: [], issues: [notFound(recognition, period)] };
  }
  const grids = new Map<string, SheetGrid>();
  const reader = createHeadingReader();
  const readings = recognition.tables.map((table) => {
    const grid = grids.get(table.sheet) ?? gridOf(snapshot, table.sheet);
    if (grid === null) return { measures: [], issues: [] };
    grids.set(table.sheet, grid);
    return readTable(grid, reader, table, wanted);
  });
  const measures = readings.flatMap((each) => each.measures);
  return {
    period: wanted.period,
    measures,
    issues: [...readings.flatMap((each) => each.issues), ...duplicates(measures)],
  };
}

function gridOf(snapshot: WorkbookSnapshot, name: string): SheetGrid | null {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return sheet === undefined ? null : createGrid(snapshot, sheet);
}

function wantedPeriod(recognition: Recognition, asked: Period | null): WantedPeriod {
  const latest = recognition.periods.at(-1) ?? null;
  if (asked === null) return { period: latest, bareCounts: true };
  const normal = normalPeriod(asked.trim());
  const same = recognition.periods.filter((each) => samePeriod(each, normal));
  // Of two names for the same day («T2 2020», «31/8 2020») only the one asked for is chosen.
  const known = same.find((each) => each === normal) ?? (same.length === 1 ? same[0] : undefined);
  // «T1» asked for without a year is the latest one.
  const partial = normal.startsWith('--')
    ? recognition.periods.filter((each) => each.slice(4) === normal.slice(1)).at(-1)
    : null;
  const period = known ?? partial ?? normal;
  // A column without a period holds the latest outcomes, so it answers for the latest period and for later ones.
  return {
    period,
    bareCounts: latest === null || samePeriod(latest, period) || comparePeriods(period, latest) > 0,
  };
}

function isThere(recognition: Recognition, wanted: WantedPeriod): boolean {
  return recognition.tables.some((table) =>
    table.columns.some((column) => {
      if (
        column.role === 'period' &&
        recognition.periods.some((each) => samePeriod(each, wanted.period ?? ''))
      )
        return true;
      if (column.role !== 'outcome') return false;
      if (column.period === null) return wanted.bareCounts;
      return wanted.period !== null && samePeriod(column.period, wanted.period);
    }),
  );
}

function notFound(recognition: Recognition, period: Period): Issue {
  const there = recognition.periods.map(describePeriod);
  const list =
    there.length === 0
      ? 'Arbetsboken har inga perioder med utfall.'
      : `Perioder som finns: ${there.join(', ')}.`;
  const text = `Inget utfall för perioden ${describePeriod(period)} hittades. ${list} Välj en av dem eller lägg till kolumnen «Utfall ${describePeriod(period)}».`;
  return issue('period-not-found', null, text);
}

function readTable(
  grid: SheetGrid,
  reader: HeadingReader,
  table: RecognisedTable,
  wanted: WantedPeriod,
): { readonly measures: readonly Measure[]; readonly issues: readonly Issue[] } {
  const { chosen, issues } = chooseColumns(table, wanted);
  if (chosen === null) return { measures: [], issues };
  const years = rowsOfPeriod(grid, reader, table, chosen, wanted);
  const measures = years.rows.map((row) => readMeasure(grid, table, row, chosen, years.earlier(row)));
  return { measures, issues: [...issues, ...withoutGoal(table, measures)] };
}

interface RowsOfPeriod {
  readonly rows: readonly RecognisedRow[];
  readonly earlier: (row: RecognisedRow) => readonly PeriodCell[];
}

/** In a table with one row per measure and year, only the period's own rows are measures; earlier ones are their previous outcomes. */
function rowsOfPeriod(
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

function identity(row: {
  readonly goal: string;
  readonly subgoal: string | null;
  readonly name: string;
}): string {
  return [row.goal, row.subgoal ?? '', row.name].join('\n').toLowerCase();
}

function readMeasure(
  grid: SheetGrid,
  table: RecognisedTable,
  row: RecognisedRow,
  chosen: ChosenColumns,
  earlier: readonly PeriodCell[],
): Measure {
  const at = (column: number | null): Cell | null => (column === null ? null : grid.cell(row.row, column));
  const single = (role: SingleRole): Cell | null => at(chosen.other[role]);
  const status = chosen.other.status;
  return {
    sheet: table.sheet,
    row: row.row + 1,
    goal: row.goal,
    subgoal: row.subgoal,
    name: row.name,
    target: at(chosen.target),
    outcome: at(chosen.outcome),
    previous: [
      ...earlier,
      ...chosen.previous.map(({ period, column }) => ({ period, cell: grid.cell(row.row, column) })),
    ],
    baseline: single('baseline'),
    direction: single('direction'),
    tolerance: single('tolerance'),
    yellowLimit: single('yellowLimit'),
    weight: single('weight'),
    due: single('due'),
    type: single('type'),
    unit: single('unit'),
    references: { riket: single('riket'), länet: single('länet'), jämförbara: single('jämförbara') },
    statusRef: status === null ? null : cellRef(table.sheet, row.row, status),
    ...(chosen.unclear.length === 0 ? {} : { unclear: chosen.unclear }),
  };
}

function withoutGoal(table: RecognisedTable, measures: readonly Measure[]): Issue[] {
  const bare = measures.filter((measure) => measure.goal === '');
  const first = bare[0];
  if (first === undefined) return [];
  const count = bare.length === 1 ? 'Ett mätvärde' : `${String(bare.length)} mätvärden`;
  const text = `${count} på bladet ${table.sheet} hör inte till något mål och redovisas för sig. Skriv målet på en egen rad ovanför eller i en kolumn «Mål».`;
  return [issue('measure-without-goal', cellRef(table.sheet, first.row - 1, table.area.left), text)];
}

function duplicates(measures: readonly Measure[]): Issue[] {
  const seen = new Map<string, Measure>();
  const issues: Issue[] = [];
  for (const measure of measures) {
    const key = `${measure.sheet}\n${identity(measure)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, measure);
    else issues.push(duplicate(first, measure));
  }
  return issues;
}

function duplicate(first: Measure, again: Measure): Issue {
  const cell = again.outcome?.ref ?? again.target?.ref ?? null;
  const text = `Mätvärdet «${again.name}» finns två gånger under samma mål (rad ${String(first.row)} och ${String(again.row)} på bladet ${again.sheet}) och räknas båda gångerna. Ta bort den ena raden om det är fel.`;
  return issue('measure-duplicate', cell, text);
}
