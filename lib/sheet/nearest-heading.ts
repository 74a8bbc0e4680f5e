// When no goal table is found: the row that comes nearest to a heading of one, and what to write there.
import { cellRef } from '../model/area.ts';
import { readHeadingBlock } from './heading-block.ts';
import type { HeadingReader } from './heading-cells.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A row that nearly heads a goal table. */
export interface NearHeading {
  readonly cell: string;
  /** One or two Swedish sentences: what was seen and what to write. */
  readonly text: string;
  /** Number of headings known. */
  readonly score: number;
}

const FIRST_ROWS = 60;
const FEWEST_HEADINGS = 3;
const MOST_SHOWN = 6;
const SURE = 0.8;
const NAME_KINDS: readonly (HeadingKind | null)[] = [
  'measure',
  'goal',
  'subgoal',
  'upperGoal',
  'goalOrTarget',
];

/**
 * The row of a sheet that comes nearest: with data under it and målvärde or utfall missing, or with every heading in place and
 * nothing filled in yet, as in a new template. null when none does.
 */
export function nearestHeading(grid: SheetGrid, reader: HeadingReader): NearHeading | null {
  let nearest: NearHeading | null = null;
  for (let row = 0; row < Math.min(FIRST_ROWS, grid.rowCount); row++) {
    const near = nearAt(grid, reader, row);
    if (near !== null && near.score > (nearest?.score ?? 0)) nearest = near;
  }
  return nearest;
}

function nearAt(grid: SheetGrid, reader: HeadingReader, row: number): NearHeading | null {
  const texts = textsOf(grid, row);
  // A row with numbers or long texts is data.
  if (texts.length < FEWEST_HEADINGS || texts.some((text) => reader.read(text) === null)) return null;
  const { bottom, columns } = readHeadingBlock(grid, reader, row, { left: 0, right: grid.width - 1 }, row);
  const [first] = columns;
  if (first === undefined || !columns.some(isSureName)) return null;
  const text = textOf(grid, bottom, columns);
  if (text === null) return null;
  return {
    cell: cellRef(grid.sheet.name, bottom, first.column),
    text,
    score: columns.filter(({ kind }) => kind !== null).length,
  };
}

function textOf(grid: SheetGrid, bottom: number, columns: readonly HeadingColumn[]): string | null {
  const missing = missingParts(columns);
  const place = `bladet ${grid.sheet.name}, rad ${String(bottom + 1)},`;
  if (missing.length === 0 && isEmptyBelow(grid, bottom, columns))
    return `Rubrikerna på ${place} stämmer, men under dem är inget ifyllt än. Fyll i minst ett mätvärde med målvärde och utfall.`;
  if (missing.length === 0 || !hasDataBelow(grid, bottom, columns)) return null;
  return `Närmast kommer ${place} med rubrikerna ${shown(columns)}. ${isActivityList(columns) ? ACTIVITIES : remedy(missing)}`;
}

function textsOf(grid: SheetGrid, row: number): string[] {
  return Array.from({ length: grid.width }, (_, column) => grid.headingText(row, column)).filter(
    (text) => text !== '',
  );
}

const isSureName = ({ kind, certainty }: HeadingColumn): boolean =>
  NAME_KINDS.includes(kind) && certainty >= SURE;

function hasDataBelow(grid: SheetGrid, bottom: number, columns: readonly HeadingColumn[]): boolean {
  return columns.filter(({ column }) => grid.filled(bottom + 1, column)).length >= 2;
}

function isEmptyBelow(grid: SheetGrid, bottom: number, columns: readonly HeadingColumn[]): boolean {
  for (let row = bottom + 1; row < grid.rowCount; row += 1)
    if (columns.some(({ column }) => grid.filled(row, column))) return false;
  return true;
}

function missingParts(columns: readonly HeadingColumn[]): readonly string[] {
  const has = (kind: HeadingKind): boolean => columns.some((each) => each.kind === kind);
  const hasDatedGoal = columns.some(({ kind, period }) => kind === 'goalOrTarget' && period !== null);
  const outcome = has('outcome') || columns.some((each) => each.periodOnly);
  return [...(has('target') || hasDatedGoal ? [] : ['Målvärde']), ...(outcome ? [] : ['Utfall'])];
}

function isActivityList(columns: readonly HeadingColumn[]): boolean {
  return columns.some(({ kind }) => kind === 'due') && columns.some(({ heading }) => ACTIVITY.test(heading));
}

const ACTIVITY = /aktivitet|uppdrag|åtgärd|insats/iu;

const ACTIVITIES =
  'Det ser ut som en lista över aktiviteter. Ska de bedömas: skriv kolumnen «Målvärde», till exempel med «klar senast 2024-06-30», och kolumnen «Utfall», till exempel med «klar 2024-06-15» eller «pågår»; en statuskolumn läses inte som utfall.';

function remedy(missing: readonly string[]): string {
  const words = missing.map((each) => `«${each}»`).join(' och ');
  const columns = missing.length === 1 ? 'kolumnen' : 'kolumnerna';
  return `Där känns ${columns} ${words} inte igen: skriv ${missing.length === 1 ? 'den rubriken' : 'de rubrikerna'} eller ange i tolkningen vilken kolumn som är vilken.`;
}

function shown(columns: readonly HeadingColumn[]): string {
  const listed = columns.slice(0, MOST_SHOWN).map(({ heading }) => `«${heading}»`);
  return columns.length > MOST_SHOWN ? `${listed.join(', ')} med flera` : listed.join(', ');
}
