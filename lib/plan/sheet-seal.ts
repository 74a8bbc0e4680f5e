// The last line of a sheet of ours, «Kontrolltal …»: a fingerprint of everything above it. Programs such as LibreOffice drop
// the state when they save; by this line an untouched sheet of ours is still known from one that a person has changed.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { growFingerprint } from '../model/fingerprint.ts';
import type { CellWrite } from '../model/write-plan.ts';
import { findInSlices, forRows, inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { SEALED_KINDS, SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { evenBlanks } from './written-text.ts';

export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What the line says of a sheet. */
export interface Seal {
  readonly kind: SealedKind;
  /** True when everything above the line stands as Målljus wrote it. */
  readonly holds: boolean;
  /** The cells of ours, the line itself last. */
  readonly cells: readonly PlacedValue[];
}

/** The line for these cells, which are in reading order. */
export function* sealLine(cells: readonly PlacedValue[], kind: SealedKind): Steps<string> {
  return `Kontrolltal ${yield* numberOf(cells)}: med det ser Målljus om ${SEALED_SHEETS[kind].sealed} har ändrats för hand.`;
}

const LINE = /^Kontrolltal ([0-9a-z]{14}): /;

/** Which sheet of ours a sheet is by its seal, whether or not it holds; null when it has none: then Målljus did not make it. */
export function sealedKind(sheet: SheetSnapshot): SealedKind | null {
  const seal = findLine(sheet);
  return seal === null ? null : kindOf(seal.value);
}

/** Which sheet of ours these cells are written in, by the line among them; null when it is not there. */
export function kindOfWrites(cells: readonly Pick<CellWrite, 'value' | 'column'>[]): SealedKind | null {
  const line = cells.find(
    ({ value, column }) => column === 0 && typeof value === 'string' && LINE.test(value),
  );
  return typeof line?.value === 'string' ? kindOf(line.value) : null;
}

/** The summary's, where the line names none. */
function kindOf(line: string): SealedKind {
  return (
    SEALED_KINDS.find((kind) => line.includes(` ${SEALED_SHEETS[kind].sealed} har ändrats `)) ?? 'summary'
  );
}

/** The seal of a sheet, or null when it has none. */
export function* readSeal(sheet: SheetSnapshot): Steps<Seal | null> {
  const seal = findLine(sheet);
  if (seal === null) return null;
  const kind = kindOf(seal.value);
  const cells = [...(yield* cellsAbove(sheet, seal.row, SEALED_SHEETS[kind].columns)), seal];
  return { kind, holds: yield* holdsSeal(sheet, cells), cells };
}

/** Whether these cells of a sheet, in reading order and the line last, are what the line was written for. */
export function* holdsSeal(sheet: SheetSnapshot, cells: readonly PlacedValue[]): Steps<boolean> {
  const line = cells.at(-1)?.value;
  const [, number] = (typeof line === 'string' ? LINE.exec(line) : null) ?? [];
  if (number === undefined) return false;
  const hasFormula = ({ row, column }: PlacedValue): boolean => sheet.formulas.get(row)?.has(column) === true;
  if ((yield* findInSlices(cells, hasFormula)) !== undefined) return false;
  return number === (yield* numberOf(cells.slice(0, -1)));
}

/** The last line that is a seal; null when there is none. */
function findLine({ values }: SheetSnapshot): (PlacedValue & { readonly value: string }) | null {
  for (let row = values.length - 1; row >= 0; row--) {
    const value = values[row]?.[0];
    if (typeof value === 'string' && LINE.test(value)) return { row, column: 0, value };
  }
  return null;
}

/** The filled cells of our own columns; what a person writes further out is no concern of ours. */
function* cellsAbove({ values }: SheetSnapshot, end: number, columns: number): Steps<readonly PlacedValue[]> {
  const found: PlacedValue[] = [];
  yield* forRows(0, end - 1, (row) => {
    values[row]?.slice(0, columns).forEach((value, column) => {
      if (value !== null && value !== '') found.push({ row, column, value });
    });
  });
  return found;
}

/** The fingerprint of the cells, each as row, column and value with U+0000 between, and U+0001 between two cells. */
function* numberOf(cells: readonly PlacedValue[]): Steps<string> {
  const growing = growFingerprint();
  yield* inSlices(cells, ({ row, column, value }, index) => {
    if (index > 0) growing.add('\u0001');
    growing.add([row, column, evened(value)].join('\u0000'));
  });
  return growing.value();
}

function evened(value: CellValue): string {
  return typeof value === 'string' ? evenBlanks(value) : JSON.stringify(value);
}
