// What a run has stored in a workbook, as the next run finds it.
import { readState, type WorkbookSnapshot } from '../../lib/index.ts';
import { storedOf, type Stored } from '../../src/app/stored-of.ts';

/** `storedIn(port.snapshot()).settings.strict`. */
export function storedIn(snapshot: Pick<WorkbookSnapshot, 'state'>): Stored {
  return storedOf(readState(snapshot.state).state);
}
