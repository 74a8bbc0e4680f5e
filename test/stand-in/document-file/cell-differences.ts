// The cells of a sheet that are not as they were, as the edits to make in its part.
import type { CellEdit } from '../../../src/xlsx/write/cell-writes.ts';
import type { CellValue } from '../../../lib/index.ts';
import type { DocumentCell, DocumentSheet } from '../document.ts';
import { storedFormula } from './file-formula.ts';
import type { ReadSheet } from './read-document.ts';
import type { StyleNumbers } from './style-numbers.ts';

type Row = ReadonlyMap<number, DocumentCell>;

const NO_CELLS: Row = new Map();

/** The edits, row by row. Rows that are the very same are not gone through. */
export function cellDifferences(before: ReadSheet, after: DocumentSheet, styles: StyleNumbers): CellEdit[] {
  const old = before.sheet.cells;
  if (old === after.cells) return [];
  const rows = [...new Set([...old.keys(), ...after.cells.keys()])].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const was = old.get(row) ?? NO_CELLS;
    const is = after.cells.get(row) ?? NO_CELLS;
    return was === is ? [] : rowDifferences(before, row, was, is, styles);
  });
}

function rowDifferences(before: ReadSheet, row: number, was: Row, is: Row, styles: StyleNumbers): CellEdit[] {
  const columns = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return columns.flatMap((column): CellEdit[] => {
    const old = was.get(column);
    const now = is.get(column);
    if (old === now) return [];
    const style = now === undefined ? before.inheritedStyle(row, column) : styles.of(now);
    const sameStyle = style === before.styleNumber(row, column);
    const edit = difference(old, now, sameStyle);
    const wraps = now?.style.alignment.wrapText ?? false;
    return edit === null
      ? []
      : [{ sheet: before.sheet.name, row, column, look: 'keep', style, wraps, ...edit }];
  });
}

type Content = Pick<CellEdit, 'value' | 'formula' | 'keeps'>;

/** What is to be written of the content; null when nothing at all differs. */
function difference(
  old: DocumentCell | undefined,
  now: DocumentCell | undefined,
  sameStyle: boolean,
): Content | null {
  const value = now?.value ?? null;
  const formula = now?.formula ?? null;
  const sameFormula = formula === (old?.formula ?? null);
  const same = sameFormula && sameValue(value, old?.value ?? null);
  if (same) return sameStyle ? null : { value, keeps: 'content' };
  if (formula === null) return { value };
  return sameFormula ? { value, keeps: 'formula' } : { value, formula: storedFormula(formula.slice(1)) };
}

/** Whether two cells hold the same. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  return a === b;
}
