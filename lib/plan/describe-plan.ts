// Says in Swedish what a plan would write and where, for a preview.
import { cellRef, columnLetters, parseCellRef } from '../model/area.ts';
import type { CellWrite, WritePlan } from '../model/write-plan.ts';
import { RULE_SHEET_NAME } from '../rule-sheet/sheet-words.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { Planned } from './plan-writes.ts';
import { COMPARISON_NAME } from './written-text.ts';

/** One sheet and what would be written in it. */
export interface PlanLine {
  readonly sheet: string;
  /** Without the sheet's name: «status i kolumn H (18 celler), förklaring i kolumn I (18 celler), 18 anteckningar». */
  readonly what: string;
}

/** One line per sheet that would change, in the plan's order; none when nothing would. A `Judged` fits: `describePlan(judged)`. */
export function describePlan({
  plan,
  statusRefs,
}: Pick<Planned, 'plan' | 'statusRefs'>): readonly PlanLine[] {
  const statusCells = new Set(statusRefs.values());
  const judged = new Set([...statusCells].map((ref) => parseCellRef(ref)?.sheet));
  const added = new Set(plan.newSheets.map(({ name }) => name));
  return changedSheets(plan).flatMap((sheet) => {
    const writes = ofSheet(plan, sheet);
    if (added.has(sheet)) return [{ sheet, what: `nytt blad med ${newContent(sheet)}` }];
    const parts = judged.has(sheet) ? tableParts(writes, statusCells) : summaryParts(writes);
    return parts.length === 0 ? [] : [{ sheet, what: parts.join(', ') }];
  });
}

type SheetWrites = Pick<WritePlan, 'cells' | 'tables' | 'notes' | 'statusFormats'>;

function changedSheets({ cells, tables, notes, statusFormats, newSheets }: WritePlan): readonly string[] {
  const places = [...cells, ...tables, ...notes, ...statusFormats].map(({ sheet }) => sheet);
  return [...new Set([...places, ...newSheets.map(({ name }) => name)])];
}

function ofSheet(plan: WritePlan, name: string): SheetWrites {
  const of = <T extends { readonly sheet: string }>(writes: readonly T[]): readonly T[] =>
    writes.filter(({ sheet }) => sheet === name);
  return {
    cells: of(plan.cells),
    tables: of(plan.tables),
    notes: of(plan.notes),
    statusFormats: of(plan.statusFormats),
  };
}

/** What a sheet that is added holds; a new one always has a name of ours. */
function newContent(sheet: string): string {
  if (sheet.startsWith(RULE_SHEET_NAME)) return 'bedömningsreglerna';
  return sheet.startsWith(COMPARISON_NAME) ? 'jämförelsen av regler' : 'sammanställningen';
}

function summaryParts({ cells }: SheetWrites): readonly string[] {
  // only what is worked out about a rule has this look
  if (cells.length > 0 && cells.every(({ look }) => look === 'aside'))
    return [`det som Målljus räknat ut om reglerna uppdateras (${counted(cells.length, CELLS)})`];
  return cells.length === 0 ? [] : [`sammanställningen uppdateras (${counted(cells.length, CELLS)})`];
}

function tableParts(
  { cells, tables, notes, statusFormats }: SheetWrites,
  statusCells: ReadonlySet<string>,
): readonly string[] {
  const isStatus = ({ sheet, row, column }: CellWrite): boolean =>
    statusCells.has(cellRef(sheet, row, column));
  const filled = cells.filter(({ value, look }) => value !== null && look !== 'heading');
  const emptied = cells.filter(({ value, look }) => value === null && look !== 'heading');
  const removed = notes.filter(({ text }) => text === null).length;
  return [
    ...headingPart(cells),
    ...byColumn(filled.filter(isStatus), (column, count) => `status i kolumn ${column} (${count})`),
    ...byColumn(
      filled.filter((cell) => !isStatus(cell)),
      (column, count) => `förklaring i kolumn ${column} (${count})`,
    ),
    ...byColumn(emptied, (column, count) => `det Målljus skrivit i kolumn ${column} tas bort (${count})`),
    ...tables.map(
      ({ table, headings }) => `Exceltabellen ${table} får ${counted(headings.length, COLUMNS)} till`,
    ),
    ...(notes.length > removed ? [counted(notes.length - removed, NOTES)] : []),
    ...(removed > 0 ? [`${counted(removed, NOTES)} tas bort`] : []),
    ...(statusFormats.length > 0 ? ['färger för statusorden'] : []),
  ];
}

function headingPart(cells: readonly CellWrite[]): readonly string[] {
  const headings = cells.flatMap(({ value, look }) =>
    look === 'heading' && value !== null ? [`«${String(value)}»`] : [],
  );
  const words = [...new Set(headings)];
  if (words.length === 0) return [];
  return [`${words.length === 1 ? 'ny kolumn' : 'nya kolumner'} ${words.join(' och ')}`];
}

function byColumn(
  cells: readonly CellWrite[],
  say: (column: string, count: string) => string,
): readonly string[] {
  const counts = new Map<number, number>();
  for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].map(([column, count]) => say(columnLetters(column), counted(count, CELLS)));
}

const CELLS = ['cell', 'celler'] as const;
const COLUMNS = ['kolumn', 'kolumner'] as const;
const NOTES = ['anteckning', 'anteckningar'] as const;

/** `1 cell`, `18 celler`. */
function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
