// Whether a sheet that Målljus made holds nothing that a person has put there, so that it may go or give way to another.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { placeKey } from './own-cell.ts';
import { ownCells } from './own-cells.ts';
import { isOwnNote } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import { SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind, SealedSheet } from './sealed-sheets.ts';
import type { State } from './state.ts';

/** Cells, notes and tables. `written`: the marks of what Målljus has written. */
export function* holdsOursAlone(
  kind: SealedKind,
  sheet: SheetSnapshot,
  state: State,
  written: WrittenMarks,
): Steps<boolean> {
  const { cells, isWhole } = yield* ownCells(kind, sheet, state.sheets[kind]);
  const { columns, tables }: SealedSheet = SEALED_SHEETS[kind];
  const hasOthersTables = tables !== true && sheet.tables.length > 0;
  if (!isWhole || hasOthersTables || !sheet.notes.every((note) => isOwnNote(note, written))) return false;
  let hasMore = false;
  yield* inSlices(sheet.values, (values, row) => {
    hasMore ||= values.some(
      (value, column) =>
        value !== null && value !== '' && (column >= columns || !cells.has(placeKey(row, column))),
    );
  });
  return !hasMore;
}
