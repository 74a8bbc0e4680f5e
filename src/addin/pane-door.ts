// Lets the ribbon's buttons be clicked before the pane is there: what they ask for waits until it is.
import type { PaneHandle } from '../taskpane/pane-services.ts';

/** The way to a pane that may not be mounted yet. */
export interface PaneDoor {
  /** The pane, once it is there; rejects when it never will be. */
  readonly pane: Promise<Pick<PaneHandle, 'judge' | 'undo'>>;
  open(pane: Pick<PaneHandle, 'judge' | 'undo'>): void;
  /** Lets everybody who waits know that there will be no pane. */
  close(why: unknown): void;
}

/** A door that nobody has opened yet. */
export function createPaneDoor(): PaneDoor {
  let settle: Pick<PaneDoor, 'open' | 'close'> | null = null;
  const pane = new Promise<Pick<PaneHandle, 'judge' | 'undo'>>((open, close) => {
    settle = { open, close };
  });
  // Nobody may be waiting when the door closes, and that is no fault of its own.
  pane.catch(() => undefined);
  return { pane, open: (mounted) => settle?.open(mounted), close: (why) => settle?.close(why) };
}
