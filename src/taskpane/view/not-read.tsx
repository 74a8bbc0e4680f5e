// What stands where nothing can be shown yet: that the workbook is being read, or the way to have it read.
import type { ComponentChild } from 'preact';
import { ActionButton } from './action-button.tsx';
import { usePane } from './pane-context.ts';

export function NotRead(): ComponentChild {
  const { state, actions } = usePane();
  if (state.work.value !== null) return <p class="soft">Läser arbetsboken …</p>;
  return (
    <section class="section">
      <p>Arbetsboken har inte lästs.</p>
      <div class="row">
        <ActionButton onClick={() => void actions.refreshPreview()}>Läs arbetsboken</ActionButton>
      </div>
    </section>
  );
}
