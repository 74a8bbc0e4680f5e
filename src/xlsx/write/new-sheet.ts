// The text of a new, empty worksheet as Målljus wants it: landscape A4, as wide as the page, top rows in view.
import { formatArea } from '../../../lib/index.ts';
import type { ListValidation, NewSheetWrite } from '../../../lib/index.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';

/** A worksheet part; `mainNamespace` is the workbook's own (transitional or strict). */
export function newSheetXml(sheet: NewSheetWrite, mainNamespace: string): string {
  const orientation = sheet.landscape ? 'landscape' : 'portrait';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${mainNamespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    `<sheetViews>${view(sheet.frozenRows)}</sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    validations(sheet.lists ?? []) +
    '<pageMargins left="0.25" right="0.25" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    // 9 is A4; as many pages downwards as it takes
    `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}

function validations(lists: readonly ListValidation[]): string {
  if (lists.length === 0) return '';
  const all = lists.map(({ area, values }) => {
    const words = escapeText(`"${values.join(',')}"`);
    const title = escapeAttribute(`Välj ${values.join(', ')}.`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${title}" sqref="${formatArea(area)}"><formula1>${words}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(lists.length)}">${all.join('')}</dataValidations>`;
}

function view(frozenRows: number): string {
  if (frozenRows <= 0) return '<sheetView showGridLines="0" workbookViewId="0"/>';
  const first = `A${String(frozenRows + 1)}`;
  return (
    '<sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${String(frozenRows)}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView>`
  );
}
