// A plan with a write of every kind, fitted to whatever workbook it is for, and what it may change.
import type { CellLook, CellWrite, WritePlan } from '../../lib/model/write-plan.ts';
import { cellAddress } from '../../lib/model/area.ts';
import type { OpcPackage } from '../../src/xlsx/opc/package.ts';
import { sheetParts } from '../../src/xlsx/read/sheet-parts.ts';
import type { Allowed } from './compare-packages.ts';

const NEW_SHEET = 'Måluppfyllelse';
const STATE = '<malljus xmlns="urn:malljus:1"><körning period="2020"/></malljus>';

/** Writes far below and to the right of everything on the first two worksheets, and in a new sheet. */
export function fullPlan(pkg: OpcPackage): { readonly plan: WritePlan; readonly allowed: Allowed } {
  const sheets = sheetParts(pkg)
    .filter((sheet) => sheet.kind === 'worksheet')
    .slice(0, 2);
  const names = sheets.map((sheet) => sheet.name);
  const cells = [...names.flatMap(statusCells), ...summaryCells()];
  const plan: WritePlan = {
    newSheets: [{ name: NEW_SHEET, frozenRows: 2, landscape: true }],
    cells,
    tables: [],
    notes: [...names, NEW_SHEET].map((sheet) => ({
      sheet,
      row: place(sheet).row,
      column: place(sheet).column,
      text: 'Gul: 88 % mot minst 90 %.\nGränsen för gult är 81 %.',
    })),
    statusFormats: [...names, NEW_SHEET].map((sheet) => ({ sheet, area: statusArea(sheet), replaces: [] })),
    columnWidths: names.map((sheet) => ({ sheet, column: place(sheet).column, width: 14 })),
    state: STATE,
  };
  return { plan, allowed: allowedFor(pkg, sheets, cells) };
}

function place(sheet: string): { readonly row: number; readonly column: number } {
  return sheet === NEW_SHEET ? { row: 2, column: 1 } : { row: 6000, column: 60 };
}

function statusArea(sheet: string): { top: number; left: number; bottom: number; right: number } {
  const { row, column } = place(sheet);
  return { top: row, bottom: row + 3, left: column, right: column };
}

function statusCells(sheet: string): CellWrite[] {
  const { row, column } = place(sheet);
  const cells: readonly (readonly [string | number, CellLook])[] = [
    ['Grön', 'status'],
    ['Gul', 'status'],
    ['=Röd', 'wrapped'],
    [42.5, 'integer'],
  ];
  return cells.map(([value, look], index) => ({ sheet, row: row + index, column, value, look }));
}

function summaryCells(): CellWrite[] {
  return [
    { sheet: NEW_SHEET, row: 0, column: 0, value: 'Måluppfyllelse 2020', look: 'title' },
    { sheet: NEW_SHEET, row: 1, column: 0, value: 'Mål', look: 'heading' },
    { sheet: NEW_SHEET, row: 2, column: 0, value: 'Bättre välfärd & <trygghet>', look: 'wrapped' },
    { sheet: NEW_SHEET, row: 2, column: 1, value: 'Gul', look: 'status' },
  ];
}

function allowedFor(
  pkg: OpcPackage,
  sheets: readonly { readonly name: string; readonly part: string }[],
  cells: readonly CellWrite[],
): Allowed {
  const parts = new Set<string>();
  const cellsOf: Record<string, ReadonlySet<string>> = {};
  const childrenOf: Record<string, ReadonlySet<string>> = {};
  for (const { name, part } of sheets) {
    const own = cells.filter((cell) => cell.sheet === name);
    cellsOf[part.slice(1)] = new Set(own.map((cell) => cellAddress(cell.row, cell.column)));
    childrenOf[part.slice(1)] = new Set(['cols', 'conditionalFormatting', 'legacyDrawing']);
    for (const { type, target } of pkg.relationships(part))
      if (type === 'comments' || type === 'vmlDrawing') parts.add(target.slice(1));
  }
  for (const { type, target } of pkg.relationships('/'))
    if (type === 'extended-properties') parts.add(target.slice(1));
  return { cells: cellsOf, sheetChildren: childrenOf, parts };
}
