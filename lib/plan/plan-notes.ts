// Plans the notes («anteckningar») on the status cells of one table. A person's note or thread is never touched.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { NoteWrite } from '../model/write-plan.ts';
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

/**
 * Notes written, changed and removed. `wanted` is false when the run has too many measures: then our earlier notes
 * are removed, since they would otherwise come to say something old.
 */
export function planNotes(
  task: TableTask,
  { status }: TableLayout,
  written: WrittenMarks,
  wanted: boolean,
): PlannedNotes {
  const { view, table } = task;
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
  const gone = view.sheet.notes.length === 0 ? [] : rowsWithoutMeasure(task).filter(isOwn);
  const notes = gone.map((row) => write(row, null));
  let persons = 0;
  for (const { row, explanation } of task.rows) {
    const note = view.note(row, status.column);
    const text = wanted ? noteText(explanation) : null;
    if (note !== undefined && note.text !== text && !isOwn(row)) persons++;
    else if ((note?.text ?? null) !== text) notes.push(write(row, text));
  }
  return { notes, issues: wanted && persons > 0 ? [keptIssue(task, status.column, persons)] : [] };
}

function keptIssue({ table, headingRow }: TableTask, column: number, count: number): Issue {
  const cells =
    count === 1
      ? 'En statuscell har en egen anteckning eller kommentar'
      : `${String(count)} statusceller har egna anteckningar eller kommentarer`;
  const text = `${cells} som lämnas orörda; förklaringen står i kolumnen bredvid.`;
  return issue('note-by-person-kept', cellRef(table.sheet, headingRow, column), text);
}
