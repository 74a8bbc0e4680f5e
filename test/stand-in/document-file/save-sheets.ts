// The sheets of the changed document set against those of the file: some removed, some renamed, new ones last.
import type { ListValidation } from '../../../lib/index.ts';
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { newSheetXml } from '../../../src/xlsx/write/new-sheet.ts';
import { registerSheet } from '../../../src/xlsx/write/new-sheets.ts';
import { workbookFolder } from '../../../src/xlsx/write/part-relations.ts';
import { removeSheet } from '../../../src/xlsx/write/remove-sheet.ts';
import { renameSheet, setSheetState } from '../../../src/xlsx/write/sheet-entry.ts';
import type { DocumentSheet, WorkbookDocument } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { mentionsSheet } from './mentions.ts';
import type { ReadDocument, ReadSheet } from './read-document.ts';

/** A sheet as it is to be, and what the file has of it. */
export interface SheetPair {
  readonly before: ReadSheet;
  readonly after: DocumentSheet;
}

/** Removes, renames and adds sheets in the package, and gives all that are then there with what their parts hold. */
export function pairSheets(pkg: OpcPackage, before: ReadDocument, after: WorkbookDocument): SheetPair[] {
  const known = new Map(before.sheets.map((read) => [read.sheet.id, read]));
  const kept = new Set(after.sheets.map(({ id }) => id));
  for (const { sheet } of before.sheets) if (!kept.has(sheet.id)) remove(pkg, sheet.name);
  return after.sheets.map((sheet) => {
    const old = known.get(sheet.id) ?? addSheet(pkg, sheet);
    enter(pkg, old.sheet, sheet);
    return { before: old, after: sheet };
  });
}

function remove(pkg: OpcPackage, name: string): void {
  removeSheet(pkg, name);
  if (mentionsSheet(pkg, name)) throw new CannotSave(`the sheet ${name} is gone, but something names it`);
}

/** The sheet's own line in the workbook. */
function enter(pkg: OpcPackage, old: DocumentSheet, now: DocumentSheet): void {
  if (old.name !== now.name) {
    if (mentionsSheet(pkg, old.name))
      throw new CannotSave(`the sheet ${old.name} has got another name, but something names it by the old`);
    renameSheet(pkg, old.name, now.name);
  }
  if (old.visibility !== now.visibility) setSheetState(pkg, now.name, now.visibility);
}

/** The lists that are written out; one that is taken from cells is nothing that the add-in makes. */
function writtenLists({ listValidations = [] }: DocumentSheet): readonly ListValidation[] {
  return listValidations.flatMap(({ areas, formula }) => {
    const words = /^"(.*)"$/s.exec(formula)?.[1];
    return words === undefined ? [] : areas.map((area) => ({ area, values: words.split(',') }));
  });
}

function addSheet(pkg: OpcPackage, sheet: DocumentSheet): ReadSheet {
  const { id, name, frozenRows, landscape } = sheet;
  const lists = writtenLists(sheet);
  const part = pkg.freeName(`${workbookFolder(pkg)}worksheets/sheet`, '.xml');
  pkg.setText(part, newSheetXml({ name, frozenRows, landscape, lists }, pkg.namespaces.main));
  registerSheet(pkg, name, part);
  const empty: DocumentSheet = {
    ...{ id, name, frozenRows, landscape, visibility: 'visible', protection: null },
    ...{ cells: new Map(), columnWidths: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() },
    ...{ merges: [], tables: [], notes: [], rules: [], printAreas: [] },
  };
  const plain = (): number => 0;
  return { sheet: empty, part, styleNumber: plain, inheritedStyle: plain };
}
