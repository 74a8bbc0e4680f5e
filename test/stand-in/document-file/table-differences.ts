// The tables of a sheet that are not as they were: wider or narrower, or with other headings.
import { cellRef, type CellValue } from '../../../lib/index.ts';
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { columnNames, isCalled, tablesOf } from '../../../src/xlsx/write/table-part.ts';
import { setTableColumns } from '../../../src/xlsx/write/tables.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { DocumentSheet, DocumentTable } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { sameValue } from './cell-differences.ts';
import { mentions } from './mentions.ts';
import { sameData } from './same-data.ts';

/** Writes the table parts of one sheet. The headings are those of the cells, as Excel has it. */
export function saveTables(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  before: DocumentSheet,
  after: DocumentSheet,
): void {
  const names = (tables: readonly DocumentTable[]): readonly string[] => tables.map(({ name }) => name);
  if (!sameData(names(before.tables), names(after.tables)))
    throw new CannotSave(`tables of the sheet ${after.name} have been added, removed or renamed`);
  after.tables.forEach((table, index) => {
    const old = before.tables[index];
    if (old !== undefined) saveTable(pkg, sheet, old, table, before, after);
  });
}

function saveTable(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  old: DocumentTable,
  table: DocumentTable,
  before: DocumentSheet,
  after: DocumentSheet,
): void {
  if (!sameData({ ...old, area: { ...old.area, right: table.area.right } }, table))
    throw new CannotSave(`the table ${table.name} has changed otherwise than at its right end`);
  const part = tablesOf(pkg, sheet).find((one) => isCalled(one, table.name));
  if (part === undefined) throw new CannotSave(`the table ${table.name}, which is not in the file`);
  const known = columnNames(part);
  const wanted = Array.from({ length: table.area.right - table.area.left + 1 }, (_, index) =>
    columnName(table, index, known[index], before, after),
  );
  if (sameData(known, wanted)) return;
  refuseBrokenReferences(pkg, table, known, wanted);
  for (const [name, text] of setTableColumns(pkg, part, wanted)) pkg.setText(name, text);
}

/** The name that a column has when nobody has written in its heading, else what the heading says. */
function columnName(
  table: DocumentTable,
  index: number,
  known: string | undefined,
  before: DocumentSheet,
  after: DocumentSheet,
): string {
  const { top, left } = table.area;
  const valueIn = (sheet: DocumentSheet): CellValue => sheet.cells.get(top)?.get(left + index)?.value ?? null;
  const heading = valueIn(after);
  if (known !== undefined && (!table.headingRow || sameValue(valueIn(before), heading))) return known;
  if (!table.headingRow) return `Kolumn${String(index + 1)}`;
  if (heading === null || heading === '' || typeof heading === 'object')
    throw new CannotSave(
      `no heading in ${cellRef(after.name, top, left + index)}, in the table ${table.name}`,
    );
  return String(heading);
}

/** Excel would rewrite the formulas that name a column; here they must not name it. */
function refuseBrokenReferences(
  pkg: OpcPackage,
  table: DocumentTable,
  known: readonly string[],
  wanted: readonly string[],
): void {
  const lower = wanted.map((name) => name.toLowerCase());
  if (new Set(lower).size < lower.length)
    throw new CannotSave(`two columns alike in the table ${table.name}`);
  const gone = known.filter((name, index) => wanted[index] !== name);
  const named = gone.find((name) => mentions(pkg, `[${name}]`));
  if (named !== undefined) throw new CannotSave(`a formula names the column ${named} that is gone`);
}
