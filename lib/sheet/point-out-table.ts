// A goal table that the officer points out by its heading row: the own mapping to start from, or why there can be none.
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { assignRoles } from './assign-roles.ts';
import { lastRowOf } from './find-headings.ts';
import type { FoundHeading } from './found-heading.ts';
import { readHeadingBlock } from './heading-block.ts';
import { createHeadingReader } from './heading-cells.ts';
import { type HeadingColumn, headingColumns } from './heading-column.ts';
import { outerYear, titlesAbove } from './outer-context.ts';
import { mappingOf } from './own-mapping.ts';
import { createGrid, type SheetGrid } from './sheet-grid.ts';
import type { Recognition, RecognisedTable, TableMapping } from './table.ts';

/** Where the officer says that a table's headings stand. */
export interface PointedPlace {
  readonly sheet: string;
  /** Row number of the (last) heading row as a person counts, from 1. */
  readonly headingRow: number;
}

/** The mapping to correct and store, or one Swedish sentence with what to do instead. */
export type PointedOut =
  | { readonly kind: 'table'; readonly mapping: TableMapping }
  | { readonly kind: 'impossible'; readonly text: string };

/** Name, målvärde and utfall. */
const FEWEST_COLUMNS = 3;

/**
 * The mapping of the table under a heading row, with the roles that its words and cells give; those not understood are `other`.
 * `recognition` is the same workbook's. Example: `pointOutTable(snapshot, recognition, { sheet: 'KS', headingRow: 4 })`.
 */
export function pointOutTable(
  snapshot: WorkbookSnapshot,
  recognition: Pick<Recognition, 'tables'>,
  place: PointedPlace,
): PointedOut {
  return finish(pointOutTableInSteps(snapshot, recognition, place));
}

/** The same as `pointOutTable`, in slices. */
export function* pointOutTableInSteps(
  snapshot: WorkbookSnapshot,
  recognition: Pick<Recognition, 'tables'>,
  place: PointedPlace,
): Steps<PointedOut> {
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined) return impossible(`Bladet ${place.sheet} finns inte i arbetsboken.`);
  if (sheet.visibility !== 'visible')
    return impossible(`Bladet ${sheet.name} är dolt. Visa bladet i Excel och försök igen.`);
  const known = tablesAt(recognition.tables, place);
  const heading = headingAt(yield* createGrid(snapshot, sheet), place.headingRow - 1, known);
  if (heading.columns.length >= FEWEST_COLUMNS && hasRows(heading))
    return { kind: 'table', mapping: yield* mappingOfHeading(snapshot, heading) };
  const [first] = known;
  if (first !== undefined) return { kind: 'table', mapping: mappingOf(first) };
  return impossible(whyNot(heading, place));
}

function impossible(text: string): PointedOut {
  return { kind: 'impossible', text };
}

/** Tables that are read already and have this row among their heading rows. */
function tablesAt(tables: readonly RecognisedTable[], place: PointedPlace): readonly RecognisedTable[] {
  return tables.filter(
    ({ sheet, headingRows }) => sheet === place.sheet && headingRows.includes(place.headingRow - 1),
  );
}

interface PointedHeading {
  readonly grid: SheetGrid;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

/** All headings of the row that no known table has, with the rows above that belong to them. */
function headingAt(grid: SheetGrid, row: number, known: readonly RecognisedTable[]): PointedHeading {
  const reader = createHeadingReader();
  const span = { left: 0, right: grid.width - 1 };
  if (row >= grid.rowCount || grid.width === 0) return { grid, top: row, bottom: row, columns: [] };
  const top = Math.min(row, readHeadingBlock(grid, reader, row, span, 0).top);
  const columns = headingColumns(grid, reader, top, row, span);
  const isFree = ({ column }: HeadingColumn): boolean =>
    !known.some(({ area }) => area.left <= column && column <= area.right);
  return { grid, top, bottom: row, columns: columns.filter(isFree) };
}

function hasRows({ grid, bottom, columns }: PointedHeading): boolean {
  return columns.some(({ column }) => grid.filled(bottom + 1, column) || grid.filled(bottom + 2, column));
}

function* mappingOfHeading(snapshot: WorkbookSnapshot, pointed: PointedHeading): Steps<TableMapping> {
  const { grid, top, bottom, columns } = pointed;
  const heading: FoundHeading = {
    top,
    bottom,
    columns,
    left: columns[0]?.column ?? 0,
    right: columns.at(-1)?.column ?? 0,
    sort: 'goals',
    excelTable: excelTableAt(grid.sheet, pointed),
  };
  const titles = titlesAbove(grid, heading, 0);
  const year = outerYear(grid.sheet.name, titles, heading, snapshot.name);
  const roles = yield* assignRoles(grid, heading, lastRowOf(grid, heading, [heading]), year);
  return {
    sheet: grid.sheet.name,
    headingRow: bottom + 1,
    columns: roles.map(({ heading: text, role, period }) => ({ heading: text, role, period })),
  };
}

function excelTableAt(sheet: SheetSnapshot, { bottom, columns }: PointedHeading): FoundHeading['excelTable'] {
  const isOf = (column: number, left: number, right: number): boolean => left <= column && column <= right;
  return (
    sheet.tables.find(
      ({ area, headingRow }) =>
        headingRow &&
        area.top === bottom &&
        columns.every(({ column }) => isOf(column, area.left, area.right)),
    ) ?? null
  );
}

function whyNot({ columns }: PointedHeading, { sheet, headingRow }: PointedPlace): string {
  const row = `Rad ${String(headingRow)} på bladet ${sheet}`;
  if (columns.length === 0) return `${row} har inga rubriker. Ange raden där kolumnernas rubriker står.`;
  if (columns.length < FEWEST_COLUMNS)
    return `${row} har för få rubriker: mätvärde, målvärde och utfall behöver var sin kolumn med rubrik. Skriv rubrikerna och försök igen.`;
  return `Under rad ${String(headingRow)} på bladet ${sheet} står inga mätvärden. Ange raden närmast ovanför det första mätvärdet.`;
}
