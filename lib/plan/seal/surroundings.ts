// Fingerprints of what stands around the judged in each sheet that a person keeps: other cells, notes, merged and hidden rows and columns, and where the
// judged rows and columns stand. What Målljus itself writes there does not count, so that they are the same before and after a judgement.
import type { CellValue } from '../../model/cell.ts';
import { growFingerprint, growUnorderedFingerprint } from '../../model/fingerprint.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { forRows, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { registerSheets } from '../../register/find-register.ts';
import { REGISTERS } from '../../register/registers.ts';
import { ownSheetsInSteps } from '../own-sheets.ts';
import type { Recognition } from '../../sheet/table.ts';
import type { State } from '../state.ts';
import { evenBlanks } from '../written-text.ts';
import { valueText } from './cell-mark.ts';
import type { GrowingPlaces, JudgedPlaces } from './judged-places.ts';
import { createMayBeOurs } from './own-columns.ts';
import type { MayBeOurs } from './own-columns.ts';
import { copiedSheets, ownSheetMarks } from './own-sheet-marks.ts';
import { notesMark, shapeMark } from './sheet-marks.ts';
import type { SheetMark } from './sheet-marks.ts';

/** The sheets that Målljus did not make, in tab order, registers and copies of ours among them; then our own, as `isOwnMark` tells. */
export function* surroundingsInSteps(
  snapshot: WorkbookSnapshot,
  state: State,
  { tables }: Recognition,
  places: GrowingPlaces,
): Steps<readonly SheetMark[]> {
  const registers = registerSheets(REGISTERS, snapshot.sheets);
  const copies = yield* copiedSheets(snapshot.sheets, state);
  const all = yield* ownSheetsInSteps(state, snapshot.sheets);
  const own = new Set(all.filter((name) => !copies.includes(name)));
  const sheets = snapshot.sheets.filter(({ name }) => !own.has(name) || registers.includes(name));
  const marks = yield* inTurn(sheets, function* (sheet) {
    const onSheet = tables.filter((table) => table.sheet === sheet.name);
    const mayBeOurs = createMayBeOurs(sheet, onSheet, state);
    const cells = yield* cellMarks(sheet, places.of(sheet.name), mayBeOurs);
    return { sheet: sheet.name, ...cells, notes: notesMark(sheet.notes), shape: shapeMark(sheet) };
  });
  return [...marks, ...(yield* ownSheetMarks(snapshot.sheets, state))];
}

function* cellMarks(
  { values, formulas }: SheetSnapshot,
  { columns, names, layout }: JudgedPlaces,
  mayBeOurs: MayBeOurs,
): Steps<Pick<SheetMark, 'cells' | 'names' | 'places'>> {
  const cells = growUnorderedFingerprint();
  const named = growUnorderedFingerprint();
  const places = growFingerprint();
  places.add(layout);
  let lastRow = values.length - 1;
  for (const row of formulas.keys()) lastRow = Math.max(lastRow, row);
  yield* forRows(0, lastRow, (row) => {
    const judged = columns.get(row);
    const ofRow = formulas.get(row);
    const add = (value: CellValue, column: number): void => {
      if (typeof value === 'string' && names.has(evenBlanks(value))) {
        named.add(valueText(value));
        return;
      }
      if (judged?.has(column) === true) return;
      // A formula gives what it gives: one that counts our statuses says another thing when they stand there.
      const isFormula = ofRow?.has(column) === true;
      const says = isFormula ? 'f' : valueText(value);
      if (says === '' || (!isFormula && mayBeOurs(value, row, column))) return;
      cells.add(says);
      places.add(`${String(row)}:${String(column)}\u0000${says}\u0001`);
    };
    values[row]?.forEach(add);
    // Those without a result may stand beyond the last value of the row.
    const width = values[row]?.length ?? 0;
    for (const column of [...(ofRow?.keys() ?? [])].sort((a, b) => a - b))
      if (column >= width) add(null, column);
  });
  return { cells: cells.value(), names: named.value(), places: places.value() };
}
