// «Öppna exempelarbetsbok» and «Ny arbetsbok från mall».
import type { ComponentChild } from 'preact';
import { ActionButton } from './action-button.tsx';
import { usePane } from './pane-context.ts';

export function NewWorkbookButtons(): ComponentChild {
  const { actions } = usePane();
  return (
    <div class="row">
      <ActionButton onClick={() => void actions.openExample()}>Öppna exempelarbetsbok</ActionButton>
      <ActionButton onClick={() => void actions.openTemplate()}>Ny arbetsbok från mall</ActionButton>
    </div>
  );
}
