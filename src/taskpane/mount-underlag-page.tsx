// «Skapa underlag» alone on a page, with the very parts that it has in the pane.
import { render } from 'preact';
import type { PaneServices } from './pane-services.ts';
import { createDerivedState } from './store/derived-state.ts';
import { createPaneActions } from './store/pane-actions.ts';
import { createPaneState } from './store/pane-state.ts';
import { PaneContext } from './view/pane-context.ts';
import { UnderlagPage } from './view/underlag/underlag-page.tsx';

/** Draws the page in `root`. It also needs `pane.css` and `lang="sv"`. */
export function mountUnderlagPage(root: HTMLElement, services: PaneServices): void {
  const state = createPaneState(false);
  state.view.value = 'underlag';
  render(
    <PaneContext.Provider
      value={{
        state,
        services,
        derived: createDerivedState(state),
        actions: createPaneActions(state, services),
      }}
    >
      <UnderlagPage />
    </PaneContext.Provider>,
    root,
  );
}
