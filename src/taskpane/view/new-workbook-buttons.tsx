// «Öppna exempelarbetsbok» and «Ny arbetsbok från mall».
import type { ComponentChild } from 'preact';
import { usePane } from './pane-context.ts';

export function NewWorkbookButtons(): ComponentChild {
  const { actions } = usePane();
  return (
    <div class="row">
      <button type="button" onClick={() => void actions.openExample()}>
        Öppna exempelarbetsbok
      </button>
      <button type="button" onClick={() => void actions.openTemplate()}>
        Ny arbetsbok från mall
      </button>
    </div>
  );
}
