// The last line of the summary, «Kontrolltal …»: a fingerprint of everything above it. Programs such as LibreOffice drop
// the state when they save; by this line an untouched summary of ours is still known from one that a person has changed.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { findInSlices, forRows, inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { growFingerprint } from './fingerprint.ts';
import { SUMMARY_COLUMNS } from './summary-content.ts';
import { evenBlanks } from './written-text.ts';

export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What the line says of a sheet. */
export interface Seal {
  /** True when everything above the line stands as Målljus wrote it. */
  readonly holds: boolean;
  /** The cells of ours, the line itself last. */
  readonly cells: readonly PlacedValue[];
}

/** The line for these cells, which are in reading order. */
export function* sealLine(cells: readonly PlacedValue[]): Steps<string> {
  return `Kontrolltal ${yield* numberOf(cells)}: med det ser Målljus om bladet har ändrats för hand.`;
}

const LINE = /^Kontrolltal ([0-9a-z]{14}): /;

/** Whether a sheet has a seal: then Målljus made it. */
export function hasSeal(sheet: SheetSnapshot): boolean {
  return findLine(sheet) !== null;
}

/** The seal of a sheet, or null when it has none. */
export function* readSeal(sheet: SheetSnapshot): Steps<Seal | null> {
  const seal = findLine(sheet);
  if (seal === null) return null;
  const above = yield* cellsAbove(sheet, seal.row);
  const hasFormula = ({ row, column }: PlacedValue): boolean => sheet.formulas.get(row)?.has(column) === true;
  const isOurs = (yield* findInSlices(above, hasFormula)) === undefined;
  const holds = isOurs && LINE.exec(seal.value)?.[1] === (yield* numberOf(above));
  return { holds, cells: [...above, seal] };
}

/** The last line that is a seal; null when there is none. */
function findLine({ values }: SheetSnapshot): (PlacedValue & { readonly value: string }) | null {
  for (let row = values.length - 1; row >= 0; row--) {
    const value = values[row]?.[0];
    if (typeof value === 'string' && LINE.test(value)) return { row, column: 0, value };
  }
  return null;
}

/** The filled cells of the summary's own columns; what a person writes further out is no concern of ours. */
function* cellsAbove({ values }: SheetSnapshot, end: number): Steps<readonly PlacedValue[]> {
  const found: PlacedValue[] = [];
  yield* forRows(0, end - 1, (row) => {
    values[row]?.slice(0, SUMMARY_COLUMNS).forEach((value, column) => {
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
