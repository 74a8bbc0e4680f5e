// Adds worksheets last in the workbook. Never in between: names, external links and the active tab count by position.
import type { NewSheetWrite } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { appendChild } from '../xml/edit.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes, childOf, rootOf } from '../xml/scan.ts';
import { addSheetTitle } from './app-properties.ts';
import { withPrefix } from './prefix.ts';
import type { Refusals } from './refusals.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { relationAttribute } from './part-relations.ts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const MAX_NAME = 31;
const FORBIDDEN_IN_NAME = /[:\\/?*[\]]/;

/** Refuses sheets that cannot be added to `others`. A name that no sheet could have is our own fault and throws. */
export function checkNewSheets(
  pkg: OpcPackage,
  sheets: readonly NewSheetWrite[],
  refusals: Refusals,
  others: readonly { readonly name: string }[] = sheetParts(pkg),
): void {
  if (sheets.length === 0) return;
  if (structureProtected(pkg))
    refusals.add(
      'structure-protected',
      'Arbetsbokens struktur är skyddad, så inget blad kan läggas till; ta bort skyddet (Granska, Skydda arbetsbok) och försök igen.',
    );
  const taken = new Set(others.map((sheet) => sheet.name.toLowerCase()));
  for (const { name } of sheets) {
    if (name === '' || name.length > MAX_NAME || FORBIDDEN_IN_NAME.test(name) || /^'|'$/.test(name))
      throw new Error(`No sheet can be called ${name}`);
    if (taken.has(name.toLowerCase()))
      refusals.add(
        'unsupported',
        `Det finns redan ett blad som heter «${name}»; byt namn på det och försök igen.`,
      );
    taken.add(name.toLowerCase());
  }
}

/** Whether sheets may be neither added nor removed. */
export function structureProtected(pkg: OpcPackage): boolean {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const protection = childOf(xml, rootOf(xml), 'workbookProtection');
  return protection !== null && isTrue(attributes(xml, protection)['lockStructure']);
}

/** Makes the part at `part` (already written) a worksheet of the workbook, last in tab order. */
export function registerSheet(pkg: OpcPackage, name: string, part: string): void {
  const sheets = sheetParts(pkg);
  const sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  pkg.setContentType(part, WORKSHEET_TYPE);
  const id = pkg.addRelationship(pkg.workbookPart, 'worksheet', part);
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const root = rootOf(xml);
  const list = childOf(xml, root, 'sheets');
  if (list === null) throw new Error('A workbook without a list of sheets');
  const sheet = `<sheet name="${escapeAttribute(name)}" sheetId="${String(sheetId)}"${relationAttribute(pkg, xml, id)}/>`;
  pkg.setText(pkg.workbookPart, appendChild(xml, list, withPrefix(sheet, list.prefix)));
  addSheetTitle(pkg, name, sheets.filter((other) => other.kind === 'worksheet').length);
}
