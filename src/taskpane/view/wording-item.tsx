// A question that is answered with a wording in its cell.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { WordingQuestion } from '../../../lib/index.ts';
import type { QuestionProgress } from '../store/pane-state.ts';
import { useIsBusy } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';

interface WordingItemProps {
  readonly question: WordingQuestion;
  /** The question's key. */
  readonly id: string;
  readonly progress: QuestionProgress;
}

export function WordingItem({ question, id: key, progress }: WordingItemProps): ComponentChild {
  const { actions } = usePane();
  const isBusy = useIsBusy();
  const id = useId();
  const { answered, problem } = progress;
  return (
    <>
      <div>
        <h2>{question.measure}</h2>
        <CellLink cell={question.cell} />
      </div>
      <p id={`${id}-question`}>{question.issue.text}</p>
      {answered !== undefined && <p>Besvarad: {answered}</p>}
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void actions.answerWording(key, question);
        }}
      >
        <label htmlFor={id}>
          {question.suggestion === null ? 'Ditt svar' : 'Ditt svar (förslaget kan ändras)'}
        </label>
        <div class="answer">
          <input
            id={id}
            type="text"
            value={progress.draft ?? question.suggestion ?? ''}
            aria-describedby={`${id}-question`}
            aria-invalid={problem !== undefined}
            onInput={({ currentTarget: { value } }) => {
              actions.setDraft(key, value);
            }}
          />
          <button type="submit" aria-disabled={isBusy ? true : undefined}>
            {answered === undefined ? 'Skriv svaret' : 'Skriv om'}
          </button>
        </div>
        {problem !== undefined && <p class="problem">{problem}</p>}
      </form>
    </>
  );
}
