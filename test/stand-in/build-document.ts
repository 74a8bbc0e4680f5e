// Builds small workbooks for tests of what runs over the stand-in.
import type { CellValue } from '../../lib/index.ts';
import { DEFAULT_STYLE } from './default-style.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from './document.ts';
import { EMPTY_SHEET } from './empty-sheet.ts';
import { restyle, type StyleChange } from './host/workbook-state.ts';

/** A value, or a cell with a formula or a look of its own. */
export type CellSketch =
  CellValue | { readonly value: CellValue; readonly formula?: string; readonly style?: StyleChange };

export type SheetSketch = Partial<Omit<DocumentSheet, 'cells'>> & {
  /** By rows from A1. */
  readonly cells?: readonly (readonly CellSketch[])[];
};

/** A workbook with these sheets: `buildDocument({ Mål: { cells: [['Mål', 'Utfall']] } })`. */
export function buildDocument(
  sheets: Readonly<Record<string, SheetSketch>>,
  rest: Partial<Omit<WorkbookDocument, 'sheets'>> = {},
): WorkbookDocument {
  return {
    name: 'Mål 2020.xlsx',
    date1904: false,
    sheets: Object.entries(sheets).map(([name, sketch], index) => buildSheet(name, index, sketch)),
    otherSheetNames: [],
    structureProtected: false,
    names: [],
    customXmlParts: [],
    ...rest,
  };
}

function buildSheet(name: string, index: number, { cells = [], ...rest }: SheetSketch): DocumentSheet {
  return {
    ...EMPTY_SHEET,
    id: `{sheet-id-${index + 1}}`,
    name,
    ...rest,
    cells: new Map(
      cells.map((row, number) => [number, buildRow(row)] as const).filter(([, row]) => row.size > 0),
    ),
  };
}

function buildRow(row: readonly CellSketch[]): Map<number, DocumentCell> {
  return new Map(
    row.flatMap((sketch, column) => (sketch === null ? [] : [[column, buildCell(sketch)] as const])),
  );
}

function buildCell(sketch: Exclude<CellSketch, null>): DocumentCell {
  const isPlain = typeof sketch !== 'object' || 'error' in sketch;
  const { value, formula = null, style = {} } = isPlain ? { value: sketch } : sketch;
  return { value, formula, style: restyle(DEFAULT_STYLE, style), styleFrom: null };
}

/** The value in a cell, by row and column counted from 0. */
export function valueAt(document: WorkbookDocument, sheet: string, row: number, column: number): CellValue {
  return cellOf(document, sheet, row, column)?.value ?? null;
}

/** The stored cell, by row and column counted from 0. */
export function cellOf(
  document: WorkbookDocument,
  sheet: string,
  row: number,
  column: number,
): DocumentCell | undefined {
  return document.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column);
}
