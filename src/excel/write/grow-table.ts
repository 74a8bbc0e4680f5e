// Lets an Excel table take in columns at its right edge.
import { formatArea, type Area, type TableGrowth } from '../../../lib/index.ts';
import { Refused } from '../run.ts';
import { supports } from '../supports.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';

/** The table's area before. */
export function areaOfTable({ snapshot }: ReadWorkbook, { sheet, table }: TableGrowth): Area {
  const found = snapshot.sheets.find(({ name }) => name === sheet)?.tables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`The sheet ${sheet} has no table ${table}`);
  return found.area;
}

/** Queues the growth. Its heading cells are written after, which gives the columns their names. */
export function growTable(context: Excel.RequestContext, read: ReadWorkbook, growth: TableGrowth): void {
  const area = areaOfTable(read, growth);
  const table = context.workbook.tables.getItem(growth.table);
  if (supports('1.13')) {
    table.resize(formatArea({ ...area, right: area.right + growth.headings.length }));
    return;
  }
  // Older Excel only inserts columns, which would push what stands to the right.
  if (hasContentRightOf(read, growth.sheet, area)) {
    const text = `Tabellen «${growth.table}» kan inte få fler kolumner i den här versionen av Excel, eftersom det står något till höger om den. Uppdatera Excel eller flytta innehållet, och klicka igen. Inget har skrivits.`;
    throw new Refused({ code: 'unsupported', text });
  }
  for (const heading of growth.headings) table.columns.add(undefined, undefined, heading);
}

/** Whether anything stands beside an area, to its right. */
export function hasContentRightOf({ snapshot }: ReadWorkbook, sheet: string, area: Area): boolean {
  const values = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  return values
    .slice(area.top, area.bottom + 1)
    .some((row) => row.slice(area.right + 1).some((value) => value !== null));
}

/** Queues the table's giving back of the columns that it grew by. `area`: what it covers now. */
export function shrinkTable(
  context: Excel.RequestContext,
  {
    name,
    headings,
    area,
  }: { readonly name: string; readonly headings: readonly string[]; readonly area: Area },
): void {
  const table = context.workbook.tables.getItem(name);
  if (supports('1.13')) table.resize(formatArea({ ...area, right: area.right - headings.length }));
  else for (const heading of headings) table.columns.getItem(heading).delete();
}
