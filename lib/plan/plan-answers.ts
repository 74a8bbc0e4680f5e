// Turns the officer's answers to questions into writes in the officer's own cells, or says why one cannot be written.
import type { Issue } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import type { CellWrite } from '../model/write-plan.ts';
import type { Recognition } from '../sheet/table.ts';
import type { WantedDirection } from './find-questions.ts';

/** This wording is to stand in the cell. */
export interface WordingAnswer {
  readonly kind: 'wording';
  /** `Blad!E5`. */
  readonly cell: string;
  /** As the officer writes it: `minst 80 %`, `16,1`. */
  readonly text: string;
}

/** This way is better for these measures, which are those of a `DirectionQuestion` or other assessments of the result. */
export interface DirectionAnswer {
  readonly kind: 'direction';
  readonly measures: readonly Pick<Assessment, 'sheet' | 'row' | 'measure' | 'cells'>[];
  readonly direction: WantedDirection;
}

export type Answer = WordingAnswer | DirectionAnswer;

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
  throw new Error(`Not yet: ${snapshot.name} ${String(recognition.tables.length)} ${String(answers.length)}`);
}
