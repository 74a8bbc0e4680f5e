// «Resultat»: the whole, the goals, what to think of, and every measure.
import type { ComponentChild } from 'preact';
import { countWords } from '../select/count-words.ts';
import { countLines } from '../select/follow-up/run-words.ts';
import type { Current } from '../store/pane-state.ts';
import { describedCurrent } from '../select/described-current.ts';
import { GoalList } from './goal-list.tsx';
import { Heading } from './heading.tsx';
import { MeasureSection } from './measure-section.tsx';
import { Notices } from './notices.tsx';
import { usePane } from './pane-context.ts';
import { PreviewNote } from './preview-note.tsx';
import { StatusLabel } from './status-label.tsx';
import { UndoSection } from './undo-section.tsx';

export function ResultView(): ComponentChild {
  const { state } = usePane();
  const hasMeasures = (state.current.value?.judged.result.assessments.length ?? 0) > 0;
  return (
    <div class="view">
      <Heading>Resultat</Heading>
      <UndoSection />
      <QuestionsLine />
      {hasMeasures ? (
        <>
          <Whole />
          <GoalList />
          <Notices />
          <MeasureSection />
          <UnderlagLine />
        </>
      ) : (
        <p>{withoutResult(state.current.value)}</p>
      )}
    </div>
  );
}

/** Why there is nothing to show: nothing has been judged, or nothing there could be. */
function withoutResult(current: Current | null): string {
  const fault = current?.judged.result.issues.find(({ severity }) => severity === 'error');
  return fault?.text ?? 'Det finns inget resultat än. Gå till Bedöm och välj «Bedöm måluppfyllelse».';
}

function QuestionsLine(): ComponentChild {
  const { derived, actions } = usePane();
  const open = derived.openQuestions.value;
  if (open === 0) return null;
  return (
    <div class="box box-line">
      <p>{countWords(open, 'fråga väntar', 'frågor väntar')} på svar.</p>
      <button
        type="button"
        onClick={() => {
          actions.show('questions');
        }}
      >
        Besvara
      </button>
    </div>
  );
}

/** The way on: what is judged is to be sent to others. */
function UnderlagLine(): ComponentChild {
  const { actions, services } = usePane();
  if (services.underlag === undefined) return null;
  return (
    <section class="section" aria-labelledby="onward">
      <h2 id="onward">Dela resultatet</h2>
      <p>
        En fryst kopia, presentation, tjänsteskrivelse, webbsida och öppna data för den som inte har Målljus.
      </p>
      <div>
        <button
          type="button"
          onClick={() => {
            actions.show('underlag');
          }}
        >
          Gör ett underlag
        </button>
      </div>
    </section>
  );
}

function Whole(): ComponentChild {
  const { state } = usePane();
  const current = state.current.value;
  const core = state.core.value;
  if (current === null || core === null) return null;
  const { result } = current.judged;
  const [outcome, forecast] = countLines(current.judged, core);
  return (
    <section class="section" aria-labelledby="whole">
      <h2 id="whole" class="status-heading">
        Totalt: <StatusLabel status={result.total.status} />
      </h2>
      <PreviewNote />
      <p>
        {outcome} {result.total.explanation}
      </p>
      {forecast !== undefined && <p>{forecast}</p>}
      <p class="soft">{describedCurrent(current, core)}</p>
    </section>
  );
}
