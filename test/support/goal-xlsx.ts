// The bytes of a workbook with one table of goals, for tests of what is made of a file.
import { cellAddress } from '../../lib/model/area.ts';
import { encodeXstring, escapeText } from '../../src/xlsx/xml/escape.ts';
import { buildXlsx, type WorkbookSource } from './build-xlsx.ts';

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];

/** A cell: text, a number, or the cell's whole XML without its address, such as `<f>1+1</f><v>2</v>`. */
export type GoalCell = string | number | { readonly xml: string; readonly type?: string };

/** `sheetData` with headings and the rows under them. */
export function goalRows(rows: readonly (readonly GoalCell[])[], headings = HEADINGS): string {
  const lines = [headings, ...rows].map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cellAddress(row, column), cell)).join('');
    return `<row r="${String(row + 1)}">${written}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

export function goalXlsx(
  rows: readonly (readonly GoalCell[])[],
  more: Omit<WorkbookSource, 'sheets'> & { readonly sheets?: WorkbookSource['sheets'] } = {},
): Uint8Array {
  return buildXlsx({ ...more, sheets: [{ name: 'KS', content: goalRows(rows) }, ...(more.sheets ?? [])] });
}

function cellXml(address: string, cell: GoalCell): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeText(encodeXstring(cell))}</t></is></c>`;
  return `<c r="${address}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`;
}
