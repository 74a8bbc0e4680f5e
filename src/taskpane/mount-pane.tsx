// The door of the task pane: draws it in an element and hands back what the ribbon needs.
import { render } from 'preact';
import type { PaneHandle, PaneServices } from './pane-services.ts';
import { createDerivedState } from './store/derived-state.ts';
import { createPaneActions } from './store/pane-actions.ts';
import { createPaneState } from './store/pane-state.ts';
import { PaneContext } from './view/pane-context.ts';
import { PaneShell } from './view/pane.tsx';

/**
 * Draws the pane in `root` and then, after the first paint, reads the workbook. The page also needs `pane.css` and `lang="sv"`; its
 * root element may tell Excel's theme with `data-theme="dark"` or `"light"`, else the system's is used.
 * Example: `const pane = mountPane(root, services); await pane.judge();`
 */
export function mountPane(root: HTMLElement, services: PaneServices): PaneHandle {
  const state = createPaneState(services.preferences?.read('welcome') !== 'hidden');
  const derived = createDerivedState(state);
  const actions = createPaneActions(state, services);
  render(
    <PaneContext.Provider value={{ state, derived, actions, services }}>
      <PaneShell />
    </PaneContext.Provider>,
    root,
  );
  const cancelStart = afterPaint(() => void actions.start());
  return {
    judge: () => actions.judge(false),
    undo: () => actions.ask('undo'),
    show: actions.show,
    unmount: () => {
      cancelStart();
      render(null, root);
    },
  };
}

/** Does something once the page has been drawn; a page that nobody sees waits until it is shown. Gives back the way to refrain. */
function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
