// A fingerprint of what stands around the judged in each sheet that a person keeps: texts, merged and hidden rows and columns, notes and whether cells
// are filled. What Målljus itself writes there does not count, so that it is the same before and after a judgement.
import type { CellValue } from '../../model/cell.ts';
import { growFingerprint } from '../../model/fingerprint.ts';
import type { GrowingFingerprint } from '../../model/fingerprint.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { forRows, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { registerSheets } from '../../register/find-register.ts';
import { REGISTERS } from '../../register/registers.ts';
import { ownSheetsInSteps } from '../own-sheets.ts';
import { viewSheet } from '../sheet-view.ts';
import type { State } from '../state.ts';
import {
  evenBlanks,
  EXPLANATION_HEADING,
  isNameOf,
  NOTE_OPENING,
  STATUS_HEADING,
  WORDS,
} from '../written-text.ts';
import { valueText } from './cell-mark.ts';

export interface SheetMark {
  readonly sheet: string;
  readonly mark: string;
}

/** The sheets that Målljus did not make, in tab order; registers are among them. */
export function* surroundingsInSteps(snapshot: WorkbookSnapshot, state: State): Steps<readonly SheetMark[]> {
  const registers = registerSheets(REGISTERS, snapshot.sheets);
  const own = new Set(yield* ownSheetsInSteps(state, snapshot.sheets));
  const sheets = snapshot.sheets.filter(({ name }) => !own.has(name) || registers.includes(name));
  return yield* inTurn(sheets, function* (sheet) {
    return { sheet: sheet.name, mark: yield* markOf(sheet, snapshot.styles) };
  });
}

function* markOf(sheet: SheetSnapshot, styles: WorkbookSnapshot['styles']): Steps<string> {
  const growing = growFingerprint();
  const { visibility, merges, hiddenRows, hiddenColumns, notes } = sheet;
  const add = (...texts: readonly (string | number)[]): void => {
    growing.add(`${texts.join('\u0000')}\u0001`);
  };
  add(visibility);
  // Programs write them in different orders.
  for (const { top, left, bottom, right } of [...merges].sort((a, b) => a.top - b.top || a.left - b.left))
    add('m', top, left, bottom, right);
  for (const row of [...hiddenRows].sort(ascending)) add('r', row);
  for (const column of [...hiddenColumns].sort(ascending)) add('c', column);
  for (const { row, column, text } of [...notes].sort((a, b) => a.row - b.row || a.column - b.column))
    if (!text.startsWith(NOTE_OPENING)) add('n', row, column, evenBlanks(text));
  yield* addCells(growing, sheet, styles);
  return growing.value();
}

function ascending(a: number, b: number): number {
  return a - b;
}

function* addCells(
  growing: GrowingFingerprint,
  sheet: SheetSnapshot,
  styles: WorkbookSnapshot['styles'],
): Steps<void> {
  const view = viewSheet(sheet, styles);
  const { values } = sheet;
  yield* forRows(0, values.length - 1, (row) => {
    values[row]?.forEach((value, column) => {
      // A formula gives what it gives: one that counts our statuses says another thing when they stand there.
      const isFormula = view.hasFormula(row, column);
      const says = isFormula ? 'f' : valueText(value);
      if (says === '' || (!isFormula && mayBeOurs(value))) return;
      const filled = view.filled(row, column) ? 'x' : '';
      growing.add(`${String(row)}:${String(column)}${filled}\u0000${says}\u0001`);
    });
  });
}

/** By what it says alone, so that it does not hang on what the state remembers. */
function mayBeOurs(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  return (
    WORDS.some((word) => value === word || value.startsWith(`${word}: `)) ||
    [STATUS_HEADING, EXPLANATION_HEADING].some((heading) => isNameOf(heading, value.trim()))
  );
}
