// The questions of the latest judging, with how far each has come.
import type { Question } from '../../../lib/index.ts';
import type { QuestionProgress } from '../store/pane-state.ts';

export interface PaneQuestion {
  /** The question's own key for as long as the result stands. */
  readonly key: string;
  readonly question: Question;
  readonly progress: QuestionProgress;
  /** Whether it needs nothing more before the workbook is judged again. */
  readonly isAnswered: boolean;
}

const NONE: QuestionProgress = {};

/** The questions in order, each with its key and its progress. */
export function followQuestions(
  questions: readonly Question[],
  progress: ReadonlyMap<string, QuestionProgress>,
): readonly PaneQuestion[] {
  return questions.map((question, index) => {
    const key = questionKey(question, index);
    const soFar = progress.get(key) ?? NONE;
    return { key, question, progress: soFar, isAnswered: isAnswered(question, soFar) };
  });
}

function questionKey({ kind, cell, issue }: Question, index: number): string {
  return [String(index), kind, cell ?? '', issue?.code ?? ''].join('|');
}

function isAnswered(question: Question, { answered, done }: QuestionProgress): boolean {
  return answered !== undefined || (question.kind === 'direction' && done?.size === question.measures.length);
}
