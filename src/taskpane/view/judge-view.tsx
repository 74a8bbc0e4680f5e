// «Bedöm»: what was recognised, how it is judged, what would be written, and the button.
import type { ComponentChild } from 'preact';
import { Heading } from './heading.tsx';
import { usePane } from './pane-context.ts';
import { PreviewSection } from './preview-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { TablesSection } from './tables-section.tsx';
import { Welcome } from './welcome.tsx';

export function JudgeView(): ComponentChild {
  const { state, actions } = usePane();
  const current = state.current.value;
  const isWorking = state.work.value !== null && state.work.value.kind !== 'preview';
  const nothingToJudge = current?.judged.recognition.tables.length === 0;
  return (
    <div class="view">
      <Heading>Bedöm måluppfyllelse</Heading>
      <Welcome />
      {current === null ? <Waiting /> : null}
      {current === null ? null : (
        <>
          <TablesSection />
          {nothingToJudge ? null : <RulesSection />}
          <PreviewSection />
        </>
      )}
      <div class="foot">
        <button
          type="button"
          class="primary wide"
          disabled={isWorking || nothingToJudge}
          onClick={() => void actions.judge(true)}
        >
          Bedöm måluppfyllelse
        </button>
      </div>
    </div>
  );
}

function Waiting(): ComponentChild {
  const { state, actions } = usePane();
  if (state.work.value !== null) return <p class="soft">Läser arbetsboken …</p>;
  return (
    <section class="section">
      <p>Arbetsboken har inte lästs.</p>
      <div class="row">
        <button type="button" onClick={() => void actions.refreshPreview()}>
          Läs arbetsboken
        </button>
      </div>
    </section>
  );
}
