// The page in an ordinary browser: the view, and round it what the pane has round its views.
import type { ComponentChild } from 'preact';
import { FailureBox } from '../failure-box.tsx';
import { Heard } from '../heard.tsx';
import { usePane } from '../pane-context.ts';
import { WorkBar } from '../work-bar.tsx';
import { UnderlagView } from './underlag-view.tsx';

export function UnderlagPage(): ComponentChild {
  const { services } = usePane();
  return (
    <div class="pane page">
      <FailureBox />
      <main>
        <UnderlagView />
        <p class="soft">
          Målljus {services.version}. <a href={services.links.help}>Hjälp</a>{' '}
          <a href={services.links.privacy}>Dina uppgifter</a>
        </p>
      </main>
      <WorkBar />
      <Heard />
    </div>
  );
}
