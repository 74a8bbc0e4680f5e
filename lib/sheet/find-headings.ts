// Goes through a sheet from the top and finds the headings of goal tables, of nearly such tables, and of other tables between them.
import type { CellValue } from '../model/cell.ts';
import type { TableSnapshot } from '../model/snapshot.ts';
import { looksLikeOutcome, looksLikeTarget } from './content-look.ts';
import {
  readHeadingBlock,
  headingColumns,
  type ColumnSpan,
  type HeadingBlock,
  type HeadingColumn,
} from './heading-block.ts';
import { headingAt, type HeadingReader } from './heading-cells.ts';
import type { HeadingKind } from './headings.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A heading found, with the columns it spans. */
export interface FoundHeading extends HeadingBlock, ColumnSpan {
  /** `goals`: name, målvärde and utfall are there; `near`: one of them is missing; `foreign`: a table of another kind. */
  readonly sort: 'goals' | 'near' | 'foreign';
  readonly excelTable: TableSnapshot | null;
}

/** What a goal table must have, in the words of the question when it is missing. */
export const CORE_PARTS = ['name', 'target', 'outcome'] as const;
export type CorePart = (typeof CORE_PARTS)[number];

const NAME_KINDS: readonly HeadingKind[] = ['measure', 'goal', 'subgoal', 'upperGoal', 'goalOrTarget'];
const SURE = 0.7;

/** All headings of a sheet, from the top. */
export function findHeadings(grid: SheetGrid, reader: HeadingReader): FoundHeading[] {
  const inTables = grid.sheet.tables
    .filter((table) => table.headingRow)
    .flatMap((table) => excelHeading(grid, reader, table));
  const found: FoundHeading[] = [...inTables];
  for (let row = 0; row < grid.rowCount; row++) {
    if (!mayHoldHeading(grid, reader, row, found)) continue;
    const block = headingInRow(grid, reader, row, found);
    if (block.length === 0) continue;
    found.push(...block);
    row = Math.max(row, ...block.map((each) => each.bottom));
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

function excelHeading(grid: SheetGrid, reader: HeadingReader, table: TableSnapshot): FoundHeading[] {
  const { top, left, right } = table.area;
  const span = { left, right: Math.min(right, grid.width - 1) };
  const block = readHeadingBlock(grid, reader, top, span, Math.max(0, top - 2));
  // What lies under an Excel table's heading row is data, also when it looks like years.
  const columns = headingColumns(grid, reader, Math.min(block.top, top), top, span);
  return [
    {
      top: Math.min(block.top, top),
      bottom: top,
      columns,
      ...span,
      sort: sortOf(columns),
      excelTable: table,
    },
  ];
}

/** Which parts of a goal table the columns hold. */
function coreParts(columns: readonly HeadingColumn[]): ReadonlySet<CorePart> {
  const parts = new Set<CorePart>();
  const names = columns.filter((each) => each.kind !== null && NAME_KINDS.includes(each.kind));
  const bare = names.filter((each) => each.kind === 'goalOrTarget');
  const isNamed = names.length - bare.length > 0;
  if (names.length > 0) parts.add('name');
  if (columns.some((each) => each.kind === 'target') || (bare.length > 0 && (isNamed || bare.length > 1)))
    parts.add('target');
  if (columns.some((each) => each.kind === 'outcome' || each.periodOnly)) parts.add('outcome');
  return parts;
}

function sortOf(columns: readonly HeadingColumn[]): FoundHeading['sort'] {
  const sure = columns.filter((each) => each.kind === null || each.certainty >= SURE);
  const parts = coreParts(sure);
  if (parts.size === CORE_PARTS.length) return 'goals';
  return parts.size === CORE_PARTS.length - 1 ? 'near' : 'foreign';
}

/** The active tables' columns are data unless the row can be a heading of its own. */
function mayHoldHeading(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  found: readonly FoundHeading[],
): boolean {
  const values = grid.sheet.values[row];
  if (values === undefined) return false;
  const active = activeAt(found, row);
  const closed = active.filter((table) => !mayBeNewHeading(grid, reader, row, table));
  if (closed.some((table) => table.left === 0 && table.right >= values.length - 1)) return false;
  const open = openTexts(values, closed);
  if (
    open.texts.filter((text) => reader.mayBeCore(text)).length >= 2 &&
    open.texts.filter((text) => isSureHeading(reader, text)).length >= 2
  ) {
    return true;
  }
  return (
    active.length > closed.length && !open.numbers && open.texts.length >= 2 && open.texts.every(isShortText)
  );
}

function openTexts(
  values: readonly CellValue[],
  closed: readonly ColumnSpan[],
): { texts: string[]; numbers: boolean } {
  const texts: string[] = [];
  let numbers = false;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (value === null || value === undefined || value === '') continue;
    if (closed.some((table) => column >= table.left && column <= table.right)) continue;
    if (typeof value === 'string') texts.push(value);
    else numbers ||= typeof value !== 'number' || value < 1950 || value > 2100;
  }
  return { texts, numbers };
}

function isSureHeading(reader: HeadingReader, text: string): boolean {
  return reader.mayBeCore(text) && (reader.read(text)?.match?.certainty ?? 0) >= SURE;
}

function isShortText(text: string): boolean {
  return text.length <= LONGEST_FOREIGN && !/\d/.test(text.replace(/(?:19|20)\d\d/g, ''));
}

/** The last heading above the row in each span of columns, and Excel tables that the row lies in. */
function activeAt(found: readonly FoundHeading[], row: number): FoundHeading[] {
  const active: FoundHeading[] = [];
  for (let at = found.length - 1; at >= 0; at--) {
    const table = found[at];
    if (table === undefined || !reaches(table, row)) continue;
    if (!active.some((later) => later.left <= table.right && table.left <= later.right)) active.push(table);
  }
  return active;
}

function reaches(table: FoundHeading, row: number): boolean {
  if (table.excelTable !== null) return row >= table.top && row <= table.excelTable.area.bottom;
  return table.bottom < row && table.sort === 'goals';
}

// Inside a table only the målvärde and utfall columns are looked at, and the whole row after a blank one.
function mayBeNewHeading(grid: SheetGrid, reader: HeadingReader, row: number, table: FoundHeading): boolean {
  if (table.excelTable !== null) return false;
  if (row === table.bottom + 1) return false;
  if (isBlank(grid, row - 1, table)) return true;
  return table.columns.some(
    ({ kind, column }) =>
      (kind === 'target' || kind === 'outcome') && reader.mayBeCore(grid.text(row, column)),
  );
}

function isBlank(grid: SheetGrid, row: number, span: ColumnSpan): boolean {
  for (let column = span.left; column <= span.right; column++) if (grid.filled(row, column)) return false;
  return true;
}

function headingInRow(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  found: readonly FoundHeading[],
): FoundHeading[] {
  const active = activeAt(found, row);
  const closed = active.filter((table) => !mayBeNewHeading(grid, reader, row, table));
  const highest = Math.max(-1, ...active.map((table) => table.bottom)) + 1;
  return openSpans(grid.width, closed).flatMap((span) => {
    const block = readHeadingBlock(grid, reader, row, span, highest);
    const goals = splitSideBySide(block.columns);
    const whole = goals.map((columns) => foundHeading(block, columns));
    if (whole.every((each) => each.sort === 'goals')) return whole;
    const over = active.find((table) => overlapsSpan(table, span) && !closed.includes(table));
    if (over !== undefined) return isForeign(grid, reader, row, over) ? whole : [];
    return whole.filter((each) => each.sort === 'near');
  });
}

function foundHeading(block: HeadingBlock, columns: readonly HeadingColumn[]): FoundHeading {
  const left = columns[0]?.column ?? 0;
  const right = columns.at(-1)?.column ?? 0;
  return {
    top: block.top,
    bottom: block.bottom,
    columns,
    left,
    right,
    sort: sortOf(columns),
    excelTable: null,
  };
}

function overlapsSpan(a: ColumnSpan, b: ColumnSpan): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function openSpans(width: number, closed: readonly ColumnSpan[]): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  let left = 0;
  for (const table of [...closed].sort((a, b) => a.left - b.left)) {
    if (table.left > left) spans.push({ left, right: table.left - 1 });
    left = Math.max(left, table.right + 1);
  }
  if (left < width) spans.push({ left, right: width - 1 });
  return spans;
}

/** Tables beside each other under one row: where a second full set of name, målvärde and utfall begins. */
function splitSideBySide(columns: readonly HeadingColumn[]): (readonly HeadingColumn[])[] {
  for (let at = 1; at < columns.length; at++) {
    const kind = columns[at]?.kind ?? null;
    if (kind === null || !(NAME_KINDS.includes(kind) || kind === 'area' || kind === 'number')) continue;
    const [left, right] = [columns.slice(0, at), columns.slice(at)];
    if (sortOf(left) === 'goals' && sortOf(right) === 'goals') return [left, ...splitSideBySide(right)];
  }
  return [columns];
}

const LONGEST_FOREIGN = 40;

/**
 * Whether a row ends the goal table above it: the heading of another kind of table. All its cells are short texts without
 * numbers, and either every one is a known heading or what stands under målvärde and utfall could be neither.
 */
function isForeign(grid: SheetGrid, reader: HeadingReader, row: number, table: FoundHeading): boolean {
  let [filled, known] = [0, 0];
  for (let column = 0; column < grid.width; column++) {
    if (!grid.filled(row, column)) continue;
    const cell = headingAt(grid, reader, row, column);
    if (cell === null || cell.text.length > LONGEST_FOREIGN) return false;
    filled++;
    if (cell.periodOnly || (cell.match !== null && cell.match.certainty >= 0.8)) known++;
  }
  if (filled < 2) return false;
  if (known === filled) return true;
  return filled >= 3 && standsApart(grid, row, table);
}

function standsApart(grid: SheetGrid, row: number, table: FoundHeading): boolean {
  const cells = (kinds: readonly HeadingKind[]): number[] =>
    table.columns
      .filter((each) => each.kind !== null && kinds.includes(each.kind))
      .map((each) => each.column);
  const targets = cells(['target']).filter((column) => grid.filled(row, column));
  const outcomes = cells(['outcome']).filter((column) => grid.filled(row, column));
  const odd = [
    ...targets.map((column) => !looksLikeTarget(grid.value(row, column))),
    ...outcomes.map((column) => !looksLikeOutcome(grid.value(row, column))),
  ];
  const otherStyle = table.columns.some(
    ({ column }) =>
      grid.filled(row, column) && grid.style(row, column) !== grid.style(table.bottom + 1, column),
  );
  const oddBelow = targets.length > 0 && targets.every((column) => isNoTarget(grid.value(row + 1, column)));
  return odd.length > 0 && odd.every(Boolean) && (otherStyle || oddBelow);
}

function isNoTarget(value: CellValue): boolean {
  return value !== null && !looksLikeTarget(value);
}

/** The last row that belongs to a heading's table: down to the next heading over the same columns, or an Excel table. */
export function lastRowOf(grid: SheetGrid, heading: FoundHeading, found: readonly FoundHeading[]): number {
  if (heading.excelTable !== null) {
    const { area, totalRow } = heading.excelTable;
    return Math.min(grid.rowCount - 1, totalRow ? area.bottom - 1 : area.bottom);
  }
  const below = found.filter((other) => other.top > heading.bottom && overlapsSpan(other, heading));
  const tables = grid.sheet.tables
    .map((table) => table.area)
    .filter((area) => area.top > heading.bottom && overlapsSpan(area, heading));
  return Math.min(
    grid.rowCount - 1,
    ...below.map((other) => other.top - 1),
    ...tables.map((area) => area.top - 1),
  );
}
