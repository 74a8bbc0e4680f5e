// Changes cells of a document as a person at the keyboard does. Documents are never changed in place.
import type { CellValue } from '../../../lib/index.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Left as it is when absent. */
  readonly formula?: string | null;
  readonly numberFormat?: string | null;
}

const BLANK: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

/** The document with the changes made; the very same one when they change nothing. */
export function changeCells(document: WorkbookDocument, changes: readonly CellChange[]): WorkbookDocument {
  const sheets = document.sheets.map((sheet) =>
    changeSheet(
      sheet,
      changes.filter((one) => one.sheet === sheet.name),
    ),
  );
  const isSame = sheets.every((sheet, index) => sheet === document.sheets[index]);
  return isSame ? document : { ...document, sheets };
}

function changeSheet(sheet: DocumentSheet, changes: readonly CellChange[]): DocumentSheet {
  const real = changes.filter((one) => isChange(sheet.cells.get(one.row)?.get(one.column) ?? BLANK, one));
  if (real.length === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const { row, column, value, formula, numberFormat } of real) {
    const inRow = new Map(cells.get(row));
    const cell = inRow.get(column) ?? BLANK;
    const style = typeof numberFormat === 'string' ? { ...cell.style, numberFormat } : cell.style;
    inRow.set(column, { ...cell, value, formula: formula === undefined ? cell.formula : formula, style });
    cells.set(row, inRow);
  }
  return { ...sheet, cells };
}

function isChange(cell: DocumentCell, { value, formula, numberFormat }: CellChange): boolean {
  const isSameValue = JSON.stringify(cell.value) === JSON.stringify(value);
  const isSameFormula = formula === undefined || formula === cell.formula;
  const isSameFormat = typeof numberFormat !== 'string' || numberFormat === cell.style.numberFormat;
  return !(isSameValue && isSameFormula && isSameFormat);
}
