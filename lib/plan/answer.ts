// What an officer answers to questions: a wording for a cell, or which way is better for measures.
import type { Assessment } from '../model/assessment.ts';

/** Which way is better. */
export type WantedDirection = 'higher' | 'lower';

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
