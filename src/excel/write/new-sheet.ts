// Adds a sheet as Målljus wants it: without grid, top rows in view, printed on landscape A4, as wide as the page. The same as the
// file adapter's.
import type { NewSheetWrite } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';

const INCH = 72;

/** Queues a new sheet, last in tab order. */
export function addSheet(context: Excel.RequestContext, { name, frozenRows, lists }: NewSheetWrite): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  for (const { area, values } of lists ?? [])
    rangeOf(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source: values.join(',') } };
}

/** Queues how a new sheet is printed. Excel on a computer without a printer may refuse it. */
export function layOutPage(
  context: Excel.RequestContext,
  { name, landscape, printTitleRows }: NewSheetWrite,
): void {
  const { pageLayout } = context.workbook.worksheets.getItem(name);
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 0.25 * INCH;
  pageLayout.rightMargin = 0.25 * INCH;
  pageLayout.topMargin = 0.6 * INCH;
  pageLayout.bottomMargin = 0.6 * INCH;
  pageLayout.headerMargin = 0.3 * INCH;
  pageLayout.footerMargin = 0.3 * INCH;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Sida &P av &N';
  if (printTitleRows !== undefined)
    pageLayout.setPrintTitleRows(`$${printTitleRows.top + 1}:$${printTitleRows.bottom + 1}`);
}
