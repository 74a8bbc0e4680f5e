// Changes to a workbook in memory, for tests that save it.
import { parseArea } from '../../../lib/index.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';

/** The workbook with one of its sheets changed. */
export function withSheet(
  document: WorkbookDocument,
  name: string,
  change: (sheet: DocumentSheet) => Partial<DocumentSheet>,
): WorkbookDocument {
  const sheets = document.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, ...change(sheet) } : sheet,
  );
  return { ...document, sheets };
}

/** The cells of a sheet with one of them changed; null takes it away. `address` is such as `B2`. */
export function withCell(
  sheet: DocumentSheet,
  address: string,
  change: Partial<DocumentCell> | null,
): Pick<DocumentSheet, 'cells'> {
  const { top: row, left: column } = placeOf(address);
  const inRow = new Map(sheet.cells.get(row));
  if (change === null) inRow.delete(column);
  else inRow.set(column, { ...(inRow.get(column) ?? EMPTY), ...change });
  const cells = new Map(sheet.cells);
  if (inRow.size === 0) cells.delete(row);
  else cells.set(row, inRow);
  return { cells };
}

const EMPTY: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

/** The cell with an address; the test itself is wrong when there is none. */
export function cellOf(sheet: DocumentSheet | undefined, address: string): DocumentCell {
  const { top, left } = placeOf(address);
  const cell = sheet?.cells.get(top)?.get(left);
  if (cell === undefined) throw new Error(`No cell ${address}`);
  return cell;
}

/** A sheet with nothing on it, as it comes into being in the stand-in. */
export function emptySheet(name: string): DocumentSheet {
  return {
    ...{ id: `{${name}}`, name, visibility: 'visible', protection: null, frozenRows: 0, landscape: false },
    ...{ cells: new Map(), columnWidths: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() },
    ...{ merges: [], tables: [], notes: [], rules: [], printAreas: [] },
  };
}

/** The first cell of an area: `B2` or `B2:C3`. */
export function placeOf(address: string): NonNullable<ReturnType<typeof parseArea>> {
  const area = parseArea(address);
  if (area === null) throw new Error(`No area ${address}`);
  return area;
}
