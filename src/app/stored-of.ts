// Use case: what a workbook holds before it is judged: the officer's settings and own mappings.
import { DEFAULT_SETTINGS } from '../../lib/index.ts';
import type { Settings, State, TableMapping } from '../../lib/index.ts';

/** What an earlier run stored in the workbook. */
export interface Stored {
  /** The settings stored, else the default ones. */
  readonly settings: Settings;
  readonly mappings: readonly TableMapping[];
}

/** The settings and own mappings of a state that has been read: `storedOf(state).settings.strict`. */
export function storedOf({ settings, mappings }: State): Stored {
  return { settings: settings ?? DEFAULT_SETTINGS, mappings };
}
