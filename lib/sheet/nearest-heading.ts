// When no goal table is found: the row that comes nearest to a heading of one, and what to write there.
import { cellRef } from '../model/area.ts';
import type { Area } from '../model/snapshot.ts';
import { readHeadingBlock } from './heading-block.ts';
import type { HeadingReader } from './heading-cells.ts';
import type { HeadingColumn } from './heading-column.ts';
import type { HeadingKind } from './heading-kinds.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A row that nearly heads a goal table. */
export interface NearHeading {
  readonly cell: string;
  /** Where it stands and what it says: «bladet Plan, rad 1, med rubrikerna «Mål», «Aktivitet»». */
  readonly place: string;
  /** One or two Swedish sentences: what to write. */
  readonly remedy: string;
  /** Number of headings known. */
  readonly score: number;
  /** Whether målvärde, utfall, their halves for groups, or activities stand there: more than a list of goals. */
  readonly isMeant: boolean;
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

/** The row of a sheet that comes nearest, with data under it and målvärde or utfall missing; null when none does. Rows of `tables` are passed over. */
export function nearestHeading(
  grid: SheetGrid,
  reader: HeadingReader,
  tables: readonly Pick<Area, 'top' | 'bottom'>[] = [],
): NearHeading | null {
  let nearest: NearHeading | null = null;
  for (let row = 0; row < Math.min(FIRST_ROWS, grid.rowCount - 1); row++) {
    if (tables.some(({ top, bottom }) => top <= row && row <= bottom)) continue;
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
  if (first === undefined || !columns.some(isSureName) || !hasDataBelow(grid, bottom, columns)) return null;
  const missing = missingParts(columns);
  if (missing.length === 0) return null;
  const isActivities = isActivityList(columns);
  const groups = columns.filter(isOfGroup);
  return {
    cell: cellRef(grid.sheet.name, bottom, first.column),
    place: `bladet ${grid.sheet.name}, rad ${String(bottom + 1)}, med rubrikerna ${shown(columns)}`,
    remedy: isActivities ? ACTIVITIES : groups.length > 0 ? together(groups, missing) : remedy(missing),
    score: columns.filter(({ kind }) => kind !== null).length,
    isMeant: isActivities || groups.length > 0 || missing.length === 1,
  };
}

// «Målvärde kvinnor | Utfall kvinnor»: neither half stands for the whole.
function isOfGroup({ kind, others }: HeadingColumn): boolean {
  return kind === 'group' && others.some((each) => each === 'target' || each === 'outcome');
}

function together(groups: readonly HeadingColumn[], missing: readonly string[]): string {
  const words = missing.map((each) => `«${each}»`).join(' och ');
  return `Där finns värden bara för var sin grupp (${shown(groups)}): lägg till ${words} för alla tillsammans.`;
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

function missingParts(columns: readonly HeadingColumn[]): readonly string[] {
  const has = (kind: HeadingKind): boolean => columns.some((each) => each.kind === kind);
  const hasDatedGoal = columns.some(({ kind, period }) => kind === 'goalOrTarget' && period !== null);
  const outcome = has('outcome') || columns.some((each) => each.periodOnly);
  return [...(has('target') || hasDatedGoal ? [] : ['Målvärde']), ...(outcome ? [] : ['Utfall'])];
}

function isActivityList(columns: readonly HeadingColumn[]): boolean {
  const isFollowed = columns.some(({ kind }) => kind === 'due' || kind === 'status');
  return isFollowed && columns.some(({ heading }) => ACTIVITY.test(heading));
}

const ACTIVITY = /aktivitet|uppdrag|åtgärd|insats/iu;

const ACTIVITIES =
  'Det ser ut som en lista över aktiviteter. Ska de bedömas: skriv kolumnen «Målvärde», till exempel med «klar senast 2024-06-30», och kolumnen «Utfall», till exempel med «klar 2024-06-15» eller «pågår»; en statuskolumn läses inte som utfall.';

function remedy(missing: readonly string[]): string {
  const words = missing.map((each) => `«${each}»`).join(' och ');
  const columns = missing.length === 1 ? 'kolumnen' : 'kolumnerna';
  const write = missing.length === 1 ? 'den rubriken över rätt kolumn' : 'de rubrikerna över rätt kolumner';
  return `Där känns ${columns} ${words} inte igen: skriv ${write}.`;
}

function shown(columns: readonly HeadingColumn[]): string {
  const listed = columns.slice(0, MOST_SHOWN).map(({ heading }) => `«${heading}»`);
  return columns.length > MOST_SHOWN ? `${listed.join(', ')} med flera` : listed.join(', ');
}
