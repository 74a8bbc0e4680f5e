// What stands in the way of a table that is to grow to the right.
import { cellAddress, overlaps, type Area, type CellWrite, type TableGrowth } from '../../../lib/index.ts';
import { cellKey } from './cell-writes.ts';
import type { Refusals } from './refusals.ts';
import type { TablePart } from './table-part.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Refuses headings that the table has already. */
export function checkNames(growth: TableGrowth, names: readonly string[], refusals: Refusals): void {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (const heading of growth.headings) {
    if (taken.has(heading.toLowerCase()))
      refusals.add(
        'unsupported',
        `Tabellen «${growth.table}» på bladet «${growth.sheet}» har redan en kolumn som heter «${heading}»; byt namn på den och försök igen.`,
      );
    taken.add(heading.toLowerCase());
  }
}

/** Refuses to grow over another table or merged cells. */
export function checkOthers(
  sheet: WorksheetEdit,
  growth: TableGrowth,
  added: Area,
  others: readonly TablePart[],
  refusals: Refusals,
): void {
  const inTheWay = [...others.map((table) => table.area), ...sheet.merges()].find((area) =>
    overlaps(area, added),
  );
  if (inTheWay !== undefined)
    refuseOccupied(sheet, growth, cellAddress(inTheWay.top, inTheWay.left), refusals);
}

/** Refuses to swallow a person's content beside the table. */
export function checkOccupied(
  sheet: WorksheetEdit,
  growth: TableGrowth,
  added: Area,
  cells: readonly CellWrite[],
  refusals: Refusals,
): void {
  const ours = new Set(cells.map(cellKey));
  const data = sheet.sheetData();
  for (const row of data?.rows() ?? []) {
    if (row.row < added.top || row.row > added.bottom) continue;
    for (const cell of data?.cells(row) ?? []) {
      if (cell.column < added.left || cell.column > added.right || cell.selfClosed) continue;
      if (ours.has(cellKey({ row: row.row, column: cell.column }))) continue;
      if (/<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/.test(sheet.xml.slice(cell.tagEnd, cell.contentEnd)))
        refuseOccupied(sheet, growth, cellAddress(row.row, cell.column), refusals);
    }
  }
}

function refuseOccupied(sheet: WorksheetEdit, growth: TableGrowth, cell: string, refusals: Refusals): void {
  refusals.addCell(
    'unsupported',
    sheet.name,
    cell,
    `table ${growth.table}`,
    (cells) =>
      `Till höger om tabellen «${growth.table}» på bladet «${sheet.name}» är ${cells} i vägen för nya kolumner; flytta innehållet och försök igen.`,
  );
}

/** Excel calls a file damaged when a heading cell and its column's name differ: that would be our own fault. */
export function checkHeadings(
  table: TablePart,
  growth: TableGrowth,
  added: Area,
  cells: readonly CellWrite[],
): void {
  if (table.attributes['headerRowCount'] === '0') return;
  growth.headings.forEach((heading, index) => {
    const column = added.left + index;
    const cell = cells.find((write) => write.row === added.top && write.column === column);
    if (cell?.value !== heading) throw new Error(`Heading cell and column name differ: ${heading}`);
  });
}
