// The way between the parts of the pane.
import type { ComponentChild } from 'preact';
import { showCount } from '../select/count-words.ts';
import type { View } from '../pane-services.ts';
import { usePane } from './pane-context.ts';

const VIEWS: readonly (readonly [View, string])[] = [
  ['judge', 'Bedöm'],
  ['result', 'Resultat'],
  ['follow-up', 'Uppföljning'],
  ['questions', 'Frågor'],
  ['rules', 'Regler'],
  ['underlag', 'Underlag'],
  ['more', 'Mer'],
];

export function ViewTabs(): ComponentChild {
  const { state, derived, actions, services } = usePane();
  const open = derived.openQuestions.value;
  const views = VIEWS.filter(([view]) => view !== 'underlag' || services.underlag !== undefined);
  return (
    <nav class="views" aria-label="Målljus">
      {views.map(([view, name]) => (
        <button
          key={view}
          type="button"
          aria-current={state.view.value === view ? 'page' : undefined}
          onClick={() => {
            actions.show(view);
          }}
        >
          {name}
          {view === 'questions' && open > 0 && (
            <span class="count">
              {showCount(open)}
              <span class="only-heard"> obesvarade</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
