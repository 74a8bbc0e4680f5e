// The first run: what Målljus does, and two ways to begin without a workbook of one's own.
import type { ComponentChild } from 'preact';
import { NewWorkbookButtons } from './new-workbook-buttons.tsx';
import { usePane } from './pane-context.ts';

export function Welcome(): ComponentChild {
  const { state, actions } = usePane();
  const found = state.current.value?.judged.recognition.tables.length;
  // Not until it is known that nothing has been judged here, lest it only flickers.
  if (!state.welcome.value || state.lastJudgement.value !== null || found === 0) return null;
  return (
    <section class="box" aria-labelledby="welcome">
      <h2 id="welcome">Så här arbetar Målljus</h2>
      <p>
        Målljus jämför varje utfall med sitt målvärde och skriver Grön, Gul eller Röd bredvid, med en
        förklaring.
      </p>
      <p>Först ser du vad som ska skrivas, och efteråt kan du ångra allt.</p>
      <p>Inget lämnar arbetsboken: allt räknas ut på din dator.</p>
      <NewWorkbookButtons />
      <div>
        <button type="button" class="link" onClick={actions.hideWelcome}>
          Visa inte det här igen
        </button>
      </div>
    </section>
  );
}
