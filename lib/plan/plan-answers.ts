// Turns the officer's answers to questions into writes in the officer's own cells, or says why one cannot be written.
import type { Issue } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { finish, inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite } from '../model/write-plan.ts';
import type { Recognition } from '../sheet/table.ts';
import type { Answer, WordingAnswer } from './answer.ts';
import { createTableFinder, directionOfMeasure } from './answer-direction.ts';
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
  return finish(planAnswersInSteps(snapshot, recognition, answers));
}

/** The same as `planAnswers`, in slices. */
export function* planAnswersInSteps(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  answers: readonly Answer[],
): Steps<PlannedAnswers> {
  const tableOf = yield* createTableFinder(recognition);
  const workbook = { snapshot, tableOf, views: viewSheets(snapshot) };
  const writes = new Map<string, CellWrite>();
  const issues: Issue[] = [];
  const add = (answered: WrittenDirection | Issue): void => {
    if (!('place' in answered)) issues.push(answered);
    // Of two answers for the same cell the later one holds.
    else writes.set(answered.place.cell.ref, writeOf(answered));
  };
  for (const answer of answers) {
    if (answer.kind === 'wording') add(wordingOf(workbook, answer));
    else
      yield* inSlices(
        answer.measures,
        (measure) => {
          add(directionOfMeasure(workbook, answer, measure));
        },
        ANSWERS_PLANNED,
      );
    yield 1;
  }
  const isChange = ({ sheet, row, column, value }: CellWrite): boolean =>
    workbook.views.get(sheet)?.value(row, column) !== value;
  return { cells: [...writes.values()].filter(isChange), issues };
}

/** Measures to a slice: the målvärde of each may have to be read. */
const ANSWERS_PLANNED = 200;

function wordingOf(workbook: Workbook, answer: WordingAnswer): WrittenDirection | Issue {
  const text = answer.text.trim();
  if (text === '') return notWritten(answer.cell, 'Svaret är tomt; skriv det som ska stå i cellen.');
  if (text.length > MAX_CELL_TEXT)
    return notWritten(answer.cell, 'Svaret är längre än en cell rymmer; korta det.');
  const place = findPlace(workbook.snapshot, workbook.views, answer.cell);
  return isPlace(place) ? { place, text } : place;
}

function writeOf({ place: { view, row, column, cell }, text }: WrittenDirection): CellWrite {
  return { sheet: view.sheet.name, row, column, value: answeredValue(text, cell), look: 'keep' };
}
