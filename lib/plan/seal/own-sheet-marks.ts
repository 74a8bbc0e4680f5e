// Fingerprints of what a person may change around what Målljus wrote in its own sheets: cells further out, notes, hidden rows and columns, and whether
// the sheet itself is hidden. A sheet that is made by the judgement begins without any of it.
import { growUnorderedFingerprint } from '../../model/fingerprint.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { filterInSlices, inSlices, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { placeKey } from '../own-cell.ts';
import { ownCells } from '../own-cells.ts';
import { brokenSheets, findOwnSheet } from '../own-sheets.ts';
import { SEALED_KINDS } from '../sealed-sheets.ts';
import type { SealedKind } from '../sealed-sheets.ts';
import { readSeal, sealedKind } from '../sheet-seal.ts';
import type { State } from '../state.ts';
import { valueText } from './cell-mark.ts';
import { hiddenMark, notesMark } from './sheet-marks.ts';
import type { SheetMark } from './sheet-marks.ts';

/** Stands in place of the fingerprints that a sheet of ours has no use for, and tells its mark from those of a person's sheets. */
const OWN = 'own';

export function isOwnMark({ names }: SheetMark): boolean {
  return names === OWN;
}

/** The mark that a sheet of ours begins with. */
export function newOwnMark(sheet: string): SheetMark {
  const bare = {
    visibility: 'visible',
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  } as const;
  return toMark(sheet, growUnorderedFingerprint().value(), notesMark([]), hiddenMark(bare));
}

function toMark(sheet: string, cells: string, notes: string, shape: string): SheetMark {
  return { sheet, cells, names: OWN, notes, shape, places: OWN };
}

/** The marks of those that stand as Målljus wrote them, but for those that are as they began: so that a seal is the same before they are made. */
export function* ownSheetMarks(sheets: readonly SheetSnapshot[], state: State): Steps<readonly SheetMark[]> {
  const marks = yield* inTurn(SEALED_KINDS, (kind) => ownSheetMark(kind, sheets, state));
  return marks.filter((mark) => mark !== null).filter((mark) => !isAsItBegan(mark));
}

function isAsItBegan(mark: SheetMark): boolean {
  const { cells, notes, shape } = newOwnMark(mark.sheet);
  return mark.cells === cells && mark.notes === notes && mark.shape === shape;
}

function* ownSheetMark(
  kind: SealedKind,
  sheets: readonly SheetSnapshot[],
  state: State,
): Steps<SheetMark | null> {
  const record = state.sheets[kind];
  const sheet = yield* findOwnSheet(kind, record, sheets);
  if (sheet === null) return null;
  const own = yield* ownCells(kind, sheet, record);
  if (!own.isWhole) return null;
  // Stored rounds with something of a person's among them are left to that person by the next judgement.
  if (kind === 'rounds' && (yield* readSeal(sheet))?.holds !== true) return null;
  const others = growUnorderedFingerprint();
  yield* inSlices(sheet.values, (values, row) => {
    values.forEach((value, column) => {
      const says = valueText(value);
      if (says !== '' && !own.cells.has(placeKey(row, column)))
        others.add(`${String(row)}:${String(column)}\u0000${says}`);
    });
  });
  return toMark(sheet.name, others.value(), notesMark(sheet.notes), hiddenMark(sheet));
}

/** Copies of our sheets that stand beside them; those that a person had changed when the workbook was judged are not among them. */
export function* copiedSheets(sheets: readonly SheetSnapshot[], state: State): Steps<readonly string[]> {
  const known = new Set(state.retired);
  for (const kind of SEALED_KINDS) {
    const record = state.sheets[kind];
    if (record !== null) known.add(record.sheet);
    const found = yield* findOwnSheet(kind, record, sheets);
    if (found !== null) known.add(found.name);
    // A judgement leaves those to a person where nothing is remembered of the kind.
    if (record === null) for (const name of yield* brokenSheets(kind, sheets)) known.add(name);
  }
  const isCopy = (sheet: SheetSnapshot): boolean => !known.has(sheet.name) && sealedKind(sheet) !== null;
  return (yield* filterInSlices(sheets, isCopy, 1)).map(({ name }) => name);
}
