// Whether higher or lower is better, answered for many measures at once.
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DirectionQuestion } from '../../../lib/index.ts';
import { countWords } from '../select/count-words.ts';
import { measureLabels } from '../select/measure-labels.ts';
import { tickedMeasures } from '../store/answering.ts';
import type { QuestionProgress } from '../store/pane-state.ts';
import { ActionButton } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';

interface DirectionItemProps {
  readonly question: DirectionQuestion;
  /** The question's key. */
  readonly id: string;
  readonly progress: QuestionProgress;
  readonly isAnswered: boolean;
}

export function DirectionItem(props: DirectionItemProps): ComponentChild {
  const { question, progress, isAnswered } = props;
  const [only] = question.measures.length === 1 ? question.measures : [];
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAnswered = useRef(isAnswered);
  useLayoutEffect(() => {
    // The buttons are gone, and the focus must not be lost with them.
    if (isAnswered && !wasAnswered.current) heading.current?.focus();
    wasAnswered.current = isAnswered;
  }, [isAnswered]);
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {only?.measure ?? `Riktning för ${countWords(question.measures.length, 'mätvärde', 'mätvärden')}`}
        </h2>
        {only !== undefined && question.cell !== null && <CellLink cell={question.cell} />}
      </div>
      <p>{question.issue === null ? `${question.text}. Bekräfta eller ändra.` : question.text}</p>
      {isAnswered ? <p>Besvarad.</p> : <DirectionForm {...props} />}
      {progress.problem !== undefined && <p class="problem">{progress.problem}</p>}
    </>
  );
}

function DirectionForm({ question, id, progress }: DirectionItemProps): ComponentChild {
  const { actions } = usePane();
  const chosen = tickedMeasures(question, progress);
  const isOff = chosen.length === 0;
  return (
    <>
      <Measures question={question} id={id} progress={progress} />
      {question.measures.length > 1 && (
        <p class="soft">{countWords(chosen.length, 'valt mätvärde', 'valda mätvärden')}</p>
      )}
      <div class="row">
        <ActionButton disabled={isOff} onClick={() => void actions.answerDirection(id, question, 'higher')}>
          Högre är bättre
        </ActionButton>
        <ActionButton disabled={isOff} onClick={() => void actions.answerDirection(id, question, 'lower')}>
          Lägre är bättre
        </ActionButton>
      </div>
    </>
  );
}

type MeasuresProps = Pick<DirectionItemProps, 'question' | 'id' | 'progress'>;

function Measures({ question, id, progress }: MeasuresProps): ComponentChild {
  const { actions } = usePane();
  if (question.measures.length === 1) return null;
  const left = [...question.measures.keys()].filter((index) => progress.done?.has(index) !== true);
  const names = measureLabels(question.measures);
  const isAllTicked = left.every((index) => progress.unticked?.has(index) !== true);
  return (
    <fieldset class="stack-tight">
      <legend class="only-heard">Mätvärden som svaret gäller</legend>
      {left.length > 1 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isAllTicked}
            onChange={({ currentTarget: { checked } }) => {
              actions.tickAll(id, question, checked);
            }}
          />
          <strong>Alla</strong>
        </label>
      )}
      <ShowMore
        class="bare-list stack-tight"
        items={left}
        render={(index) => (
          <MeasureChoice
            key={index}
            question={question}
            id={id}
            progress={progress}
            index={index}
            name={names[index] ?? ''}
          />
        )}
      />
    </fieldset>
  );
}

function MeasureChoice({
  question,
  id,
  progress,
  index,
  name,
}: MeasuresProps & { readonly index: number; readonly name: string }): ComponentChild {
  const { actions } = usePane();
  const measure = question.measures[index];
  const cell = measure?.cells.target ?? measure?.cells.outcome ?? null;
  if (measure === undefined) return null;
  return (
    <li class="pick">
      <label class="choice">
        <input
          type="checkbox"
          checked={progress.unticked?.has(index) !== true}
          onChange={({ currentTarget: { checked } }) => {
            actions.tick(id, index, checked);
          }}
        />
        <span>
          {name} <span class="soft">(målvärde {measure.target.text})</span>
        </span>
      </label>
      {cell !== null && (
        <button type="button" class="link" onClick={() => void actions.select(cell)}>
          Visa<span class="only-heard"> {name} i arbetsboken</span>
        </button>
      )}
    </li>
  );
}
