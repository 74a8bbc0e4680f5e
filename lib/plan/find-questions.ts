// The questions of a run in the form that an officer answers them: by a wording, by a direction, or by going to the cell.
import type { Issue } from '../issue.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import type { Recognition } from '../sheet/table.ts';

/** Which way is better. */
export type WantedDirection = 'higher' | 'lower';

/** A question that is answered by writing something else in its cell. */
export interface WordingQuestion {
  readonly kind: 'wording';
  readonly issue: Issue;
  /** `Blad!E5`. */
  readonly cell: string;
  /** A wording that would be understood: `minst 80 %`; null when none can be suggested and the officer writes freely. */
  readonly suggestion: string | null;
  /** The measure's name. */
  readonly measure: string;
}

/** Whether higher or lower is better, asked of one or many measures at once. */
export interface DirectionQuestion {
  readonly kind: 'direction';
  /** What was found: `direction-not-understood`; null when the measures were judged by an assumption. */
  readonly issue: Issue | null;
  /** In Swedish: «Antaget: högre är bättre», or the issue's own sentence. */
  readonly text: string;
  /** What was assumed (or, in strict mode, would have been); null when nothing can be. */
  readonly proposed: WantedDirection | null;
  /** The cell of the first measure, to go to. */
  readonly cell: string | null;
  /** In the workbook's order; give these, or some of them, back in the answer. */
  readonly measures: readonly Assessment[];
}

/** Something that can only be put right where it stands: a heading, a table, a formula. */
export interface LookQuestion {
  readonly kind: 'look';
  readonly issue: Issue;
  /** null when it concerns the whole workbook. */
  readonly cell: string | null;
  readonly suggestion: string | null;
  /** The measure's name; null when it concerns no single measure. */
  readonly measure: string | null;
}

export type Question = WordingQuestion | DirectionQuestion | LookQuestion;

/**
 * Everything that wants an answer, in the order it was found; last the directions that were assumed, one question for each way.
 * Example: `findQuestions(judged.result, judged.recognition)`.
 */
export function findQuestions(result: AssessmentResult, recognition: Recognition): readonly Question[] {
  throw new Error(`Not yet: ${String(result.issues.length)} ${String(recognition.tables.length)}`);
}
