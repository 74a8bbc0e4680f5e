// Chooses where the statuses of a table stand: a column of ours, the officer's own empty one, or none of those there.
import { filterInSlices, findInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { samePeriod } from '../sheet/period.ts';
import type { RecognisedColumn } from '../sheet/table.ts';
import { takesOurWords } from './allowed-words.ts';
import { columnsUnder, headingAt } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';
import { isOwnNote } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import type { EarlierColumnState, StatusColumnState } from './state.ts';
import { createStatusProof } from './status-proof.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { isNameOf, STATUS_HEADING } from './written-text.ts';

export interface StatusChoice {
  /** The column to write in; null when a new one is needed. */
  readonly chosen: (StatusColumnState & { readonly column: number }) | null;
  /** The officer's own status column with the officer's own judgements, which is left alone; null when there is none. */
  readonly kept: RecognisedColumn | null;
}

export function* chooseStatusColumn(
  task: TableTask,
  found: FoundColumns,
  written: WrittenMarks,
): Steps<StatusChoice> {
  const known: readonly (StatusColumnState | EarlierColumnState)[] =
    found.record === null ? [] : [found.record.status, ...found.record.earlier];
  const added = yield* addedColumn(task, found, known, written);
  const candidates = statusColumns(task).filter(({ column }) => column !== added?.column);
  const isUsed = (candidate: RecognisedColumn): boolean =>
    known.some((column) => !column.added && column.heading === candidate.heading);
  const used = candidates.find(isUsed);
  if (used !== undefined) return { chosen: choice(used), kept: null };
  if (added !== null) return { chosen: added, kept: yield* firstWithContent(task, candidates) };
  for (const candidate of candidates) {
    const isOpen = yield* takesOurWords(task, candidate.column);
    if (isOpen && (yield* isFree(task, found, candidate, written)))
      return { chosen: choice(candidate), kept: null };
  }
  return { chosen: null, kept: candidates[0] ?? null };
}

function choice({ column, heading, period }: RecognisedColumn): StatusColumnState & { column: number } {
  return { column, heading, period, added: false };
}

/** The status columns for the judged period, before those that name no period. */
function statusColumns({ table, period }: TableTask): readonly RecognisedColumn[] {
  const columns = table.columns.filter(
    ({ role, impossibleDate }) => role === 'status' && impossibleDate !== true,
  );
  const ofPeriod = columns.filter(
    (column) => period !== null && column.period !== null && samePeriod(column.period, period),
  );
  return [...ofPeriod, ...columns.filter((column) => column.period === null)];
}

/** The column «Beräknad status» that Målljus added, by its recorded heading, or by what stands in it. */
function* addedColumn(
  task: TableTask,
  found: FoundColumns,
  known: readonly StatusColumnState[],
  written: WrittenMarks,
): Steps<(StatusColumnState & { column: number }) | null> {
  for (const state of known.filter((column) => column.added)) {
    const [column] = columnsUnder(task, state.heading);
    if (column !== undefined) return { heading: state.heading, period: null, added: true, column };
  }
  return found.record === null ? yield* recoveredColumn(task, found, written) : null;
}

/**
 * Without a record (the state may have been lost): of the columns with our heading the one with the most statuses of
 * ours. Beside explanations of ours the heading is enough, for a person may have changed every status.
 */
function* recoveredColumn(
  task: TableTask,
  found: FoundColumns,
  written: WrittenMarks,
): Steps<(StatusColumnState & { column: number }) | null> {
  const least = found.explanation === null ? 1 : 0;
  const width = task.view.sheet.values[task.headingRow]?.length ?? 0;
  let best: { column: number; heading: string; own: number } | null = null;
  for (let column = 0; column < width; column++) {
    const heading = headingAt(task, column);
    if (!isNameOf(STATUS_HEADING, heading)) continue;
    const proof = yield* createStatusProof(task, found, column, heading, written);
    const { length: own } = yield* filterInSlices(task.rows, proof);
    if (own >= least && own > (best?.own ?? -1)) best = { column, heading, own };
  }
  return best === null ? null : { column: best.column, heading: best.heading, period: null, added: true };
}

/**
 * Whether every measure cell of the column is empty, without a person's fill or note, or was written by Målljus. Without a
 * record (the state may have been lost) a person may have changed some, where more than half are ours and noted as ours.
 */
function* isFree(
  task: TableTask,
  found: FoundColumns,
  { column, heading }: RecognisedColumn,
  written: WrittenMarks,
): Steps<boolean> {
  const proof = yield* createStatusProof(task, found, column, heading, written);
  const isNoted = ({ row }: MeasureRow): boolean => {
    const note = task.view.note(row, column);
    return note !== undefined && isOwnNote(note, written);
  };
  if (found.record === null && found.explanation !== null) {
    const own = yield* filterInSlices(task.rows, (row) => isNoted(row) && proof(row));
    if (own.length * 2 > task.rows.length) return true;
  }
  const isTheirs = (row: MeasureRow): boolean => !proof(row) && !isUntouched(task, row, column, written);
  return (yield* findInSlices(task.rows, isTheirs)) === undefined;
}

function isUntouched(
  { view }: TableTask,
  { row }: MeasureRow,
  column: number,
  written: WrittenMarks,
): boolean {
  const note = view.note(row, column);
  const hasOwnNoteOrNone = note === undefined || isOwnNote(note, written);
  return view.isBlank(row, column) && !view.filled(row, column) && hasOwnNoteOrNone;
}

function* firstWithContent(
  { view, rows }: TableTask,
  candidates: readonly RecognisedColumn[],
): Steps<RecognisedColumn | null> {
  for (const candidate of candidates) {
    const { column } = candidate;
    const hasContent = ({ row }: MeasureRow): boolean =>
      !view.isBlank(row, column) || view.filled(row, column) || view.note(row, column) !== undefined;
    if ((yield* findInSlices(rows, hasContent)) !== undefined) return candidate;
  }
  return null;
}
