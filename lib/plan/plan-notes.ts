// Plans the notes («anteckningar») on the status cells of one table. A person's note or thread is never touched.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { filterInSlices, inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { NoteWrite } from '../model/write-plan.ts';
import type { ExplanationUse } from './explanation-use.ts';
import { isOwnNote } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import { rowsWithoutMeasure } from './plan-cells.ts';
import type { TableLayout } from './table-layout.ts';
import type { TableTask } from './table-task.ts';
import { noteText } from './written-text.ts';

export interface PlannedNotes {
  readonly notes: readonly NoteWrite[];
  readonly issues: readonly Issue[];
}

/** Notes written, changed and removed. */
export function* planNotes(
  task: TableTask,
  { status, explanation: column }: TableLayout,
  written: WrittenMarks,
  use: ExplanationUse['notes'],
): Steps<PlannedNotes> {
  const { view, table } = task;
  const isBare = view.sheet.notes.length === 0;
  if (use === 'leave' || (use === 'remove' && isBare)) return { notes: [], issues: [] };
  const isOwn = (row: number): boolean => {
    const note = view.note(row, status.column);
    return note !== undefined && isOwnNote(note, written);
  };
  const write = (row: number, text: string | null): NoteWrite => ({
    sheet: table.sheet,
    row,
    column: status.column,
    text,
  });
  const gone = isBare ? [] : yield* filterInSlices(yield* rowsWithoutMeasure(task), isOwn);
  const notes = gone.map((row) => write(row, null));
  let persons = 0;
  yield* inSlices(task.rows, ({ row, explanation }) => {
    const note = view.note(row, status.column);
    const text = use === 'write' ? noteText(explanation) : null;
    if (note !== undefined && note.text !== text && !isOwn(row)) persons++;
    else if ((note?.text ?? null) !== text) notes.push(write(row, text));
  });
  if (use !== 'write' || persons === 0) return { notes, issues: [] };
  const where = column === null ? WITHOUT_EXPLANATION : 'förklaringen står i kolumnen bredvid.';
  return { notes, issues: [keptIssue(task, status.column, persons, where)] };
}

const WITHOUT_EXPLANATION =
  'där saknas förklaring. Välj förklaringar i kolumn, eller flytta anteckningen, om den ska synas.';

function keptIssue(
  { table, headingRow }: TableTask,
  column: number,
  count: number,
  explanation: string,
): Issue {
  const cells =
    count === 1
      ? 'En statuscell har en egen anteckning eller kommentar, som lämnas orörd'
      : `${String(count)} statusceller har egna anteckningar eller kommentarer, som lämnas orörda`;
  const text = `${cells}; ${explanation}`;
  return issue('note-by-person-kept', cellRef(table.sheet, headingRow, column), text);
}
