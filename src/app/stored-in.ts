// Use case: what a workbook holds before it is judged: the officer's settings and own mappings.
import { DEFAULT_SETTINGS, readState } from '../../lib/index.ts';
import type { Settings, TableMapping, WorkbookSnapshot } from '../../lib/index.ts';

/** What an earlier run stored in the workbook. */
export interface Stored {
  /** The settings stored, else the default ones. */
  readonly settings: Settings;
  readonly mappings: readonly TableMapping[];
}

/** The settings and own mappings stored in a workbook that has been read: `storedIn(snapshot).settings.strict`. */
export function storedIn(snapshot: Pick<WorkbookSnapshot, 'state'>): Stored {
  const { settings, mappings } = readState(snapshot.state).state;
  return { settings: settings ?? DEFAULT_SETTINGS, mappings };
}
