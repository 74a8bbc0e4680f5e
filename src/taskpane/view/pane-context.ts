// How the views reach the pane's state and actions.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PaneServices } from '../pane-services.ts';
import type { DerivedState } from '../store/derived-state.ts';
import type { PaneActions } from '../store/pane-actions.ts';
import type { PaneState } from '../store/pane-state.ts';

export interface Pane {
  readonly state: PaneState;
  readonly derived: DerivedState;
  readonly actions: PaneActions;
  readonly services: PaneServices;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane that a view is drawn in. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A view must be drawn within the pane.');
  return pane;
}
