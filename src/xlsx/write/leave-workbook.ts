// Takes what Målljus put there out of a package, beyond single cells and notes: sheets, colour rules, table columns and what is stored.
import type { LeavingWrites } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { namespaceOf, rootOf } from '../xml/scan.ts';
import { frozenSheets, writeValues } from '../share/frozen-sheets.ts';
import { readOwnNames, removeNames } from '../share/own-names.ts';
import { removeCustomXml } from './custom-xml.ts';
import { removeSheet } from './remove-sheet.ts';
import { columnNames, isCalled, tablesOf } from './table-part.ts';
import { setTableColumns, type PartTexts } from './tables.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Every part that Målljus stores has a namespace that begins so. */
const OWN_NAMESPACE = 'urn:malljus:';

/** The changed parts of the tables that lose their last columns. */
export function shrinkTables(pkg: OpcPackage, sheet: WorksheetEdit, { tables }: LeavingWrites): PartTexts {
  const texts = new Map<string, string>();
  for (const shrinking of tables.filter((one) => one.sheet === sheet.name)) {
    const table = tablesOf(pkg, sheet).find((one) => isCalled(one, shrinking.table));
    if (table === undefined) throw new Error(`No table ${shrinking.table}`);
    const names = columnNames(table).slice(0, -shrinking.columns);
    for (const [part, text] of setTableColumns(pkg, table, names)) texts.set(part, text);
  }
  return texts;
}

/** Removes the sheets and all that is stored, after everything else; gives the cells whose formulas use Målljus's functions still. */
export function leaveWorkbook(pkg: OpcPackage, { sheets, keepsValues }: LeavingWrites): readonly string[] {
  const edited = sheetParts(pkg).map(({ part }) => part);
  for (const name of sheets) removeSheet(pkg, name);
  for (const part of edited) pkg.dropEmptyRelationships(part);
  const left = functionsLeft(pkg, keepsValues);
  const items = pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'customXml' && !external)
    .map(({ target }) => target);
  for (const item of items) {
    const xml = pkg.text(item);
    if (xml !== undefined && (namespaceOf(xml, rootOf(xml)) ?? '').startsWith(OWN_NAMESPACE))
      removeCustomXml(pkg, item);
  }
  return left;
}

/** Cells whose formulas use Målljus's functions, when those that can be have become values where that is asked for. */
function functionsLeft(pkg: OpcPackage, freezes: boolean): readonly string[] {
  const own = readOwnNames(pkg);
  const left = frozenSheets(pkg, own.calls, false).flatMap((sheet) => {
    const ours = sheet.frozen.cells.filter(({ isOurs }) => isOurs);
    if (ours.length === 0) return [];
    // a formula without a stored value would leave an empty cell
    if (!freezes || !ours.every(({ hasValue }) => hasValue)) return ours.map(({ ref }) => ref);
    writeValues(pkg, [sheet]);
    return [];
  });
  if (freezes && left.length === 0) removeNames(pkg, own.names);
  return left;
}
