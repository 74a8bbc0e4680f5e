// What a sheet says besides its cells that the document holds and the product itself never asks for.
import { MAX_COLUMNS } from '../../../lib/index.ts';
import { isTrue } from '../../../src/xlsx/xml/plain-xml.ts';
import { attributes, childOf } from '../../../src/xlsx/xml/scan.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { DocumentSheet } from '../document.ts';

export type SheetSettings = Pick<DocumentSheet, 'protection' | 'columnWidths' | 'frozenRows' | 'landscape'>;

export function readSheetSettings(sheet: WorksheetEdit): SheetSettings {
  return {
    protection: readProtection(sheet),
    columnWidths: readColumnWidths(sheet),
    frozenRows: readFrozenRows(sheet),
    landscape: childAttributes(sheet, 'pageSetup')['orientation'] === 'landscape',
  };
}

function childAttributes(sheet: WorksheetEdit, name: string): Record<string, string> {
  const child = sheet.child(name);
  return child === undefined ? {} : attributes(sheet.xml, child);
}

/** Each attribute says what is forbidden; changing objects is the one that is not by default. */
function readProtection(sheet: WorksheetEdit): DocumentSheet['protection'] {
  const own = childAttributes(sheet, 'sheetProtection');
  if (!isTrue(own['sheet'])) return null;
  return {
    formatCells: !isTrue(own['formatCells'], true),
    formatColumns: !isTrue(own['formatColumns'], true),
    editObjects: !isTrue(own['objects']),
  };
}

function readColumnWidths(sheet: WorksheetEdit): ReadonlyMap<number, number> {
  const standard = childAttributes(sheet, 'sheetFormatPr')['defaultColWidth'];
  const widths = new Map<number, number>();
  for (const col of sheet.attributesIn('cols', 'col')) {
    const { width } = col;
    if (width === undefined || width === standard) continue;
    const last = Math.min(Number(col['max'] ?? 0), MAX_COLUMNS);
    for (let column = Number(col['min'] ?? 1) - 1; column < last; column++) widths.set(column, Number(width));
  }
  return widths;
}

function readFrozenRows(sheet: WorksheetEdit): number {
  const views = sheet.child('sheetViews');
  const view = views === undefined ? null : childOf(sheet.xml, views, 'sheetView');
  const pane = view === null ? null : childOf(sheet.xml, view, 'pane');
  if (pane === null) return 0;
  const own = attributes(sheet.xml, pane);
  return own['state']?.startsWith('frozen') === true ? Number(own['ySplit'] ?? 0) : 0;
}
