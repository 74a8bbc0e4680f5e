// The table of a new sheet: where it stands, and its part.
import { formatArea } from '../../../lib/index.ts';
import type { NewSheet } from '../../app/template/new-workbook.ts';
import { encodeXstring, escapeAttribute } from '../xml/escape.ts';

/** The row of the headings, from 0: below the title, what the sheet is about, and an empty row. */
export function headingRow({ about }: NewSheet): number {
  return 1 + about.length + 1;
}

/** Rows of the table besides the heading; never none, which a table cannot have. */
export function bodyRows({ rows, emptyRows }: NewSheet): number {
  return Math.max(1, rows.length + emptyRows);
}

/** An area from the first column: `A4:C10`. */
export function tableArea(of: {
  readonly columns: number;
  readonly firstRow: number;
  readonly rows: number;
}): string {
  const { columns, firstRow, rows } = of;
  return formatArea({ top: firstRow, left: 0, bottom: firstRow + rows - 1, right: columns - 1 });
}

/** The part of the sheet's table; `id` is another for each table of the workbook. */
export function newTableXml(sheet: NewSheet, id: number): string {
  const { table, columns } = sheet;
  const area = tableArea({ columns: columns.length, firstRow: headingRow(sheet), rows: bodyRows(sheet) + 1 });
  const list = columns.map(
    ({ heading }, index) =>
      `<tableColumn id="${String(index + 1)}" name="${escapeAttribute(encodeXstring(heading))}"/>`,
  );
  return (
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    `id="${String(id)}" name="${table.name}" displayName="${table.name}" ref="${area}" totalsRowShown="0">` +
    // a table that is only to be read needs no buttons in its headings
    (sheet.emptyRows === 0 ? '' : `<autoFilter ref="${area}"/>`) +
    `<tableColumns count="${String(columns.length)}">${list.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    alternativeText(sheet) +
    '</table>'
  );
}

/** «Alternativtext», an addition to the format of 2009. */
function alternativeText({ table: { altText }, title }: NewSheet): string {
  return (
    '<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" ' +
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    `<x14:table altText="${escapeAttribute(title)}" altTextSummary="${escapeAttribute(altText)}"/></ext></extLst>`
  );
}
