// What becomes of the status column that Målljus last wrote in when another one is used from now on (another period is
// judged): a column of ours is emptied, the officer's own keeps the answer of its period and is remembered as ours.
import { filterInSlices, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite, NoteWrite } from '../model/write-plan.ts';
import { statusColumnOf } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { isOwnNote } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import type { EarlierColumnState } from './state.ts';
import { createStatusProof } from './status-proof.ts';
import type { TableLayout } from './table-layout.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { NOTE_OPENING } from './written-text.ts';

export interface LeftColumn {
  readonly cells: readonly CellWrite[];
  readonly notes: readonly NoteWrite[];
  /** All earlier columns, for the state. */
  readonly earlier: readonly EarlierColumnState[];
}

export function* leaveColumn(
  task: TableTask,
  found: FoundColumns,
  { status }: TableLayout,
  written: WrittenMarks,
): Steps<LeftColumn> {
  const { record } = found;
  const earlier = (record?.earlier ?? []).filter(({ heading }) => heading !== status.heading);
  if (record === null || record.status.heading === status.heading) return { cells: [], notes: [], earlier };
  const column = statusColumnOf(task, record);
  if (column === null) return { cells: [], notes: [], earlier };
  const noted = yield* filterInSlices(task.rows, ({ row }) => {
    const note = task.view.note(row, column);
    return note !== undefined && isOwnNote(note, written);
  });
  if (record.status.added) {
    const left = { ...record.status, marks: [], kept: record.kept };
    const proof = yield* createStatusProof(task, found, column, record.status.heading, written);
    const own = yield* filterInSlices(task.rows, proof);
    return { ...emptied(task.table.sheet, column, own, noted), earlier: [...earlier, left] };
  }
  const marks = yield* marksOf(task, column, record.statuses, noted);
  const left = { ...record.status, marks, kept: record.kept };
  return { cells: [], notes: [], earlier: [...earlier, left] };
}

function emptied(
  sheet: string,
  column: number,
  own: readonly MeasureRow[],
  noted: readonly MeasureRow[],
): Pick<LeftColumn, 'cells' | 'notes'> {
  return {
    cells: own.map(({ row }) => ({ sheet, row, column, value: null, look: 'keep' })),
    notes: noted.map(({ row }) => ({ sheet, row, column, text: null })),
  };
}

/** The statuses that were written there, and the notes, which stay on the cells. */
function* marksOf(
  { view }: TableTask,
  column: number,
  statuses: readonly string[],
  noted: readonly MeasureRow[],
): Steps<readonly string[]> {
  const notes = yield* mapInSlices(noted, ({ row }) =>
    fingerprint(view.note(row, column)?.text.slice(NOTE_OPENING.length) ?? ''),
  );
  return [...new Set([...statuses, ...notes])];
}
