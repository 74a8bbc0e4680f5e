// Looks ahead: whether a status that is written now will be known as ours in the next run.
import type { ExplanationUse } from './explanation-use.ts';
import { isOwnExplanation, isOwnNote } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import type { TableLayout } from './table-layout.ts';
import type { MeasureRow, TableTask } from './table-task.ts';

/**
 * Whether the status can be told as ours once the run is done. Of measures with the same key only an explanation beside the
 * status, or a note on it, tells.
 */
export function willBeProved(
  { view }: TableTask,
  row: MeasureRow,
  { status, explanation }: TableLayout,
  { written, notes }: { readonly written: WrittenMarks; readonly notes: ExplanationUse['notes'] },
): boolean {
  const note = view.note(row.row, status.column);
  const isNoted = notes === 'write' && view.sheet.protection === null;
  if (isNoted && (note === undefined || isOwnNote(note, written))) return true;
  if (explanation === null || view.hasFormula(row.row, explanation.column)) return false;
  const text = view.value(row.row, explanation.column);
  return text === null || isOwnExplanation(text, written, row.explanation);
}
