// The last line of a sheet of ours, «Kontrolltal …»: a fingerprint of everything above it. Programs such as LibreOffice drop
// the state when they save; by this line an untouched sheet of ours is still known from one that a person has changed.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { SUMMARY_COLUMNS } from './summary-content.ts';
import { evenBlanks } from './written-text.ts';

export interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The sheets that are sealed: the summary of a judgement, and the comparison of two rule sets. */
export type SealedKind = 'summary' | 'comparison';

const SUBJECT: Readonly<Record<SealedKind, string>> = { summary: 'bladet', comparison: 'jämförelsen' };

/** What the line says of a sheet. */
export interface Seal {
  readonly kind: SealedKind;
  /** True when everything above the line stands as Målljus wrote it. */
  readonly holds: boolean;
  /** The cells of ours, the line itself last. */
  readonly cells: readonly PlacedValue[];
}

/** The line for these cells, which are in reading order. */
export function sealLine(cells: readonly PlacedValue[], kind: SealedKind = 'summary'): string {
  return `Kontrolltal ${numberOf(cells)}: med det ser Målljus om ${SUBJECT[kind]} har ändrats för hand.`;
}

const LINE = /^Kontrolltal ([0-9a-z]{14}): /;
const OF_COMPARISON = ' jämförelsen har ändrats ';

/** The seal of a sheet, or null when it has none: then Målljus did not make it. */
export function readSeal(sheet: SheetSnapshot): Seal | null {
  const found = sheet.values.flatMap(([first], row) =>
    typeof first === 'string' && LINE.test(first) ? [{ row, line: first }] : [],
  );
  const seal = found.at(-1);
  if (seal === undefined) return null;
  const { row: last, line } = seal;
  const above = cellsAbove(sheet, last);
  const hasFormula = above.some(({ row, column }) => sheet.formulas.get(row)?.has(column) === true);
  const holds = !hasFormula && LINE.exec(line)?.[1] === numberOf(above);
  const kind = line.includes(OF_COMPARISON) ? 'comparison' : 'summary';
  return { kind, holds, cells: [...above, { row: last, column: 0, value: line }] };
}

/** The filled cells of our own columns; what a person writes further out is no concern of ours. */
function cellsAbove({ values }: SheetSnapshot, end: number): readonly PlacedValue[] {
  return values
    .slice(0, end)
    .flatMap((cells, row) =>
      cells
        .slice(0, SUMMARY_COLUMNS)
        .flatMap((value, column) => (value === null || value === '' ? [] : [{ row, column, value }])),
    );
}

function numberOf(cells: readonly PlacedValue[]): string {
  return fingerprint(
    cells.map(({ row, column, value }) => [row, column, evened(value)].join('\u0000')).join('\u0001'),
  );
}

function evened(value: CellValue): string {
  return typeof value === 'string' ? evenBlanks(value) : JSON.stringify(value);
}
