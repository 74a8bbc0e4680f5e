// Puts the report sheet in a package, with its chart and tables, in the place of the sheets that it replaces.
import { accept, refuse, type Result } from '../../app/result.ts';
import type { PlannedReportSheet, ReportSheet } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { writeState } from '../write/custom-xml.ts';
import { checkNewSheets, registerSheet } from '../write/new-sheets.ts';
import { workbookFolder } from '../write/part-relations.ts';
import { setPrintArea, setPrintTitles } from '../write/print-titles.ts';
import { Refusals } from '../write/refusals.ts';
import { removeSheet } from '../write/remove-sheet.ts';
import { SharedStrings } from '../write/shared-strings.ts';
import { StyleSheet } from '../write/style-sheet.ts';
import { storeInWorkbook, STRINGS, STYLES, workbookText } from '../write/workbook-parts.ts';
import { nameDocument } from './document-properties.ts';
import { chartXml, drawingXml } from './report-chart.ts';
import { reportTable, TableNames } from './report-tables.ts';
import { reportWorksheet } from './report-worksheet.ts';

/** Does all of it, or nothing and says in Swedish what stands in the way. */
export function putReportSheet(pkg: OpcPackage, planned: PlannedReportSheet): Result<null> {
  const { name, sheet, removed, state } = planned;
  const failure = obstacle(pkg, planned);
  if (failure !== null) return failure;
  for (const old of removed) removeSheet(pkg, old);
  const styles = new StyleSheet(workbookText(pkg, STYLES));
  const strings = new SharedStrings(workbookText(pkg, STRINGS), textsOf(sheet));
  const part = pkg.freeName(`${workbookFolder(pkg)}worksheets/sheet`, '.xml');
  // Before it has its content, since its relationships are named in it.
  pkg.setText(part, '');
  const drawing = addChart(pkg, part, planned);
  const tables = addTables(pkg, part, sheet);
  const { namespaces } = pkg;
  pkg.setText(part, reportWorksheet({ sheet, namespaces, styles, strings, drawing, tables }));
  registerSheet(pkg, name, part);
  setPrintArea(pkg, name, { columns: sheet.columnWidths.length, rows: sheet.rows.length });
  if (sheet.repeatedRow !== null) {
    const printTitleRows = { top: sheet.repeatedRow, bottom: sheet.repeatedRow };
    setPrintTitles(pkg, { name, printTitleRows, frozenRows: 1, landscape: true });
  }
  if (styles.changed) storeInWorkbook(pkg, STYLES, styles.toString());
  if (strings.changed) storeInWorkbook(pkg, STRINGS, strings.finish());
  if (state !== null) writeState(pkg, state);
  nameDocument(pkg, sheet.title);
  return accept(null);
}

function obstacle(pkg: OpcPackage, { name, removed }: PlannedReportSheet) {
  const refusals = new Refusals();
  const added = { name, frozenRows: 1, landscape: true };
  const left = sheetParts(pkg).filter((sheet) => !removed.includes(sheet.name));
  checkNewSheets(pkg, [added], refusals, left);
  const failure = refusals.failure();
  return failure === null ? null : refuse(failure.code, failure.text);
}

function* textsOf({ rows }: ReportSheet): Generator<string, undefined> {
  for (const row of rows)
    for (const cell of row) if (typeof cell?.value === 'string' && cell.value !== '') yield cell.value;
}

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Id of the sheet's relationship to the drawing; null when there is no chart. */
function addChart(pkg: OpcPackage, part: string, { name, sheet }: PlannedReportSheet): string | null {
  const { chart, columnWidths } = sheet;
  if (chart === null) return null;
  const folder = workbookFolder(pkg);
  const chartPart = pkg.freeName(`${folder}charts/chart`, '.xml');
  pkg.setText(chartPart, chartXml(chart, name, pkg.strict));
  pkg.setContentType(chartPart, CHART);
  const drawing = pkg.freeName(`${folder}drawings/drawing`, '.xml');
  pkg.setText(drawing, '');
  const id = pkg.addRelationship(drawing, 'chart', chartPart);
  pkg.setText(drawing, drawingXml(chart, columnWidths.length, id, pkg.strict));
  pkg.setContentType(drawing, DRAWING);
  return pkg.addRelationship(part, 'drawing', drawing);
}

/** Ids of the sheet's relationships to its tables. */
function addTables(pkg: OpcPackage, part: string, { tables }: ReportSheet): readonly string[] {
  const names = new TableNames(pkg);
  return tables.map((table) => {
    const own = pkg.freeName(`${workbookFolder(pkg)}tables/table`, '.xml');
    pkg.setText(own, reportTable({ table, ...names.next(table.name), namespace: pkg.namespaces.main }));
    pkg.setContentType(own, TABLE);
    return pkg.addRelationship(part, 'table', own);
  });
}
