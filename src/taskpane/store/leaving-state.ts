// What «Ta bort Målljus ur filen» shows: what is chosen, and what it came to.
import { signal, type Signal } from '@preact/signals';
import type { LeftWorkbook } from '../../app/leave-workbook.ts';

export interface LeavingState {
  /** Leaves statuses and explanations as ordinary cells. */
  readonly keepValues: Signal<boolean>;
  /** Removes the sheet of rules too. */
  readonly removeRules: Signal<boolean>;
  /** Null until Målljus has been taken out. */
  readonly left: Signal<LeftWorkbook | null>;
}

/** The state of a pane that has just been opened. */
export function createLeavingState(): LeavingState {
  return { keepValues: signal(false), removeRules: signal(false), left: signal(null) };
}
