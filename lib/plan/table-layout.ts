// Decides in which columns the status and the explanation of a table stand, new ones included.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef, columnLetters, overlaps } from '../model/area.ts';
import type { Area } from '../model/snapshot.ts';
import type { Steps } from '../model/steps.ts';
import type { TableGrowth } from '../model/write-plan.ts';
import { takesOurWords } from './allowed-words.ts';
import { chooseStatusColumn } from './choose-status-column.ts';
import type { StatusChoice } from './choose-status-column.ts';
import { headingAt } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';
import { findFreeColumns } from './free-columns.ts';
import type { WrittenMarks } from './ownership.ts';
import type { StatusColumnState } from './state.ts';
import type { TableTask } from './table-task.ts';
import { EXPLANATION_HEADING, freeName, STATUS_HEADING } from './written-text.ts';

/** A column of ours. */
export interface OwnColumn {
  readonly column: number;
  readonly heading: string;
}

export interface TableLayout {
  readonly status: StatusColumnState & { readonly column: number; readonly isNew: boolean };
  /** Null when the explanations stand in notes alone. */
  readonly explanation: (OwnColumn & { readonly isNew: boolean }) | null;
  /** Our column of explanations that is no longer wanted; null when there is none. */
  readonly leaving: OwnColumn | null;
  readonly growth: TableGrowth | null;
  readonly issues: readonly Issue[];
}

/** The layout, or null with an issue when the sheet has no room to the right of the table. */
export function* layOutTable(
  task: TableTask,
  found: FoundColumns,
  written: WrittenMarks,
  { reserved, wantsColumn }: { readonly reserved: readonly Area[]; readonly wantsColumn: boolean },
): Steps<{ layout: TableLayout | null; issues: readonly Issue[] }> {
  const { chosen, kept } = yield* chooseStatusColumn(task, found, written);
  const missing = (chosen === null ? 1 : 0) + (wantsColumn && found.explanation === null ? 1 : 0);
  const free = missing === 0 ? { columns: [], grows: null } : yield* findFreeColumns(task, missing, reserved);
  if (free === null) return { layout: null, issues: [noRoom(task)] };
  const taken = takenHeadings(task, reserved);
  const columns = [...free.columns];
  const status = chosen === null ? newStatus(columns.shift() ?? 0, taken) : { ...chosen, isNew: false };
  const explanation = wantsColumn ? explanationPlace(task, found, columns, taken) : null;
  const own = explanation === null ? [status] : [status, explanation];
  const headings = own.filter(({ isNew }) => isNew).map(({ heading }) => heading);
  const growth = free.grows === null ? null : { sheet: task.table.sheet, table: free.grows.name, headings };
  const told = [...(yield* keptIssues(task, kept, status)), ...notPrintedIssues(task, own)];
  const leaving = wantsColumn ? null : foundColumn(task, found);
  return { layout: { status, explanation, leaving, growth, issues: told }, issues: [] };
}

function newStatus(column: number, taken: ReadonlySet<string>): TableLayout['status'] {
  return { column, heading: freeName(STATUS_HEADING, taken), period: null, added: true, isNew: true };
}

function explanationPlace(
  task: TableTask,
  found: FoundColumns,
  columns: readonly number[],
  taken: ReadonlySet<string>,
): NonNullable<TableLayout['explanation']> {
  const known = foundColumn(task, found);
  if (known !== null) return { ...known, isNew: false };
  return { column: columns[0] ?? 0, heading: freeName(EXPLANATION_HEADING, taken), isNew: true };
}

function foundColumn(task: TableTask, { explanation }: FoundColumns): OwnColumn | null {
  return explanation === null ? null : { column: explanation, heading: headingAt(task, explanation) };
}

/** Headings in the row, in lower case as Excel compares them; columns planned in this run have ours. */
function takenHeadings(task: TableTask, reserved: readonly Area[]): ReadonlySet<string> {
  const width = task.view.sheet.values[task.headingRow]?.length ?? 0;
  const headings = Array.from({ length: width }, (_, column) => headingAt(task, column).toLowerCase());
  const taken = new Set(headings);
  const isBeside = reserved.some(({ top, bottom }) => top <= task.headingRow && task.headingRow <= bottom);
  if (!isBeside) return taken;
  for (const wanted of [STATUS_HEADING, EXPLANATION_HEADING]) {
    for (let area = 0; area < reserved.length; area++) taken.add(freeName(wanted, taken).toLowerCase());
  }
  return taken;
}

function* keptIssues(
  task: TableTask,
  kept: StatusChoice['kept'],
  status: TableLayout['status'],
): Steps<readonly Issue[]> {
  if (kept === null) return [];
  const cell = cellRef(task.table.sheet, task.headingRow, kept.column);
  const why = (yield* takesOurWords(task, kept.column))
    ? 'används för egna bedömningar, färger eller anteckningar'
    : 'tar bara värden ur en egen lista (dataverifiering)';
  const text = `Kolumnen «${kept.heading}» ${why} och lämnas orörd; den beräknade statusen står i kolumn ${columnLetters(status.column)}, «${status.heading}».`;
  return [issue('status-by-person-kept', cell, text)];
}

/** Told when columns are added, and so only once: the print area is the officer's and is not changed. */
function notPrintedIssues(
  { table, view, headingRow }: TableTask,
  own: readonly { readonly column: number; readonly isNew: boolean }[],
): readonly Issue[] {
  // a table that is not printed at all is none of our concern
  const printed = (view.sheet.printAreas ?? []).filter((area) => overlaps(area, table.area));
  const missing = own
    .filter(({ isNew }) => isNew)
    .map(({ column }) => column)
    .filter((column) => !printed.some(({ left, right }) => left <= column && column <= right));
  const [first] = missing;
  if (printed.length === 0 || first === undefined) return [];
  const columns = `${missing.length === 1 ? 'kolumn' : 'kolumnerna'} ${missing.map(columnLetters).join(' och ')}`;
  const text = `Utskriftsområdet på bladet «${table.sheet}» når inte ${columns}, som Målljus har lagt till; utöka det under Sidlayout om de ska skrivas ut.`;
  return [issue('columns-not-printed', cellRef(table.sheet, headingRow, first), text)];
}

function noRoom({ table, headingRow }: TableTask): Issue {
  const text =
    'Det finns ingen ledig kolumn till höger om tabellen för status och förklaring; ta bort eller flytta något där.';
  return issue('column-missing', cellRef(table.sheet, headingRow, table.area.right), text);
}
