// Turns the officer's answers to questions into writes in the officer's own cells, or says why one cannot be written.
import type { Issue } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import type { CellWrite } from '../model/write-plan.ts';
import type { Recognition } from '../sheet/table.ts';
import type { Answer } from './answer.ts';
import { directionOfMeasure } from './answer-direction.ts';
import type { Workbook, WrittenDirection } from './answer-direction.ts';
import { findPlace, isPlace, notWritten } from './answer-place.ts';
import { answeredValue } from './answered-value.ts';
import { MAX_CELL_TEXT } from './cell-text.ts';
import { viewSheets } from './sheet-view.ts';

export interface PlannedAnswers {
  /** In the officer's own cells, with the look they have; only cells that change. */
  readonly cells: readonly CellWrite[];
  /** Answers that could not be written, each with what to do instead. */
  readonly issues: readonly Issue[];
}

/**
 * The writes that make the workbook say what the officer answered. A direction goes into the table's direction column where
 * there is one, else a bare målvärde is reworded: `80 %` to `minst 80 %`. No formula is written over.
 * Example: `planAnswers(snapshot, recognition, [{ kind: 'wording', cell: 'KS!C4', text: 'minst 80 %' }])`.
 */
export function planAnswers(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  answers: readonly Answer[],
): PlannedAnswers {
  const workbook = { snapshot, recognition, views: viewSheets(snapshot) };
  const writes = new Map<string, CellWrite>();
  const issues: Issue[] = [];
  for (const answered of answers.flatMap((answer) => answersOf(workbook, answer))) {
    if (!('place' in answered)) issues.push(answered);
    // Of two answers for the same cell the later one holds.
    else writes.set(answered.place.cell.ref, writeOf(answered));
  }
  const isChange = ({ sheet, row, column, value }: CellWrite): boolean =>
    workbook.views.get(sheet)?.value(row, column) !== value;
  return { cells: [...writes.values()].filter(isChange), issues };
}

function answersOf(workbook: Workbook, answer: Answer): readonly (WrittenDirection | Issue)[] {
  if (answer.kind === 'direction')
    return answer.measures.map((measure) => directionOfMeasure(workbook, answer, measure));
  const text = answer.text.trim();
  if (text === '') return [notWritten(answer.cell, 'Svaret är tomt; skriv det som ska stå i cellen.')];
  if (text.length > MAX_CELL_TEXT)
    return [notWritten(answer.cell, 'Svaret är längre än en cell rymmer; korta det.')];
  const place = findPlace(workbook.snapshot, workbook.views, answer.cell);
  return [isPlace(place) ? { place, text } : place];
}

function writeOf({ place: { view, row, column, cell }, text }: WrittenDirection): CellWrite {
  return { sheet: view.sheet.name, row, column, value: answeredValue(text, cell), look: 'keep' };
}
