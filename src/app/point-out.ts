// Use case: the officer points out a goal table by its heading row in the open workbook.
import {
  ownSheetsInSteps,
  pointOutTableInSteps,
  readStateInSteps,
  recogniseInSteps,
} from '../../lib/index.ts';
import type { PointedOut, PointedPlace, Steps, TableMapping, WorkbookSnapshot } from '../../lib/index.ts';
import type { WorkbookPort } from './port.ts';
import type { Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

/**
 * Reads the workbook and gives the mapping to start from, or why the place cannot be a table; nothing is written. `mappings` are all
 * own mappings that hold now; those stored in the workbook when null. `pause` as for `judgeWorkbook`. Example:
 * `await pointOut(workbook, { sheet: 'KS', headingRow: 4 }, null)`.
 */
export async function pointOut(
  workbook: Pick<WorkbookPort, 'read'>,
  place: PointedPlace,
  mappings: readonly TableMapping[] | null,
  pausing: Pausing = {},
): Promise<Result<PointedOut>> {
  const read = await workbook.read();
  return read.ok ? workInSlices(pointOutIn(read.value, place, mappings), pausing, CANCELLED) : read;
}

const CANCELLED = 'Tabellen hann inte pekas ut: arbetet avbröts.';

function* pointOutIn(
  snapshot: WorkbookSnapshot,
  place: PointedPlace,
  mappings: readonly TableMapping[] | null,
): Steps<PointedOut> {
  const { state } = yield* readStateInSteps(snapshot.state);
  const own = yield* ownSheetsInSteps(state, snapshot.sheets);
  if (own.includes(place.sheet))
    return { kind: 'impossible', text: `Bladet ${place.sheet} är gjort av Målljus och är ingen måltabell.` };
  const recognition = yield* recogniseInSteps(snapshot, mappings ?? state.mappings, own);
  return yield* pointOutTableInSteps(snapshot, recognition, place);
}
