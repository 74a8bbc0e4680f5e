// Use case: the officer points out a goal table by its heading row in the open workbook.
import { ownSheets, pointOutTable, readState, recogniseTables } from '../../lib/index.ts';
import type { PointedOut, PointedPlace, TableMapping } from '../../lib/index.ts';
import type { WorkbookPort } from './port.ts';
import { accept, type Result } from './result.ts';

/**
 * Reads the workbook and gives the mapping to start from, or why the place cannot be a table; nothing is written. `mappings` are all
 * own mappings that hold now; those stored in the workbook when null. Example: `await pointOut(workbook, { sheet: 'KS', headingRow: 4 }, null)`.
 */
export async function pointOut(
  workbook: Pick<WorkbookPort, 'read'>,
  place: PointedPlace,
  mappings: readonly TableMapping[] | null,
): Promise<Result<PointedOut>> {
  const read = await workbook.read();
  if (!read.ok) return read;
  const { state } = readState(read.value.state);
  const own = ownSheets(state, read.value.sheets);
  if (own.includes(place.sheet))
    return accept({ kind: 'impossible', text: `Bladet ${place.sheet} är Målljus egen sammanställning.` });
  const recognition = recogniseTables(read.value, mappings ?? state.mappings, own);
  return accept(pointOutTable(read.value, recognition, place));
}
