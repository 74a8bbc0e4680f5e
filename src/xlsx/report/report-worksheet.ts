// The worksheet part of the report sheet: cells, heights, frozen title, and how it is printed.
import { cellAddress, formatArea, type ReportSheet, type SheetRow } from '../../../lib/index.ts';
import type { Namespaces } from '../opc/package.ts';
import { encodeXstring, escapeText } from '../xml/escape.ts';
import type { SharedStrings } from '../write/shared-strings.ts';
import type { StyleSheet } from '../write/style-sheet.ts';
import { styleOf } from './report-styles.ts';
import { MARGIN, pageBreaks, rowHeights } from './row-heights.ts';

export interface WorksheetInput {
  readonly sheet: ReportSheet;
  readonly namespaces: Namespaces;
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  /** Ids of the relationships to the drawing, if there is one, and to the tables. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** The part. */
export function reportWorksheet(input: WorksheetInput): string {
  const { sheet, namespaces, drawing, tables } = input;
  const heights = rowHeights(sheet);
  const last = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: sheet.columnWidths.length - 1 };
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n` +
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${formatArea(last)}"/>${VIEW}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>${rowsXml(input, heights)}</sheetData>` +
    `${pageXml(sheet)}${breaksXml(pageBreaks(sheet, heights))}` +
    (drawing === null ? '' : `<drawing r:id="${drawing}"/>`) +
    (tables.length === 0
      ? ''
      : `<tableParts count="${String(tables.length)}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`) +
    '</worksheet>'
  );
}

// The title stays in view, and the first cell is chosen, from where a screen reader begins.
const VIEW =
  '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews>';

function columnsXml({ columnWidths }: ReportSheet): string {
  const columns = columnWidths.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(input: WorksheetInput, heights: readonly number[]): string {
  const { sheet } = input;
  const isChart = (row: number): boolean =>
    sheet.chart !== null && row >= sheet.chart.top && row <= sheet.chart.bottom;
  return sheet.rows
    .map((row, index) => {
      // The rows behind the chart keep their height in every program, and it with them.
      const fixed = isChart(index) ? ' customHeight="1"' : '';
      const height = String(heights[index] ?? 15);
      return `<row r="${String(index + 1)}" ht="${height}"${fixed}>${cellsXml(row, index, input)}</row>`;
    })
    .join('');
}

function cellsXml(row: SheetRow, index: number, { styles, strings }: WorksheetInput): string {
  return row
    .map((cell, column) => {
      if (cell === null) return '';
      const opening = `<c r="${cellAddress(index, column)}" s="${String(styleOf(cell, styles))}"`;
      if (cell.value === '') return `${opening}/>`;
      if (typeof cell.value === 'number') return `${opening}><v>${String(cell.value)}</v></c>`;
      strings.countReferences(1);
      return `${opening} t="s"><v>${String(strings.indexOf(cell.value))}</v></c>`;
    })
    .join('');
}

/** What a header and what a footer may hold in all, with room for the codes. */
const MOST_IN_HEADER = 200;

function pageXml({ header, footer }: ReportSheet): string {
  const inch = (points: number): string => String(Math.round((points / 72) * 1000) / 1000);
  const left = headerText(header.left, MOST_IN_HEADER);
  const right = headerText(header.right, MOST_IN_HEADER - left.length);
  return (
    `<pageMargins left="${inch(MARGIN.side)}" right="${inch(MARGIN.side)}" top="${inch(MARGIN.top)}" bottom="${inch(MARGIN.bottom)}" header="0.35" footer="0.35"/>` +
    // 9 is A4; as many pages downwards as it takes
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${xstring(`&L${left}&R${right}`)}</oddHeader>` +
    `<oddFooter>${xstring(`&L${headerText(footer.left, 80)}&CSida &P av &N&R${headerText(footer.right, 80)}`)}</oddFooter></headerFooter>`
  );
}

/** A text where `&` begins a code: so many characters of it, never half of one. */
function headerText(text: string, room: number): string {
  const short =
    text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return short.replaceAll('&', '&&');
}

function xstring(text: string): string {
  return escapeText(encodeXstring(text));
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const count = String(rows.length);
  const breaks = rows.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`;
}
