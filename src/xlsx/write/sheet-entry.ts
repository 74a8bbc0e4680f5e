// A sheet's own line in the workbook part: its name and whether it is shown.
import type { OpcPackage } from '../opc/package.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import { renameSheetTitle } from './app-properties.ts';

/** Gives a sheet another name. That nothing names it by the old one is for the caller to see to. */
export function renameSheet(pkg: OpcPackage, name: string, newName: string): void {
  editEntry(pkg, name, (tag) => setAttribute(tag, 'name', newName));
  renameSheetTitle(pkg, name, newName);
}

/** Shows or hides a sheet. */
export function setSheetState(
  pkg: OpcPackage,
  name: string,
  state: 'visible' | 'hidden' | 'veryHidden',
): void {
  editEntry(pkg, name, (tag) =>
    state === 'visible' ? removeAttribute(tag, 'state') : setAttribute(tag, 'state', state),
  );
}

function editEntry(pkg: OpcPackage, name: string, change: (tag: string) => string): void {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'sheets');
  const entry = (list === null ? [] : childrenOf(xml, list)).find(
    (sheet) => attributes(xml, sheet)['name'] === name,
  );
  if (entry === undefined) throw new Error(`The workbook has no sheet ${name}`);
  const tag = change(xml.slice(entry.start, entry.end));
  pkg.setText(pkg.workbookPart, new XmlEdit(xml).replace(entry.start, entry.end, tag).toString());
}
