// The målvärden that the goal tables hold for a measure: under the headings of its row, and in a table with a row for each year in its other rows.
import type { TableTarget } from '../assess/decisions/check-cell.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { createHeadingReader } from '../sheet/heading-cells.ts';
import { identity } from '../sheet/measure-remarks.ts';
import { periodOfRow } from '../sheet/recognise-tables.ts';
import { createGrid, type SheetGrid } from '../sheet/sheet-grid.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import type { FollowUpInput } from './input.ts';

/** The målvärden of a measure, each with the period of its heading or its row. */
export type WrittenTargets = (measure: Measure) => readonly TableTarget[];

/** Looks them up by the measure's row. */
export function* findWrittenTargets({
  snapshot,
  recognition: { tables },
}: Pick<FollowUpInput, 'snapshot' | 'recognition'>): Steps<WrittenTargets> {
  const byRow = new Map<string, { readonly name: string; readonly of: WrittenTargets }[]>();
  for (const sheet of snapshot.sheets) {
    const ofSheet = tables.filter((table) => table.sheet === sheet.name);
    if (ofSheet.length === 0) continue;
    const grid = yield* createGrid(snapshot, sheet);
    for (const table of ofSheet) {
      const of = yield* targetsOfTable(grid, table);
      yield* inSlices(table.rows, ({ row, name }) => {
        const key = rowKey(sheet.name, row + 1);
        byRow.set(key, [...(byRow.get(key) ?? []), { name, of }]);
      });
    }
  }
  return (measure) => {
    // Tables side by side share rows, so the name decides.
    const found = byRow.get(rowKey(measure.sheet, measure.row))?.find(({ name }) => name === measure.name);
    return found?.of(measure) ?? [];
  };
}

function rowKey(sheet: string, row: number): string {
  return `${String(row)}!${sheet}`;
}

function* targetsOfTable(grid: SheetGrid, table: RecognisedTable): Steps<WrittenTargets> {
  const columns = table.columns.filter(({ role }) => role === 'target');
  const targetsIn = (row: number): readonly TableTarget[] =>
    columns.map(({ column, period }) => ({ cell: grid.cell(row, column), period }));
  const [year, ...others] = table.columns.filter(({ role }) => role === 'period');
  if (year === undefined || others.length > 0) return ({ row }) => targetsIn(row - 1);
  const reader = createHeadingReader();
  const byMeasure = new Map<string, TableTarget[]>();
  yield* inSlices(table.rows, (row) => {
    const period = periodOfRow(grid, row.row, year.column, reader);
    const known = byMeasure.get(identity(row)) ?? [];
    known.push(...targetsIn(row.row).map((each) => ({ ...each, period: each.period ?? period })));
    byMeasure.set(identity(row), known);
  });
  return (measure) => byMeasure.get(identity(measure)) ?? [];
}
