// The part of a new sheet: title, what it is about, headings and rows, with widths, frozen headings, lists, explanations and print settings.
import { cellAddress, columnLetters } from '../../../lib/index.ts';
import type { NewColumn, NewSheet } from '../../app/template/new-workbook.ts';
import { validationsXml } from './column-aids.ts';
import { STYLE } from './styles-part.ts';
import { bodyRows, headingRow, tableArea } from './table-part.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part, without its XML declaration; `active`: whether the workbook opens with it. `indexOf`: where a text stands among the shared strings. */
export function filledSheetXml(sheet: NewSheet, active: boolean, indexOf: (text: string) => number): string {
  const rows = headingRow(sheet) + 1 + bodyRows(sheet);
  const dimension = tableArea({ columns: sheet.columns.length, firstRow: 0, rows });
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${dimension}"/>${viewXml(sheet, active)}` +
    `<sheetFormatPr defaultRowHeight="15"${sheet.columns.some(isFoldable) ? ' outlineLevelCol="1"' : ''}/>` +
    `<cols>${sheet.columns.map(columnXml).join('')}</cols>` +
    `<sheetData>${rowsXml(sheet, indexOf)}</sheetData>${validationsXml(sheet)}${pageXml(sheet)}` +
    `${ignoredXml(sheet)}<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`
  );
}

function viewXml(sheet: NewSheet, active: boolean): string {
  const top = headingRow(sheet) + 1;
  const left = sheet.frozenColumns;
  const first = cellAddress(top, left);
  const pane = left === 0 ? 'bottomLeft' : 'bottomRight';
  const split = left === 0 ? '' : `xSplit="${String(left)}" `;
  return (
    `<sheetViews><sheetView${sheet.emptyRows === 0 ? ' showGridLines="0"' : ''}${active ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ${split}ySplit="${String(top)}" topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function isFoldable({ foldable }: NewColumn): boolean {
  return foldable === true;
}

// The format of the whole column is that of the cells below the headings, so that rows to come have it too.
function columnXml(column: NewColumn, index: number): string {
  const number = String(index + 1);
  const outline = isFoldable(column) ? ' outlineLevel="1"' : '';
  return `<col min="${number}" max="${number}" width="${String(column.width)}" style="${String(bodyStyle(column))}" customWidth="1"${outline}/>`;
}

function bodyStyle({ cells }: NewColumn): number {
  return cells === undefined ? STYLE.body : STYLE[cells];
}

function rowsXml(sheet: NewSheet, indexOf: (text: string) => number): string {
  const { title, about, columns, rows } = sheet;
  const first = headingRow(sheet);
  const widths = columns.map(({ width }) => width);
  const headings = columns.map(({ heading }) => heading);
  const forWords = widths.map((width) => width - ARROW);
  const all: readonly Row[] = [
    { row: 0, texts: [title], style: STYLE.title, height: 24 },
    ...about.map((text, index) => ({ row: index + 1, texts: [text], style: STYLE.about, height: null })),
    { row: first, texts: headings, style: STYLE.heading, height: heightOf(headings, forWords) },
    ...rows.map((texts, index) => {
      const height = heightOf(texts, widths);
      return { row: first + 1 + index, texts, style: STYLE.body, height };
    }),
  ];
  return all.map((row) => rowXml(row, indexOf)).join('');
}

interface Row {
  readonly row: number;
  readonly texts: readonly string[];
  readonly style: number;
  /** In points; null for as high as Excel makes it. */
  readonly height: number | null;
}

/** Characters that the arrow of the filter takes from a heading's line. */
const ARROW = 3;
/** In points, of Arial 10. */
const LINE = 13.5;
const MARGIN = 4;

/** Height of a row of wrapped texts, in points; rather too high than too low. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesOf(text, Math.max(4, (widths[index] ?? 10) * 1.05)));
  return Math.max(1, ...lines) * LINE + MARGIN;
}

function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const more = used === 0 ? word.length : used + 1 + word.length;
    if (more > width && used > 0) {
      lines++;
      used = word.length;
    } else used = more;
  }
  return lines;
}

function rowXml({ row, texts, style, height }: Row, indexOf: (text: string) => number): string {
  const cells = texts.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${cellAddress(row, column)}" s="${String(style)}" t="s"><v>${String(indexOf(text))}</v></c>`,
  );
  const high = height === null ? '' : ` ht="${String(height)}" customHeight="1"`;
  return `<row r="${String(row + 1)}"${high}>${cells.join('')}</row>`;
}

const PAPER = { A3: 8, A4: 9 } as const;

function pageXml({ page }: NewSheet): string {
  const orientation = page.landscape ? 'landscape' : 'portrait';
  return (
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${String(PAPER[page.paper])}" fitToWidth="${String(page.wide)}" fitToHeight="0" orientation="${orientation}"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>'
  );
}

/** A målvärde is a text on purpose, whatever Excel thinks of figures stored as text. */
function ignoredXml(sheet: NewSheet): string {
  const top = String(headingRow(sheet) + 2);
  const areas = sheet.columns.flatMap(({ cells }, index) =>
    cells === 'text' ? `${columnLetters(index)}${top}:${columnLetters(index)}1048576` : [],
  );
  if (areas.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${areas.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
