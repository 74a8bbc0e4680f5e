// Reads the measures of the recognised tables for one period: which cells hold målvärde, utfall and the rest. Interprets nothing.
import { cellRef } from '../model/area.ts';
import type { Cell } from '../model/cell.ts';
import type { Measure, Period, PeriodCell } from '../model/measure.ts';
import { asPart, finish, inSlices, type Steps } from '../model/steps.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { chooseColumns, type ChosenColumns, type SingleRole } from './choose-columns.ts';
import type { WantedPeriod } from './choose-outcome.ts';
import { committeeOf } from './committee-of.ts';
import { tellsOutcome } from './content-look.ts';
import { createHeadingReader, type HeadingReader } from './heading-cells.ts';
import { duplicates, withoutGoal } from './measure-remarks.ts';
import { askOtherYearsReference } from './other-years-reference.ts';
import { rowsOfPeriod } from './period-rows.ts';
import { createGrid, type SheetGrid } from './sheet-grid.ts';
import { standsUnderActivity } from './activity-heading.ts';
import { columnsOf } from './table-columns.ts';
import type { MeasureReading, RecognisedRow, RecognisedTable, Recognition } from './table.ts';
import { upperGoalsOf } from './upper-goals.ts';
import { isThere, notFound, wantedPeriod } from './wanted-period.ts';

/**
 * The measures of a period, in the workbook's order. `period` null means the latest with outcomes. A period that no table has
 * gives the issue `period-not-found` and no measures. Example: `readMeasures(snapshot, recognition, '2020')`.
 */
export function readMeasures(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  period: Period | null,
): MeasureReading {
  return finish(readMeasuresInSteps(snapshot, recognition, period));
}

/** The same as `readMeasures`, in slices. */
export function* readMeasuresInSteps(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  period: Period | null,
): Steps<MeasureReading> {
  const wanted = wantedPeriod(recognition, period);
  if (period !== null && !isThere(recognition, wanted)) {
    return { period: wanted.period, measures: [], issues: [notFound(recognition, period)] };
  }
  const grids = new Map<string, SheetGrid>();
  const reader = createHeadingReader();
  const readings: TableReading[] = [];
  for (const [index, table] of recognition.tables.entries()) {
    const grid = grids.get(table.sheet) ?? (yield* gridOf(snapshot, table.sheet));
    if (grid === null) continue;
    grids.set(table.sheet, grid);
    const share = (index: number): number => index / recognition.tables.length;
    yield share(index);
    readings.push(yield* asPart(readTable(grid, reader, table, wanted), share(index), share(index + 1)));
  }
  const measures = readings.flatMap((each) => each.measures);
  yield 1;
  const again = yield* duplicates(measures);
  return {
    period: wanted.period,
    measures,
    issues: [...readings.flatMap((each) => each.issues), ...again],
  };
}

function* gridOf(snapshot: WorkbookSnapshot, name: string): Steps<SheetGrid | null> {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return sheet === undefined ? null : yield* createGrid(snapshot, sheet);
}

type TableReading = Pick<MeasureReading, 'measures' | 'issues'>;

function* readTable(
  grid: SheetGrid,
  reader: HeadingReader,
  table: RecognisedTable,
  wanted: WantedPeriod,
): Steps<TableReading> {
  const { chosen, issues } = chooseColumns(table, wanted);
  if (chosen === null) return { measures: [], issues };
  const years = yield* rowsOfPeriod(grid, reader, table, chosen, wanted);
  const upperGoal = yield* upperGoalsOf(grid, table);
  const measures: Measure[] = [];
  yield* inSlices(years.rows, (row) => {
    measures.push(
      readMeasure(grid, table, row, chosen, { earlier: years.earlier(row), upperGoal: upperGoal(row) }),
    );
  });
  const asked = yield* askOtherYearsReference(table, measures, wanted.period);
  return { measures, issues: [...issues, ...years.issues, ...asked, ...withoutGoal(table, measures)] };
}

function readMeasure(
  grid: SheetGrid,
  table: RecognisedTable,
  row: RecognisedRow,
  chosen: ChosenColumns,
  { earlier, upperGoal }: { readonly earlier: readonly PeriodCell[]; readonly upperGoal: string | null },
): Measure {
  const at = (column: number | null): Cell | null => (column === null ? null : grid.cell(row.row, column));
  const target = at(chosen.target);
  const single = (role: SingleRole): Cell | null => at(chosen.other[role]);
  const status = chosen.other.status;
  const wish = isWishedDirection(table, chosen.other.direction) ? { directionIsWish: true } : {};
  const measure: Measure = {
    sheet: table.sheet,
    row: row.row + 1,
    goal: row.goal,
    subgoal: row.subgoal,
    name: row.name,
    committee: committeeOf(grid, table, row.row),
    ...(upperGoal === null ? {} : { upperGoal }),
    ...agendaOf(grid, table, row.row),
    ...directionGoalOf(grid, table, row.row),
    ...(standsUnderActivity(table) ? { underActivities: true as const } : {}),
    target,
    ...laterTargetOf(target, chosen.laterTargets.map(at)),
    outcome: at(chosen.outcome),
    ...(chosen.forecast === null ? {} : { forecast: at(chosen.forecast) }),
    previous: [
      ...earlier,
      ...chosen.previous.map(({ period, column }) => ({ period, cell: grid.cell(row.row, column) })),
    ],
    baseline: single('baseline'),
    direction: single('direction'),
    ...wish,
    tolerance: single('tolerance'),
    yellowLimit: single('yellowLimit'),
    weight: single('weight'),
    due: single('due'),
    type: single('type'),
    unit: single('unit'),
    references: { riket: single('riket'), länet: single('länet'), jämförbara: single('jämförbara') },
    statusRef: status === null ? null : cellRef(table.sheet, row.row, status),
  };
  return chosen.unclear.length === 0 ? measure : { ...measure, unclear: chosen.unclear };
}

/** Whether a row without a målvärde for the period has one for a later year. */
function laterTargetOf(
  target: Cell | null,
  later: readonly (Cell | null)[],
): Pick<Measure, 'hasLaterTarget'> {
  const says = (cell: Cell | null): boolean => cell !== null && tellsOutcome(cell.value);
  return target === null || says(target) || !later.some(says) ? {} : { hasLaterTarget: true };
}

/** The first column for Agenda 2030 that says anything on the row. */
function agendaOf(grid: SheetGrid, table: RecognisedTable, row: number): Pick<Measure, 'agenda'> {
  const cells = columnsOf(table, 'agenda').map(({ column }) => grid.cell(row, column));
  const [first] = cells;
  const agenda = cells.find(({ value }) => value !== null) ?? first;
  return agenda === undefined ? {} : { agenda };
}

/** The mark of the column «Inriktningsmål»; nothing where the table has none. */
function directionGoalOf(
  grid: SheetGrid,
  table: RecognisedTable,
  row: number,
): Pick<Measure, 'directionGoal'> {
  const [column] = columnsOf(table, 'directionGoal');
  return column === undefined ? {} : { directionGoal: grid.cell(row, column.column) };
}

// «Önskad riktning», «Riktning mål», «Bra riktning»
const WISH =
  /önska|eftersträva|målriktning|(?<!\p{L})(?:mål(?:et|ets)?|bra|bäst|bättre|vill|ska|bör)(?!\p{L})/iu;

function isWishedDirection(table: RecognisedTable, column: number | null): boolean {
  return column !== null && table.columns.some((each) => each.column === column && WISH.test(each.heading));
}
