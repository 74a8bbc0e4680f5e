// Reads the judged parts of a measure, with the målvärden of its row that stand under other periods: they say what is due when.
import type { Cell } from '../../model/cell.ts';
import type { Measure, PeriodCell } from '../../model/measure.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { createGrid } from '../../sheet/sheet-grid.ts';
import type { SheetGrid } from '../../sheet/sheet-grid.ts';
import { columnsOf } from '../../sheet/table-columns.ts';
import type { RecognisedTable, Recognition } from '../../sheet/table.ts';
import { valueText } from './cell-mark.ts';
import { judgedParts } from './judged-parts.ts';
import type { JudgedPart } from './judged-parts.ts';

export interface ReadParts {
  /** The parts of one of the workbook's measures, as its goal table has it. */
  readonly parts: (measure: Measure) => readonly JudgedPart[];
  /** The empty cell that a part would stand in, as `Blad!E5`; null where no column is read for it. */
  readonly emptyCell: (measure: Measure, letter: string) => string | null;
  /** The cell of the row in the table's column for names of measures, goals or delmål; null where there is none. */
  readonly nameCell: (measure: Measure, role: NameRole) => Cell | null;
  /** Whether a row, from 0, is that of a measure. */
  readonly hasMeasure: (sheet: string, row: number) => boolean;
}

export type NameRole = 'goal' | 'subgoal' | 'measure';

/** What reads the workbook's measures part by part. */
export function* createReadParts(snapshot: WorkbookSnapshot, { tables }: Recognition): Steps<ReadParts> {
  const grids = new Map<string, SheetGrid>();
  for (const name of new Set(tables.map(({ sheet }) => sheet))) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet !== undefined) grids.set(name, yield* createGrid(snapshot, sheet));
  }
  const tableOf = yield* createTableFinder(tables);
  const rows = new Map<string, Set<number>>();
  for (const table of tables) {
    const known = rows.get(table.sheet) ?? new Set();
    rows.set(table.sheet, known);
    yield* inSlices(table.rows, ({ row }) => known.add(row));
  }
  const othersOf = (measure: Measure): readonly PeriodCell[] => {
    const table = tableOf(measure);
    const grid = grids.get(measure.sheet);
    return table === undefined || grid === undefined ? [] : otherTargets(grid, table, measure);
  };
  return {
    parts: (measure) => judgedParts(measure, othersOf(measure), snapshot.date1904),
    emptyCell: (measure, letter) => emptyCell(measure, othersOf(measure), letter),
    hasMeasure: (sheet, row) => rows.get(sheet)?.has(row) === true,
    nameCell: (measure, role) => {
      const table = tableOf(measure);
      const [column] = table === undefined ? [] : columnsOf(table, role);
      const grid = grids.get(measure.sheet);
      return column === undefined || grid === undefined ? null : grid.cell(measure.row - 1, column.column);
    },
  };
}

function emptyCell(measure: Measure, others: readonly PeriodCell[], letter: string): string | null {
  const { riket, länet, jämförbara } = measure.references;
  // Of several empty ones any may be it; the first is named.
  const emptyOf = (cells: readonly PeriodCell[]): Cell | null =>
    cells.find(({ cell }) => valueText(cell.value) === '')?.cell ?? null;
  const cells: Readonly<Record<string, Cell | null>> = {
    t: measure.target,
    o: measure.outcome,
    b: measure.baseline,
    d: measure.direction,
    l: measure.tolerance,
    y: measure.yellowLimit,
    w: measure.weight,
    u: measure.due,
    k: measure.type,
    e: measure.unit,
    r: riket,
    n: länet,
    j: jämförbara,
    f: measure.forecast ?? null,
    i: measure.directionGoal ?? null,
    h: measure.agenda ?? null,
    p: emptyOf(measure.previous),
    a: emptyOf(others),
  };
  return cells[letter]?.ref ?? null;
}

function otherTargets(
  grid: SheetGrid,
  table: RecognisedTable,
  { row, target }: Measure,
): readonly PeriodCell[] {
  return columnsOf(table, 'target').flatMap(({ column, period }) => {
    const cell = grid.cell(row - 1, column);
    return cell.ref === target?.ref ? [] : [{ period: period ?? '', cell }];
  });
}

/** The table of a measure: that of its row, and of its name where several tables stand side by side. */
function* createTableFinder(
  tables: readonly RecognisedTable[],
): Steps<(measure: Measure) => RecognisedTable | undefined> {
  const bySheet = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    const others = bySheet.get(table.sheet);
    if (others === undefined) bySheet.set(table.sheet, [table]);
    else others.push(table);
  }
  const names = new Map<RecognisedTable, ReadonlyMap<number, string>>();
  for (const beside of bySheet.values())
    if (beside.length > 1) for (const table of beside) names.set(table, yield* namesByRow(table));
  return ({ sheet, row, name }) => {
    const found = bySheet.get(sheet) ?? [];
    return found.length > 1 ? found.find((table) => names.get(table)?.get(row - 1) === name) : found[0];
  };
}

function* namesByRow({ rows }: RecognisedTable): Steps<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  yield* inSlices(rows, ({ row, name }) => names.set(row, name));
  return names;
}
