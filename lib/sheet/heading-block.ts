// Builds the heading of a table from one to three rows: years above or below, merged headings, headings over a group of columns.
import type { DateForm } from '../swedish/calendar.ts';
import { headingAt, type HeadingCell, type HeadingReader } from './heading-cells.ts';
import { withYear } from './heading-period.ts';
import type { HeadingKind } from './headings.ts';
import { matchHeading } from './match-heading.ts';
import { yearOf } from './period.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** One column's whole heading. `kind` is null when the words are unknown; `periodOnly` when it only names a period. */
export interface HeadingColumn {
  readonly column: number;
  readonly heading: string;
  readonly period: DateForm | null;
  readonly wholeYear: boolean;
  readonly kind: HeadingKind | null;
  readonly others: readonly HeadingKind[];
  readonly certainty: number;
  readonly periodOnly: boolean;
  /** Set when the heading names a date that does not exist. */
  readonly question: string | null;
}

export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

/** Columns to look in, both ends included. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

const MOST_ROWS = 3;

/** The heading that has `row` among its rows, looking no further than `span` and not above `highest`. */
export function readHeadingBlock(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  span: ColumnSpan,
  highest: number,
): HeadingBlock {
  const tight = headingSpan(grid, reader, row, span);
  let [top, bottom] = [row, row];
  while (bottom - top + 1 < MOST_ROWS && isLowerRow(grid, reader, bottom + 1, tight)) bottom++;
  while (bottom - top + 1 < MOST_ROWS && top > highest && isUpperRow(grid, reader, top - 1, bottom, tight))
    top--;
  const wide = bottom > row ? widened(grid, reader, bottom, tight, span) : tight;
  return { top, bottom, columns: headingColumns(grid, reader, top, bottom, wide) };
}

// «Utfall» without merging over «2019 | 2020»: the last years stand to the right of every upper heading.
function widened(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  tight: ColumnSpan,
  span: ColumnSpan,
): ColumnSpan {
  let { right } = tight;
  while (right < span.right && headingAt(grid, reader, row, right + 1)?.periodOnly === true) right++;
  return { left: tight.left, right };
}

/** The heading made of exactly these rows. */
export function headingColumns(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  bottom: number,
  span: ColumnSpan,
): HeadingColumn[] {
  const columns: HeadingColumn[] = [];
  for (let column = span.left; column <= span.right; column++) {
    const parts = partsOf(grid, reader, top, bottom, column);
    if (parts.length > 0) columns.push(combine(column, parts));
  }
  return columns;
}

/** From the first to the last heading-like cell of a row; unknown words far out to the right are left outside. */
function headingSpan(grid: SheetGrid, reader: HeadingReader, row: number, span: ColumnSpan): ColumnSpan {
  let [left, right] = [-1, -1];
  let gap = false;
  for (let column = span.left; column <= span.right; column++) {
    const area = grid.merge(row, column);
    const cell =
      area === null ? headingAt(grid, reader, row, column) : headingAt(grid, reader, area.top, area.left);
    if (cell === null) {
      gap = true;
      continue;
    }
    const known = cell.match !== null || cell.periodOnly;
    if (!known && gap) continue;
    if (left < 0) left = column;
    right = column;
    gap = false;
  }
  return left < 0 ? { left: span.left, right: span.left } : { left, right };
}

function filledColumns(grid: SheetGrid, row: number, span: ColumnSpan): number[] {
  const filled: number[] = [];
  for (let column = span.left; column <= span.right; column++)
    if (grid.filled(row, column)) filled.push(column);
  return filled;
}

const NAME_KINDS: ReadonlySet<HeadingKind> = new Set([
  'goal',
  'subgoal',
  'upperGoal',
  'goalOrTarget',
  'area',
  'measure',
]);
// Kinds that can head a group of columns: «Utfall» over years, «Riket» over «Utfall».
const GROUP_KINDS: ReadonlySet<HeadingKind> = new Set([
  'target',
  'outcome',
  'forecast',
  'baseline',
  'previous',
  'status',
  'riket',
  'länet',
  'jämförbara',
]);

// A row below belongs to the heading when every cell says a period or a group under an upper heading, and no name stands there.
function isLowerRow(grid: SheetGrid, reader: HeadingReader, row: number, span: ColumnSpan): boolean {
  const filled = filledColumns(grid, row, span);
  return filled.length > 0 && filled.every((column) => isLowerCell(grid, reader, row, column));
}

function isLowerCell(grid: SheetGrid, reader: HeadingReader, row: number, column: number): boolean {
  const cell = headingAt(grid, reader, row, column);
  if (cell === null) return false;
  const above = coveringText(grid, row - 1, column);
  const kind = cell.match?.kind ?? null;
  const isName = kind !== null && NAME_KINDS.has(kind);
  if (cell.periodOnly) return above !== '';
  if (WHOLE_GROUP.test(cell.text)) return above !== '' && isGroupOver(grid, row - 1, column);
  const sure = cell.match !== null && cell.match.certainty >= 0.8;
  return sure && !isName && (above === '' || isGroupOver(grid, row - 1, column));
}

// «Utfall» over «Kvinnor | Män | Totalt»
const WHOLE_GROUP = /^(?:totalt?|samtliga|alla|summa|båda)$/iu;

// The upper heading stands over several columns when it is merged or its right neighbour is empty.
function isGroupOver(grid: SheetGrid, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  if (area !== null) return area.right > area.left;
  return !grid.filled(row, column) || !grid.filled(row, column + 1);
}

function coveringText(grid: SheetGrid, row: number, column: number): string {
  const area = grid.merge(row, column);
  if (area !== null) return grid.headingText(area.top, area.left);
  const own = grid.headingText(row, column);
  if (own !== '') return own;
  return groupSource(grid, row, row + 1, column)?.text ?? '';
}

function isUpperRow(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  bottom: number,
  span: ColumnSpan,
): boolean {
  if (row < 0) return false;
  const filled = filledColumns(grid, row, span);
  // A lone text over the first column is a title, whatever it says.
  if (filled.length === 1 && filled[0] === span.left && grid.merge(row, span.left) === null) return false;
  let contributes = false;
  for (const column of filled) {
    const cell = headingAt(grid, reader, row, column);
    if (cell === null) return false;
    const area = grid.merge(row, column);
    const merged = area !== null && area.right > area.left;
    if (merged && area.left <= span.left && area.right >= span.right && span.right > span.left) return false;
    if (cell.match === null && !cell.periodOnly && !(merged && filled.length > 1)) return false;
    contributes ||= addsSomething(grid, cell, row, bottom, column, merged);
  }
  return contributes;
}

function addsSomething(
  grid: SheetGrid,
  cell: HeadingCell,
  row: number,
  bottom: number,
  column: number,
  merged: boolean,
): boolean {
  if (cell.periodOnly) return true;
  const kind = cell.match?.kind ?? null;
  if (merged) return kind !== null && (GROUP_KINDS.has(kind) || isEmptyBelow(grid, row, bottom, column));
  return kind !== null && (cell.match?.certainty ?? 0) >= 0.8 && isEmptyBelow(grid, row, bottom, column);
}

function isEmptyBelow(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (grid.filled(below, column)) return false;
  return true;
}

interface Part {
  readonly cell: HeadingCell;
  /** True when it was written over a group of columns. */
  readonly group: boolean;
}

function partsOf(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  bottom: number,
  column: number,
): Part[] {
  const parts: Part[] = [];
  for (let row = top; row <= bottom; row++) {
    const part = partAt(grid, reader, top, row, bottom, column);
    if (part !== null && !parts.some((known) => known.cell.text === part.cell.text)) parts.push(part);
  }
  return parts;
}

function partAt(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  row: number,
  bottom: number,
  column: number,
): Part | null {
  const area = grid.merge(row, column);
  if (area !== null) {
    if (row > area.top && row > top) return null;
    const cell = headingAt(grid, reader, area.top, area.left);
    return cell === null ? null : { cell, group: area.right > area.left };
  }
  const own = headingAt(grid, reader, row, column);
  if (own !== null) return { cell: own, group: row < bottom && !isEmptyBelow(grid, row, bottom, column) };
  return row < bottom ? inheritedPart(grid, reader, row, bottom, column) : null;
}

// «2020» or «Utfall» written once over several columns without merging: it also heads the columns to its right.
function inheritedPart(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  bottom: number,
  column: number,
): Part | null {
  const source = groupSource(grid, row, bottom, column);
  const cell = source === null ? null : reader.read(source.text);
  if (cell === null) return null;
  const below = headingAt(grid, reader, bottom, column);
  const belowIsKnown = below?.match !== null && below?.match !== undefined;
  return cell.periodOnly || !belowIsKnown ? { cell, group: true } : null;
}

function groupSource(grid: SheetGrid, row: number, bottom: number, column: number): { text: string } | null {
  if (isEmptyBelow(grid, row, bottom, column)) return null;
  for (let left = column; left >= 0; left--) {
    if (grid.merge(row, left) !== null) return null;
    const text = grid.headingText(row, left);
    if (text !== '') return isEmptyBelow(grid, row, bottom, left) ? null : { text };
  }
  return null;
}

function combine(column: number, parts: readonly Part[]): HeadingColumn {
  const match = combinedMatch(parts);
  const period = combinedPeriod(parts);
  return {
    column,
    heading: parts.map((part) => part.cell.text).join(' '),
    ...period,
    kind: match?.kind ?? null,
    others: match?.others ?? [],
    certainty: match?.certainty ?? 0,
    periodOnly: match === null && parts.every((part) => part.cell.periodOnly),
    question: parts.find((part) => part.cell.period.question !== null)?.cell.period.question ?? null,
  };
}

function combinedMatch(parts: readonly Part[]): HeadingCell['match'] {
  const known = parts.filter((part) => part.cell.match !== null);
  const lowest = known.at(-1)?.cell.match ?? null;
  const upper = known.length > 1 ? (known[0]?.cell.match ?? null) : null;
  if (lowest === null) return matchHeading(parts.map((part) => part.cell.period.rest).join(' '));
  return upper === null ? lowest : underGroup(upper, lowest);
}

// «Riket» over «Utfall» is a comparison, and «Målvärde» under «Föregående år» is not this year's.
function underGroup(
  upper: NonNullable<HeadingCell['match']>,
  lowest: NonNullable<HeadingCell['match']>,
): HeadingCell['match'] {
  const decides: readonly HeadingKind[] = [
    'forecast',
    'previous',
    'baseline',
    'riket',
    'länet',
    'jämförbara',
  ];
  if (!decides.includes(upper.kind)) return lowest;
  if (lowest.kind === 'outcome') return upper;
  return lowest.kind === 'target' || lowest.kind === 'status' ? { ...lowest, kind: 'other' } : lowest;
}

function combinedPeriod(parts: readonly Part[]): Pick<HeadingColumn, 'period' | 'wholeYear'> {
  const named = parts
    .map((part) => part.cell.period)
    .filter((each) => each.period !== null || each.wholeYear);
  const years = named.map((each) => (each.period === null ? null : yearOf(each.period)));
  const year = years.filter((each) => each !== null).at(-1) ?? null;
  const partial = named.filter((each) => each.wholeYear || (each.period?.startsWith('--') ?? false)).at(-1);
  const chosen = partial ?? named.at(-1);
  if (chosen === undefined) return { period: null, wholeYear: false };
  const period = withYear(chosen, year);
  return { period, wholeYear: chosen.wholeYear && period === null };
}
