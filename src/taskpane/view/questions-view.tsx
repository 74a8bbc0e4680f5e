// «Frågor»: what the officer must answer, each answered where it stands.
import type { ComponentChild } from 'preact';
import { countWords } from '../select/count-words.ts';
import type { PaneQuestion } from '../select/pane-questions.ts';
import { ActionButton } from './action-button.tsx';
import { DirectionItem } from './direction-item.tsx';
import { Heading } from './heading.tsx';
import { LookItem } from './look-item.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { WordingItem } from './wording-item.tsx';

export function QuestionsView(): ComponentChild {
  const { state, derived, actions } = usePane();
  const questions = derived.questions.value;
  const answered = questions.filter(
    ({ progress }) => progress.answered !== undefined || progress.done !== undefined,
  );
  return (
    <div class="view">
      <Heading>Frågor</Heading>
      <p>{introduction(state.current.value !== null, questions)}</p>
      <ShowMore
        class="question-list bare-list"
        items={questions}
        render={(question) => (
          <li key={question.key}>
            <Item item={question} />
          </li>
        )}
      />
      {answered.length > 0 && (
        <div class="foot stack-tight">
          <p>
            {countWords(answered.length, 'fråga är besvarad', 'frågor är besvarade')}. Bedöm igen så räknas
            svaren med.
          </p>
          <ActionButton class="primary wide" onClick={() => void actions.judge(true)}>
            Bedöm igen
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function introduction(isRead: boolean, questions: readonly PaneQuestion[]): string {
  if (!isRead) return 'Frågorna visas när arbetsboken har lästs.';
  if (questions.length === 0) return 'Inga frågor: Målljus förstår allt i måltabellerna.';
  return questions.every(({ question }) => question.kind === 'look')
    ? 'Det här rättas där det står. Bedöm sedan igen.'
    : 'Svaret skrivs i cellen som frågan gäller, och tas inte tillbaka av «Ångra bedömning». Ändra förslaget om det inte stämmer. En riktning skrivs i kolumnen «Riktning»; saknas den skrivs målvärdet om, till exempel till «högst 6,5 %».';
}

function Item({ item }: { readonly item: PaneQuestion }): ComponentChild {
  const { question, key, progress, isAnswered } = item;
  switch (question.kind) {
    case 'wording':
      return <WordingItem question={question} id={key} progress={progress} />;
    case 'direction':
      return <DirectionItem question={question} id={key} progress={progress} isAnswered={isAnswered} />;
    case 'look':
      return <LookItem question={question} />;
  }
}
