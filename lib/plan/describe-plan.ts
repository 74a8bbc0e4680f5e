// Says in Swedish what a plan would write and where, for a preview.
import { cellRef, columnLetters } from '../model/area.ts';
import { filterInSlices, finish, inSlices, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite, NoteWrite, StatusFormatWrite, TableGrowth, WritePlan } from '../model/write-plan.ts';
import { RULE_SHEET_NAME } from '../rule-sheet/sheet-words.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { Planned } from './plan-writes.ts';
import { SEALED_SHEETS } from './sealed-sheets.ts';
import { kindOfWrites } from './sheet-seal.ts';

/** One sheet and what would be written in it. */
export interface PlanLine {
  readonly sheet: string;
  /** Without the sheet's name: «status i kolumn H (18 celler), förklaring i kolumn I (18 celler), 18 anteckningar». */
  readonly what: string;
}

/** One line per sheet that would change, in the plan's order; none when nothing would. A `Judged` fits: `describePlan(judged)`. */
export function describePlan(planned: Pick<Planned, 'plan' | 'statusRefs'>): readonly PlanLine[] {
  return finish(describePlanInSteps(planned));
}

/** The same as `describePlan`, in slices. */
export function* describePlanInSteps({
  plan,
  statusRefs,
}: Pick<Planned, 'plan' | 'statusRefs'>): Steps<readonly PlanLine[]> {
  const statusCells = yield* setInSlices([...statusRefs.values()]);
  const judged = new Set<string>();
  yield* inSlices([...statusRefs.keys()], ({ sheet }) => judged.add(sheet));
  const added = new Set(plan.newSheets.map(({ name }) => name));
  const lines: PlanLine[] = [];
  for (const [sheet, writes] of yield* bySheet(plan)) {
    if (added.has(sheet)) lines.push({ sheet, what: `nytt blad med ${newContent(sheet, writes)}` });
    else {
      const parts = judged.has(sheet) ? yield* tableParts(writes, statusCells) : ownParts(writes);
      if (parts.length > 0) lines.push({ sheet, what: parts.join(', ') });
    }
    yield lines.length / (lines.length + 1);
  }
  return lines;
}

interface SheetWrites {
  readonly cells: CellWrite[];
  readonly tables: TableGrowth[];
  readonly notes: NoteWrite[];
  readonly statusFormats: StatusFormatWrite[];
}

/** The writes of each sheet, in the plan's order. */
function* bySheet(plan: WritePlan): Steps<ReadonlyMap<string, SheetWrites>> {
  const sheets = new Map<string, SheetWrites>();
  const of = (sheet: string): SheetWrites => {
    const known = sheets.get(sheet);
    if (known !== undefined) return known;
    const none = { cells: [], tables: [], notes: [], statusFormats: [] };
    sheets.set(sheet, none);
    return none;
  };
  yield* inSlices(plan.cells, (write) => of(write.sheet).cells.push(write));
  yield* inSlices(plan.tables, (write) => of(write.sheet).tables.push(write));
  yield* inSlices(plan.notes, (write) => of(write.sheet).notes.push(write));
  yield* inSlices(plan.statusFormats, (write) => of(write.sheet).statusFormats.push(write));
  yield* inSlices(plan.newSheets, ({ name }) => of(name));
  return sheets;
}

/** What a sheet that is added holds; a new one always has a name of ours. */
function newContent(sheet: string, { cells }: SheetWrites): string {
  return sheet.startsWith(RULE_SHEET_NAME) ? 'bedömningsreglerna' : ownContent(cells);
}

/** What a sealed sheet of ours holds: its seal is written anew whenever anything else is. */
function ownContent(cells: readonly CellWrite[]): string {
  return SEALED_SHEETS[kindOfWrites(cells) ?? 'summary'].inPreview;
}

function ownParts({ cells }: SheetWrites): readonly string[] {
  // only what is worked out about a rule has this look
  if (cells.length > 0 && cells.every(({ look }) => look === 'aside'))
    return [`det som Målljus räknat ut om reglerna uppdateras (${counted(cells.length, CELLS)})`];
  return cells.length === 0 ? [] : [`${ownContent(cells)} uppdateras (${counted(cells.length, CELLS)})`];
}

function* tableParts(
  { cells, tables, notes, statusFormats }: SheetWrites,
  statusCells: ReadonlySet<string>,
): Steps<readonly string[]> {
  const isStatus = ({ sheet, row, column }: CellWrite): boolean =>
    statusCells.has(cellRef(sheet, row, column));
  const statuses: ColumnCounts = new Map();
  const explanations: ColumnCounts = new Map();
  const emptied: ColumnCounts = new Map();
  yield* inSlices(cells, (cell) => {
    if (cell.look === 'heading') return;
    const counts = cell.value === null ? emptied : isStatus(cell) ? statuses : explanations;
    counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  });
  const removed = (yield* filterInSlices(notes, ({ text }) => text === null)).length;
  return [
    ...headingPart(cells),
    ...byColumn(statuses, (column, count) => `status i kolumn ${column} (${count})`),
    ...byColumn(explanations, (column, count) => `förklaring i kolumn ${column} (${count})`),
    ...byColumn(emptied, (column, count) => `det Målljus skrivit i kolumn ${column} tas bort (${count})`),
    ...tables.map(
      ({ table, headings }) => `Exceltabellen ${table} får ${counted(headings.length, COLUMNS)} till`,
    ),
    ...(notes.length > removed ? [counted(notes.length - removed, NOTES)] : []),
    ...(removed > 0 ? [`${counted(removed, NOTES)} tas bort`] : []),
    ...(statusFormats.length > 0 ? ['färger för statusorden'] : []),
  ];
}

/** Number of cells by column. */
type ColumnCounts = Map<number, number>;

function headingPart(cells: readonly CellWrite[]): readonly string[] {
  const headings = cells.flatMap(({ value, look }) =>
    look === 'heading' && value !== null ? [`«${String(value)}»`] : [],
  );
  const words = [...new Set(headings)];
  if (words.length === 0) return [];
  return [`${words.length === 1 ? 'ny kolumn' : 'nya kolumner'} ${words.join(' och ')}`];
}

function byColumn(counts: ColumnCounts, say: (column: string, count: string) => string): readonly string[] {
  return [...counts].map(([column, count]) => say(columnLetters(column), counted(count, CELLS)));
}

const CELLS = ['cell', 'celler'] as const;
const COLUMNS = ['kolumn', 'kolumner'] as const;
const NOTES = ['anteckning', 'anteckningar'] as const;

/** `1 cell`, `18 celler`. */
function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
