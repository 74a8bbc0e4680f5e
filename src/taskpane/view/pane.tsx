// The whole pane: its parts, what is told to screen readers, failures, and the view that is shown.
import type { ComponentChild } from 'preact';
import { FailureBox } from './failure-box.tsx';
import { FollowUpView } from './follow-up/follow-up-view.tsx';
import { Heard } from './heard.tsx';
import { JudgeView } from './judge-view.tsx';
import { MoreView } from './more-view.tsx';
import { usePane } from './pane-context.ts';
import { QuestionsView } from './questions-view.tsx';
import { ResultView } from './result-view.tsx';
import { RulesView } from './rules-view.tsx';
import { UnderlagView } from './underlag/underlag-view.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { WorkBar } from './work-bar.tsx';

const VIEWS = {
  judge: JudgeView,
  result: ResultView,
  'follow-up': FollowUpView,
  questions: QuestionsView,
  rules: RulesView,
  underlag: UnderlagView,
  more: MoreView,
} as const;

export function PaneShell(): ComponentChild {
  const { state } = usePane();
  const view = state.view.value;
  const Shown = VIEWS[view];
  return (
    <div class="pane">
      <header>
        <ViewTabs />
      </header>
      <FailureBox />
      <main>
        <Shown key={view} />
      </main>
      <WorkBar />
      <Heard />
    </div>
  );
}
