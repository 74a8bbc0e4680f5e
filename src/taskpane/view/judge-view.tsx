// «Bedöm»: what was recognised, how it is judged, what would be written, and the button.
import type { ComponentChild } from 'preact';
import { ActionButton } from './action-button.tsx';
import { Heading } from './heading.tsx';
import { NotRead } from './not-read.tsx';
import { usePane } from './pane-context.ts';
import { PreviewSection } from './preview-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { TablesSection } from './tables-section.tsx';
import { Welcome } from './welcome.tsx';

export function JudgeView(): ComponentChild {
  const { state, actions } = usePane();
  const current = state.current.value;
  const nothingToJudge = current?.judged.recognition.tables.length === 0;
  return (
    <div class="view">
      <Heading>Bedöm måluppfyllelse</Heading>
      <Welcome />
      {current === null ? <NotRead /> : null}
      {current === null ? null : (
        <>
          <TablesSection />
          {nothingToJudge ? null : <RulesSection />}
          <PreviewSection />
        </>
      )}
      <div class="foot">
        <ActionButton class="primary wide" disabled={nothingToJudge} onClick={() => void actions.judge(true)}>
          Bedöm måluppfyllelse
        </ActionButton>
      </div>
    </div>
  );
}
