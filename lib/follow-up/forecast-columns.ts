// Which columns of a goal table a measure's målvärde and utfall stand in, as far as a forecast for the whole year hangs on it.
import { parseCellRef } from '../model/area.ts';
import type { Cell } from '../model/cell.ts';
import type { Measure, Period } from '../model/measure.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { chooseTarget } from '../sheet/choose-target.ts';
import { isOfPartAlone } from '../sheet/outcome-series.ts';
import { samePeriod, yearOf } from '../sheet/period.ts';
import { createGrid, type SheetGrid } from '../sheet/sheet-grid.ts';
import type { RecognisedColumn, RecognisedTable, Recognition } from '../sheet/table.ts';
import { rowKey } from './followed-row.ts';

/** What the columns say of one measure. */
export interface ForecastColumns {
  /** «Utfall ack T2 2020»; '' when the outcome stands in no table. */
  readonly heading: string;
  /** True when the outcome is that of one month or quarter alone. */
  readonly isPartAlone: boolean;
  /** The målvärde of the year: the measure's own, but for one that is of a part of the year only; null when that is all there is. */
  readonly target: { readonly cell: Cell | null } | null;
}

interface KnownTable {
  readonly table: RecognisedTable;
  readonly grid: SheetGrid | null;
}

/** Finds the columns of measures; `period` is that of the reporting date. */
export function* createColumnFinder(
  { tables }: Pick<Recognition, 'tables'>,
  snapshot: WorkbookSnapshot,
  period: Period,
): Steps<(measure: Measure) => ForecastColumns> {
  const byRow = new Map<string, KnownTable[]>();
  for (const table of tables) {
    const grid = hasOwnTarget(table, period) ? yield* gridOf(snapshot, table.sheet) : null;
    const known = { table, grid };
    yield* inSlices(table.rows, ({ row, name }) => {
      const key = rowKey(table.sheet, row + 1, name);
      const beside = byRow.get(key);
      if (beside === undefined) byRow.set(key, [known]);
      else beside.push(known);
    });
  }
  return (measure) => {
    const here = byRow.get(rowKey(measure.sheet, measure.row, measure.name)) ?? [];
    const found = here.find(({ table }) => isWithin(table, measure));
    if (found === undefined) return { heading: '', isPartAlone: false, target: { cell: measure.target } };
    const outcome = columnAt(found.table, measure.outcome);
    const outcomes = found.table.columns.filter(({ role }) => role === 'outcome');
    return {
      heading: outcome?.heading ?? '',
      isPartAlone: outcome !== null && isOfPartAlone(outcome, outcomes),
      target: targetOfYear(found, measure, period),
    };
  };
}

function isWithin({ sheet, area }: RecognisedTable, { row, outcome, target }: Measure): boolean {
  const at = parseCellRef((outcome ?? target)?.ref ?? '');
  const isInColumns = at?.sheet !== sheet || (area.left <= at.column && at.column <= area.right);
  return area.top < row && row <= area.bottom + 1 && isInColumns;
}

// A målvärde by decision stands in another sheet, and holds for whatever the decision says.
function columnAt({ sheet, columns }: RecognisedTable, cell: Cell | null): RecognisedColumn | null {
  const at = parseCellRef(cell?.ref ?? '');
  return at?.sheet === sheet ? (columns.find(({ column }) => column === at.column) ?? null) : null;
}

const isOfPart = ({ role, period: own }: RecognisedColumn, period: Period): boolean =>
  role === 'target' && own !== null && own !== yearOf(period) && samePeriod(own, period);

function hasOwnTarget({ columns }: RecognisedTable, period: Period): boolean {
  return columns.some((column) => isOfPart(column, period));
}

// «Målvärde T2» says what is to be reached by then; the year's is another.
function targetOfYear(
  { table, grid }: KnownTable,
  measure: Measure,
  period: Period,
): { readonly cell: Cell | null } | null {
  const own = columnAt(table, measure.target);
  if (own === null || !isOfPart(own, period)) return { cell: measure.target };
  const { column } = chooseTarget(table, yearOf(period));
  if (column === null || column === own.column || grid === null) return null;
  return { cell: grid.cell(measure.row - 1, column) };
}

function* gridOf(snapshot: WorkbookSnapshot, name: string): Steps<SheetGrid | null> {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return sheet === undefined ? null : yield* createGrid(snapshot, sheet);
}
