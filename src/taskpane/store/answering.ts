// The officer's answers to questions: what is being written, and writing it in the workbook.
import type { Answer, DirectionQuestion, WantedDirection, WordingQuestion } from '../../../lib/index.ts';
import type { Settled } from '../../app/settle-questions.ts';
import { countWords } from '../select/count-words.ts';
import type { PaneServices } from '../pane-services.ts';
import type { PaneState, QuestionProgress } from './pane-state.ts';
import type { WorkQueue } from './work-queue.ts';

const NONE: QuestionProgress = {};

export interface Answering {
  /** How far a question has come. */
  readonly progress: (key: string) => QuestionProgress;
  readonly setDraft: (key: string, draft: string) => void;
  /** Ticks or unticks one measure, counted from 0, of a question of direction. */
  readonly tick: (key: string, measure: number, ticked: boolean) => void;
  readonly tickAll: (key: string, question: DirectionQuestion, ticked: boolean) => void;
  readonly answerWording: (key: string, question: WordingQuestion) => Promise<void>;
  /** For the ticked measures. */
  readonly answerDirection: (
    key: string,
    question: DirectionQuestion,
    direction: WantedDirection,
  ) => Promise<void>;
}

export function createAnswering(state: PaneState, services: PaneServices, queue: WorkQueue): Answering {
  const progress = (key: string): QuestionProgress => state.questions.value.get(key) ?? NONE;
  const change = (key: string, part: QuestionProgress): void => {
    // What stood in the way of the answer before does so no longer.
    const next = { ...progress(key), problem: undefined, ...part };
    state.questions.value = new Map(state.questions.value).set(key, next);
  };
  const settle = (answers: readonly Answer[]): Promise<Settled | null> =>
    queue.run('answer', ({ core, pause }) => core.settleQuestions(services.workbook, answers, { pause }));
  const tell = (settled: Settled, text: string): QuestionProgress => {
    const problem = settled.issues.map((one) => one.text).join(' ');
    state.announcement.value = problem === '' ? text : problem;
    return problem === '' ? {} : { problem };
  };
  return {
    progress,
    setDraft: (key, draft) => {
      change(key, { draft });
    },
    tick: (key, measure, ticked) => {
      const unticked = new Set(progress(key).unticked);
      if (ticked) unticked.delete(measure);
      else unticked.add(measure);
      change(key, { unticked });
    },
    tickAll: (key, { measures }, ticked) => {
      change(key, { unticked: new Set(ticked ? [] : measures.keys()) });
    },
    answerWording: async (key, question) => {
      const text = (progress(key).draft ?? question.suggestion ?? '').trim();
      if (text === '') {
        change(key, { problem: 'Skriv ett svar först.' });
        state.announcement.value = 'Skriv ett svar först.';
        return;
      }
      const settled = await settle([{ kind: 'wording', cell: question.cell, text }]);
      if (settled === null) return;
      const told = tell(settled, `Svaret står nu i ${question.cell}.`);
      change(key, told.problem === undefined ? { answered: text } : told);
    },
    answerDirection: async (key, question, direction) => {
      const chosen = tickedMeasures(question, progress(key));
      if (chosen.length === 0) return;
      const measures = chosen.flatMap((index) => question.measures[index] ?? []);
      const settled = await settle([{ kind: 'direction', measures, direction }]);
      if (settled === null) return;
      const told = tell(
        settled,
        `Riktningen är skriven för ${countWords(chosen.length, 'mätvärde', 'mätvärden')}.`,
      );
      // Cells that could not be written are named in the problem; the others are done.
      const failed = new Set(settled.issues.map(({ cell }) => cell));
      const done = chosen.filter((index) => !cellsOf(question, index).some((cell) => failed.has(cell)));
      const isNothingDone = settled.report === null && settled.issues.length > 0;
      change(key, {
        ...told,
        done: new Set([...(progress(key).done ?? []), ...(isNothingDone ? [] : done)]),
      });
    },
  };
}

function cellsOf({ measures }: DirectionQuestion, index: number): readonly (string | null)[] {
  const cells = measures[index]?.cells;
  return cells === undefined ? [] : [cells.target, cells.outcome];
}

/** Numbers of the measures that an answer would concern: ticked and not answered before. */
export function tickedMeasures(
  { measures }: DirectionQuestion,
  { unticked, done }: QuestionProgress,
): readonly number[] {
  return [...measures.keys()].filter((index) => unticked?.has(index) !== true && done?.has(index) !== true);
}
