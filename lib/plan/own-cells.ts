// Knows which cells of a sealed sheet Målljus wrote, and whether any of them has been changed: by what the state remembers of it, else by its seal.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellLook } from '../model/write-plan.ts';
import { cellMark, markedCells } from './cell-marks.ts';
import { placeKey, type OwnCell } from './own-cell.ts';
import { SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { cellsInLayout, layoutMarks } from './sheet-layout.ts';
import { readSeal } from './sheet-seal.ts';
import type { PlacedValue } from './sheet-seal.ts';
import type { SheetRecord } from './state.ts';

export interface OwnCells {
  /** By place (`placeKey`); those that still hold what Målljus wrote. */
  readonly cells: ReadonlyMap<string, OwnCell>;
  /** Whether none has been changed. */
  readonly isWhole: boolean;
}

/** The cells of ours in a sheet that is, or may be, the sealed sheet of this kind. */
export function* ownCells(
  kind: SealedKind,
  sheet: SheetSnapshot,
  record: SheetRecord | null,
): Steps<OwnCells> {
  if (record === null) {
    const seal = yield* readSeal(sheet);
    const cells = (seal?.cells ?? []).map((cell): OwnCell => ({ ...cell, look: null }));
    return { cells: yield* byPlace(cells), isWhole: seal?.holds === true };
  }
  const { remembered, columns } = SEALED_SHEETS[kind];
  if (remembered === 'layout') {
    const { cells, isWhole } = yield* cellsInLayout(sheet, record.marks);
    return { cells: yield* byPlace(cells), isWhole };
  }
  const cells = yield* markedCells(sheet, new Set(record.marks), columns);
  return { cells: yield* byPlace(cells), isWhole: cells.length === record.marks.length };
}

/** A cell as it is to be remembered. */
export interface RememberedCell extends PlacedValue {
  readonly look: CellLook;
}

/** What the state is to remember of a sheet of this kind with these cells, in reading order. */
export function* rememberCells(kind: SealedKind, cells: readonly RememberedCell[]): Steps<readonly string[]> {
  if (SEALED_SHEETS[kind].remembered === 'layout') return yield* layoutMarks(cells);
  const marks: string[] = [];
  yield* inSlices(cells, ({ row, column, look, value }) => marks.push(cellMark(row, column, look, value)));
  return marks;
}

function* byPlace(cells: readonly OwnCell[]): Steps<ReadonlyMap<string, OwnCell>> {
  const places = new Map<string, OwnCell>();
  yield* inSlices(cells, (cell) => places.set(placeKey(cell.row, cell.column), cell));
  return places;
}
