// The officer's own mapping of a table: made from what was recognised, corrected, and found again by its headings.
import type { Period } from '../model/measure.ts';
import { forRows, type Steps } from '../model/steps.ts';
import type { RoleColumn } from './assign-roles.ts';
import { lookAt } from './content-look.ts';
import { type HeadingColumn, headingColumns } from './heading-column.ts';
import type { HeadingReader } from './heading-cells.ts';
import { plainHeading } from './heading-words.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole, RecognisedTable, TableMapping } from './table.ts';

/** A table's mapping as it stands, to be stored. */
export function mappingOf(table: RecognisedTable): TableMapping {
  return {
    sheet: table.sheet,
    headingRow: (table.headingRows.at(-1) ?? table.area.top) + 1,
    columns: table.columns.map(({ heading, role, period }) => ({ heading, role, period })),
  };
}

/** Roles of which a table has one column per period; giving one to another column takes it from the first. */
const SINGLE_ROLES: ReadonlySet<ColumnRole> = new Set([
  'goal',
  'subgoal',
  'measure',
  'target',
  'outcome',
  'baseline',
  'previous',
  'forecast',
  'status',
]);

/**
 * The table's mapping with one column's role put right. `column` counts from 0 as in `RecognisedTable`; a column without a
 * heading cannot be mapped and leaves the mapping as it is. Example: `correctMapping(table, { column: 4, role: 'target', period: '2020' })`.
 */
export function correctMapping(
  table: RecognisedTable,
  correction: { readonly column: number; readonly role: ColumnRole; readonly period: Period | null },
): TableMapping {
  const { role, period } = correction;
  if (!table.columns.some((each) => each.column === correction.column)) return mappingOf(table);
  const columns = table.columns.map((each) => {
    if (each.column === correction.column) return { heading: each.heading, role, period };
    const displaced = SINGLE_ROLES.has(role) && each.role === role && each.period === period;
    return { heading: each.heading, role: displaced ? ('other' as const) : each.role, period: each.period };
  });
  return { ...mappingOf(table), columns };
}

/** A heading found again by an own mapping. */
export interface MappedHeading {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadingColumn[];
  readonly mapping: TableMapping;
}

const MOST_HEADING_ROWS = 3;
const normal = (text: string): string => plainHeading(text).toLowerCase();

/** Every place on the sheet where all the mapping's headings stand, in any order and with other columns between. */
export function* findMapped(
  grid: SheetGrid,
  reader: HeadingReader,
  mapping: TableMapping,
): Steps<MappedHeading[]> {
  const wanted = wantedHeadings(mapping);
  if (wanted.length === 0) return [];
  const found: MappedHeading[] = [];
  const look = (row: number): void => {
    const heading = mayEndMapped(grid, row, wanted) ? mappedAt(grid, reader, row, wanted, mapping) : null;
    if (heading !== null) found.push(heading);
  };
  yield* forRows(0, grid.rowCount - 1, look, ROWS_LOOKED_AT);
  return found;
}

/** Every text of a row is put in order as a heading, which takes its time. */
const ROWS_LOOKED_AT = 500;

/** The headings that must be there: of the columns that are read, else of all. */
function wantedHeadings({ columns }: TableMapping): string[] {
  const read = columns.filter((each) => each.role !== 'other');
  return (read.length > 0 ? read : columns).map((each) => normal(each.heading));
}

// The last heading row holds the ends of the mapped headings.
function mayEndMapped(grid: SheetGrid, row: number, wanted: readonly string[]): boolean {
  const values = grid.sheet.values[row] ?? [];
  let hits = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (value === null || value === undefined || (typeof value === 'string' && value.length > 90)) continue;
    const text = normal(grid.headingText(row, column));
    if (text !== '' && wanted.some((each) => each.endsWith(text))) hits++;
  }
  return hits >= Math.min(2, wanted.length);
}

function mappedAt(
  grid: SheetGrid,
  reader: HeadingReader,
  bottom: number,
  wanted: readonly string[],
  mapping: TableMapping,
): MappedHeading | null {
  const span = { left: 0, right: grid.width - 1 };
  for (let rows = 1; rows <= MOST_HEADING_ROWS && bottom - rows + 1 >= 0; rows++) {
    const top = bottom - rows + 1;
    const columns = headingColumns(grid, reader, top, bottom, span);
    const left = [...wanted];
    const mapped = columns.filter((each) => takeOut(left, normal(each.heading)));
    if (left.length > 0) continue;
    const whole = withUnread(columns, mapped, mapping);
    return {
      top,
      bottom,
      left: whole[0]?.column ?? 0,
      right: whole.at(-1)?.column ?? 0,
      columns: whole,
      mapping,
    };
  }
  return null;
}

/** The headings from the first to the last mapped one, and those beside them that the mapping names as not read: they are the table's too. */
function withUnread(
  columns: readonly HeadingColumn[],
  mapped: readonly HeadingColumn[],
  mapping: TableMapping,
): readonly HeadingColumn[] {
  let first = columns.findIndex((each) => each === mapped[0]);
  let last = columns.findIndex((each) => each === mapped.at(-1));
  const left = mapping.columns.filter(({ role }) => role === 'other').map(({ heading }) => normal(heading));
  for (const each of columns.slice(first, last + 1))
    if (!mapped.includes(each)) takeOut(left, normal(each.heading));
  const isOurs = (at: number): boolean => {
    const beside = columns[at];
    return beside !== undefined && takeOut(left, normal(beside.heading));
  };
  while (isOurs(last + 1)) last++;
  while (isOurs(first - 1)) first--;
  return columns.slice(first, last + 1);
}

function takeOut(list: string[], text: string): boolean {
  const at = list.indexOf(text);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** The columns with the roles that the mapping gives them; headings it does not know are `other`. */
export function mappedRoles(grid: SheetGrid, heading: MappedHeading, lastRow: number): RoleColumn[] {
  const left = heading.mapping.columns.map((each) => ({ ...each, heading: normal(each.heading) }));
  return heading.columns.map((each) => {
    const at = left.findIndex((own) => own.heading === normal(each.heading));
    const own = at < 0 ? undefined : left.splice(at, 1)[0];
    const values = Array.from({ length: Math.min(200, lastRow - heading.bottom) }, (_, row) =>
      grid.value(heading.bottom + 1 + row, each.column),
    );
    return {
      column: each.column,
      heading: each.heading,
      role: own?.role ?? 'other',
      period: own === undefined ? each.period : own.period,
      certainty: own === undefined ? 0 : 1,
      look: lookAt(values),
      // A period that a person has chosen stands in for the date that does not exist.
      ...(each.question === null || (own?.period ?? null) !== null ? {} : { impossibleDate: true as const }),
    };
  });
}
