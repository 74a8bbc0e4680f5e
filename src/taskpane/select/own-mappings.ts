// The officer's own mappings: which one is a table's, and all of them with one put in or taken out.
import type { RecognisedTable, TableMapping } from '../../../lib/index.ts';

/** What all own mappings become when this one is set; an earlier one of the same table gives way. */
export function withMapping(all: readonly TableMapping[], mapping: TableMapping): readonly TableMapping[] {
  return [...withoutMapping(all, mapping), mapping];
}

/** All own mappings but those of this table. */
export function withoutMapping(all: readonly TableMapping[], mapping: TableMapping): readonly TableMapping[] {
  return all.filter((other) => !isSameTable(other, mapping));
}

/** The own mapping of a table whose mapping as it stands is `mapping`; undefined when it has none. */
export function findMapping(all: readonly TableMapping[], mapping: TableMapping): TableMapping | undefined {
  return all.find((other) => isSameTable(other, mapping));
}

/** Rows may have been put in above since the mapping was stored; then the headings tell. */
function isSameTable(a: TableMapping, b: TableMapping): boolean {
  return a.sheet === b.sheet && (a.headingRow === b.headingRow || headingsOf(a) === headingsOf(b));
}

function headingsOf({ columns }: TableMapping): string {
  return JSON.stringify(columns.map(({ heading }) => heading));
}

/** Tells a table, recognised or only pointed out, from the others of the workbook; `mapping` is its mapping as it stands. */
export function tableKey({ sheet, headingRow, columns }: TableMapping): string {
  return JSON.stringify([sheet, headingRow, columns[0]?.heading ?? '']);
}

/** The table that a cell stands in, counted from 0. */
export function findTableAt(
  tables: readonly RecognisedTable[],
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): RecognisedTable | undefined {
  return tables.find(
    ({ sheet: name, area }) =>
      name === sheet && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}

/** The own mappings that no table was read by: pointed out without their columns yet, or left from what is no longer there. */
export function unreadMappings(
  all: readonly TableMapping[],
  read: readonly TableMapping[],
): readonly TableMapping[] {
  return all.filter((mapping) => !read.some((other) => isSameTable(mapping, other)));
}

/** An own mapping that gave no table, in the shape of one without rows, to be corrected like the others. */
export function asUnreadTable({ sheet, headingRow, columns }: TableMapping): RecognisedTable {
  const row = headingRow - 1;
  return {
    sheet,
    area: { top: row, bottom: row, left: 0, right: columns.length - 1 },
    headingRows: [row],
    excelTable: null,
    columns: columns.map((each, column) => ({ ...each, column, certainty: 1 })),
    rows: [],
    certainty: 1,
    description: '',
    mapped: true,
  };
}

/** The table with the roles and periods that a mapping gives its columns, before it has been read anew. */
export function asMapped(table: RecognisedTable, mapping: TableMapping | undefined): RecognisedTable {
  if (mapping?.columns.length !== table.columns.length) return table;
  const columns = table.columns.map((column, index) => {
    const own = mapping.columns[index];
    return own?.heading === column.heading ? { ...column, role: own.role, period: own.period } : column;
  });
  return { ...table, columns };
}
