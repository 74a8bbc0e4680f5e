// Edits a workbook as a person or a co-author does, past the add-in.
import type { CellValue } from '../../lib/model/cell.ts';
import { parseArea } from '../../lib/model/area.ts';
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import type { DocumentCell, WorkbookDocument } from '../stand-in/document.ts';

const EMPTY: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const area = parseArea(address);
  if (area === null) throw new Error(`Not a cell: ${address}`);
  return { row: area.top, column: area.left };
}

/** The cell at `B3` of a sheet. */
export function cellIn(document: WorkbookDocument, sheet: string, address: string): DocumentCell | undefined {
  const { row, column } = placeOf(address);
  return document.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column);
}

/** The document with another value in a cell, or with more than a value changed. */
export function withCell(
  document: WorkbookDocument,
  sheet: string,
  address: string,
  change: CellValue | Partial<DocumentCell>,
): WorkbookDocument {
  const { row, column } = placeOf(address);
  const isCell = typeof change === 'object' && change !== null && !('error' in change);
  const patch: Partial<DocumentCell> = isCell ? change : { value: change, formula: null };
  return {
    ...document,
    sheets: document.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const cells = new Map([...one.cells].map(([at, inRow]) => [at, new Map(inRow)]));
      const inRow = cells.get(row) ?? new Map<number, DocumentCell>();
      cells.set(row, inRow.set(column, { ...(inRow.get(column) ?? EMPTY), ...patch }));
      return { ...one, cells };
    }),
  };
}
