// Plans everything that is to be written in one recognised table, or nothing when the sheet is locked.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Area } from '../model/snapshot.ts';
import { asPart, findInSlices, inSlices, mapInSlices, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite, WritePlan } from '../model/write-plan.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { explanationUse, MOST_NOTES } from './explanation-use.ts';
import type { ExplanationUse, NoteLimits } from './explanation-use.ts';
import { statusColumnOf } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';
import { leaveColumn } from './leave-column.ts';
import { leaveExplanations } from './leave-explanations.ts';
import type { WrittenMarks } from './ownership.ts';
import { planCells } from './plan-cells.ts';
import type { PlannedCells } from './plan-cells.ts';
import { planFormats } from './plan-formats.ts';
import { planNotes } from './plan-notes.ts';
import type { ExplanationPlace } from './settings.ts';
import type { TableState } from './state.ts';
import { layOutTable } from './table-layout.ts';
import type { TableLayout } from './table-layout.ts';
import type { MeasureRow, TableTask } from './table-task.ts';

export type TableWrites = Omit<WritePlan, 'newSheets' | 'state'>;

export interface PlannedTable {
  readonly sheet: string;
  /** The record that an earlier run left, or null. */
  readonly earlierRecord: TableState | null;
  readonly writes: TableWrites;
  /** What the state is to remember of the table; null when nothing of ours stands there. */
  readonly record: TableState | null;
  readonly issues: readonly Issue[];
  /** Columns that other tables may not take in the same run. */
  readonly reserved: readonly Area[];
  /** Where the statuses stand; null when none do. */
  readonly statusColumn: number | null;
}

const NO_WRITES: TableWrites = { cells: [], tables: [], notes: [], statusFormats: [], columnWidths: [] };

/** What the tables of a run have in common. */
export interface TableContext {
  readonly written: WrittenMarks;
  readonly explanations: ExplanationPlace;
  readonly limits: NoteLimits;
  readonly reserved: readonly Area[];
}

export function* planTable(task: TableTask, found: FoundColumns, context: TableContext): Steps<PlannedTable> {
  const own = { sheet: task.table.sheet, earlierRecord: found.record };
  const nothing = { ...own, writes: NO_WRITES, record: found.record, reserved: [], statusColumn: null };
  if (task.rows.length === 0 && !hasOwnColumn(task, found)) return { ...nothing, issues: [] };
  const isProtected = task.view.sheet.protection !== null;
  const use = explanationUse(context.explanations, context.limits, isProtected);
  const place = { reserved: context.reserved, wantsColumn: use.column };
  const { layout, issues } = yield* asPart(layOutTable(task, found, context.written, place), 0, 0);
  if (layout === null) return { ...nothing, issues };
  const planned = yield* planWithin(task, found, layout, context.written, use.notes);
  const isBlocked = yield* isAnyLocked(task, planned.writes.cells);
  return isBlocked ? { ...nothing, issues: [lockedIssue(task)] } : planned;
}

/** Whether something of ours may stand in the table: explanations, or statuses with notes alone. */
function hasOwnColumn(task: TableTask, { record, explanation }: FoundColumns): boolean {
  const hasStatuses = record?.explanation === null && statusColumnOf(task, record) !== null;
  return explanation !== null || hasStatuses;
}

function* planWithin(
  task: TableTask,
  found: FoundColumns,
  layout: TableLayout,
  written: WrittenMarks,
  use: ExplanationUse['notes'],
): Steps<PlannedTable> {
  const left = yield* asPart(leaveColumn(task, found, layout, written), 0, 0);
  const { cells, issues, ...marks } = yield* asPart(
    planCells(task, found, layout, { written, notes: use }),
    0,
    CELL_SHARE,
  );
  const notes = yield* asPart(planNotes(task, layout, written, use), CELL_SHARE, CELL_SHARE);
  const { leaving } = layout;
  const leavingIt = leaving === null ? null : leaveExplanations(task, found, leaving, written);
  const gone = leavingIt === null ? null : yield* asPart(leavingIt, CELL_SHARE, CELL_SHARE);
  const writes = {
    cells: [...left.cells, ...cells, ...(gone?.cells ?? [])],
    tables: layout.growth === null ? [] : [layout.growth],
    notes: use === 'leave' ? [] : [...left.notes, ...notes.notes],
    statusFormats: task.rows.length === 0 ? [] : planFormats(task.view.sheet, statusArea(task, layout)),
    columnWidths: [...columnWidths(task, layout), ...(gone?.columnWidths ?? [])],
  };
  const open = openWrites(task, writes);
  const record = yield* asPart(recordOf(task, layout, left.earlier, marks), CELL_SHARE, 1);
  const isNoted = open.writes.notes === writes.notes && use !== 'leave';
  return {
    sheet: task.table.sheet,
    earlierRecord: found.record,
    writes: open.writes,
    record: {
      ...record,
      explanation:
        layout.explanation === null ? (gone?.record ?? null) : { heading: layout.explanation.heading },
      noted: isNoted ? [] : yield* notedBefore(task, found),
    },
    issues: [...layout.issues, ...issues, ...(gone?.issues ?? []), ...notes.issues, ...open.issues],
    reserved: reservedAreas(task, layout),
    statusColumn: layout.status.column,
  };
}

/** How much of planning a table its cells take. */
const CELL_SHARE = 0.6;

function* recordOf(
  { table, headingRow, rows }: TableTask,
  { status }: TableLayout,
  earlier: TableState['earlier'],
  { kept, statuses }: Pick<PlannedCells, 'kept' | 'statuses'>,
): Steps<Omit<TableState, 'explanation' | 'noted'>> {
  const explanations = new Set<string>();
  yield* inSlices(rows, (row) => explanations.add(fingerprint(row.explanation)));
  return {
    sheet: table.sheet,
    headingRow: headingRow + 1,
    firstColumn: table.area.left + 1,
    status: { heading: status.heading, period: status.period, added: status.added },
    earlier,
    marks: [...explanations],
    statuses: [...(yield* setInSlices(statuses))],
    kept: [...(yield* setInSlices(kept))],
  };
}

/** Fingerprints of the notes of ours that stay as an earlier run left them, since this one cannot reach them. */
function* notedBefore({ rows }: TableTask, { record }: FoundColumns): Steps<readonly string[]> {
  if (record === null || record.marks.length > MOST_NOTES) return [];
  if (record.noted.length > 0) return record.noted;
  const now = new Set(yield* mapInSlices(rows, (row: MeasureRow) => fingerprint(row.explanation)));
  return record.marks.every((mark) => now.has(mark)) ? [] : record.marks;
}

function statusArea({ rows }: TableTask, { status }: TableLayout): Area {
  const top = rows[0]?.row ?? 0;
  return { top, bottom: rows.at(-1)?.row ?? top, left: status.column, right: status.column };
}

const STATUS_WIDTH = 16;
const EXPLANATION_WIDTH = 60;

function columnWidths(
  { table }: TableTask,
  { status, explanation }: TableLayout,
): TableWrites['columnWidths'] {
  const widths = [
    { column: status.column, width: STATUS_WIDTH, isNew: status.isNew },
    ...(explanation === null ? [] : [{ ...explanation, width: EXPLANATION_WIDTH }]),
  ];
  return widths
    .filter(({ isNew }) => isNew)
    .map(({ column, width }) => ({ sheet: table.sheet, column, width }));
}

function reservedAreas({ table }: TableTask, { status, explanation }: TableLayout): readonly Area[] {
  const own = explanation === null ? [status] : [status, explanation];
  return own
    .filter(({ isNew }) => isNew)
    .map(({ column }) => ({ top: table.area.top, bottom: table.area.bottom, left: column, right: column }));
}

function* isAnyLocked({ view }: TableTask, cells: readonly CellWrite[]): Steps<boolean> {
  if (view.sheet.protection === null) return false;
  return (yield* findInSlices(cells, ({ row, column }) => view.locked(row, column))) !== undefined;
}

function lockedIssue({ table, headingRow }: TableTask): Issue {
  const text = `Bladet «${table.sheet}» är skyddat, så status och förklaringar kan inte skrivas; ta bort bladskyddet under Granska och kör igen.`;
  return issue('sheet-protected', cellRef(table.sheet, headingRow, table.area.left), text);
}

/** On a protected sheet with unlocked cells, only the cells can be written; what has to be left out is told. */
function openWrites(
  { table, view, headingRow }: TableTask,
  writes: TableWrites,
): { writes: TableWrites; issues: Issue[] } {
  const { protection } = view.sheet;
  if (protection === null) return { writes, issues: [] };
  const { formatCells } = protection;
  const open = {
    ...writes,
    notes: [],
    columnWidths: formatCells ? writes.columnWidths : [],
    statusFormats: formatCells ? writes.statusFormats : [],
  };
  const isLess = writes.notes.length > 0 || writes.statusFormats.length > open.statusFormats.length;
  if (!isLess) return { writes: open, issues: [] };
  const text = `Bladet «${table.sheet}» är skyddat, så anteckningar och färger kan inte läggas till; ta bort bladskyddet under Granska och kör igen.`;
  return {
    writes: open,
    issues: [issue('sheet-protected', cellRef(table.sheet, headingRow, table.area.left), text)],
  };
}
