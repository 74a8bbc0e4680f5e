// A workbook with one table of as many measures as a test wants, as Excel has it open.
import { DEFAULT_STYLE } from '../stand-in/default-style.ts';
import type { CellStyle, DocumentCell, DocumentSheet, WorkbookDocument } from '../stand-in/document.ts';
import type { CellValue } from '../../lib/model/cell.ts';

const HEADING: CellStyle = { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, bold: true }, fill: '#DDEBF7' };
const PERCENT: CellStyle = { ...DEFAULT_STYLE, numberFormat: '0%' };
const OPEN: CellStyle = { ...DEFAULT_STYLE, locked: false };

/** Goal, measure, målvärde, utfall: `count` rows under a heading. */
export function measureTable(count: number): WorkbookDocument {
  const rows: (readonly DocumentCell[])[] = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'].map((text) => cell(text, HEADING)),
  ];
  for (let number = 1; number <= count; number++)
    rows.push([
      cell(`Mål ${Math.ceil(number / 20)}`, DEFAULT_STYLE),
      cell(`Andel nöjda i undersökning ${number}`, OPEN),
      cell('minst 80 %', DEFAULT_STYLE),
      cell((60 + (number % 40)) / 100, PERCENT),
    ]);
  return documentWith(sheetOf('Nämnden', rows));
}

/** One cell. */
export function cell(
  value: CellValue,
  style: CellStyle = DEFAULT_STYLE,
  formula: string | null = null,
): DocumentCell {
  return { value, formula, style, styleFrom: null };
}

/** A sheet of rows from the top left; undefined leaves a cell out. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (DocumentCell | undefined)[])[],
  more: Partial<DocumentSheet> = {},
): DocumentSheet {
  const cells = new Map(
    rows.map((row, index) => [
      index,
      new Map(row.flatMap((one, column) => (one === undefined ? [] : [[column, one] as const]))),
    ]),
  );
  return {
    ...{ id: `{${name}}`, name, visibility: 'visible', cells, merges: [], tables: [], notes: [], rules: [] },
    ...{ protection: null, columnWidths: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() },
    ...{ frozenRows: 0, landscape: false, printAreas: [] },
    ...more,
  };
}

/** A workbook of sheets. */
export function documentWith(...sheets: readonly DocumentSheet[]): WorkbookDocument {
  return {
    name: 'Mål.xlsx',
    date1904: false,
    sheets,
    otherSheetNames: [],
    structureProtected: false,
    names: [],
    customXmlParts: [],
  };
}
