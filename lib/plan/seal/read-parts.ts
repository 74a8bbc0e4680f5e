// Reads the judged parts of a measure, with the målvärden of its row that stand under other periods: they say what is due when.
import type { Measure, PeriodCell } from '../../model/measure.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { createGrid } from '../../sheet/sheet-grid.ts';
import type { SheetGrid } from '../../sheet/sheet-grid.ts';
import { columnsOf } from '../../sheet/table-columns.ts';
import type { RecognisedTable, Recognition } from '../../sheet/table.ts';
import { judgedParts } from './judged-parts.ts';
import type { JudgedPart } from './judged-parts.ts';

export type ReadParts = (measure: Measure) => readonly JudgedPart[];

/** What gives the parts of each of the workbook's measures, as the goal tables have them. */
export function* createReadParts(snapshot: WorkbookSnapshot, { tables }: Recognition): Steps<ReadParts> {
  const grids = new Map<string, SheetGrid>();
  for (const name of new Set(tables.map(({ sheet }) => sheet))) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet !== undefined) grids.set(name, yield* createGrid(snapshot, sheet));
  }
  const tableOf = yield* createTableFinder(tables);
  return (measure) => {
    const table = tableOf(measure);
    const grid = grids.get(measure.sheet);
    const others = table === undefined || grid === undefined ? [] : otherTargets(grid, table, measure);
    return judgedParts(measure, others, snapshot.date1904);
  };
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
