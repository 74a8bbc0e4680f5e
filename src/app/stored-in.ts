// Use case: what a workbook holds before it is judged: the officer's settings and own mappings.
import { DEFAULT_SETTINGS, readState } from '../../lib/index.ts';
import type { Settings, State, TableMapping, WorkbookSnapshot } from '../../lib/index.ts';

/** What an earlier run stored in the workbook. */
export interface Stored {
  /** The settings stored, else the default ones. */
  readonly settings: Settings;
  readonly mappings: readonly TableMapping[];
}

/** The settings and own mappings stored in a workbook that has been read: `storedIn(snapshot).settings.strict`. */
export function storedIn(snapshot: Pick<WorkbookSnapshot, 'state'>): Stored {
  return storedOf(readState(snapshot.state).state);
}

/** The same of a state that has been read. */
export function storedOf({ settings, mappings }: State): Stored {
  return { settings: settings ?? DEFAULT_SETTINGS, mappings };
}
