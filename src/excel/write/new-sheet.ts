// Adds a sheet as Målljus wants it: landscape A4, as wide as the page, without grid, top rows in view. The same as the file adapter's.
import type { NewSheetWrite } from '../../../lib/index.ts';

const INCH = 72;

/** Queues a new sheet, last in tab order. */
export function addSheet(
  context: Excel.RequestContext,
  { name, frozenRows, landscape }: NewSheetWrite,
): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 0.5 * INCH;
  pageLayout.rightMargin = 0.5 * INCH;
  pageLayout.topMargin = 0.6 * INCH;
  pageLayout.bottomMargin = 0.6 * INCH;
  pageLayout.headerMargin = 0.3 * INCH;
  pageLayout.footerMargin = 0.3 * INCH;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
  pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Sida &P av &N';
}
