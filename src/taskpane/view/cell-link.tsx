// A cell that a click goes to.
import type { ComponentChild } from 'preact';
import { usePane } from './pane-context.ts';

/** A button that selects `Blad!E5` in the workbook. */
export function CellLink({ cell }: { readonly cell: string }): ComponentChild {
  const { actions } = usePane();
  return (
    <button type="button" class="link" onClick={() => void actions.select(cell)}>
      <span class="only-heard">Gå till cellen </span>
      {cell}
    </button>
  );
}
