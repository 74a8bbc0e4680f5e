// Takes a worksheet out of the workbook, with what belongs to it, and moves what counts sheets by their place.
import type { OpcPackage } from '../opc/package.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, prefixedAttribute, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { removeSheetTitle } from './app-properties.ts';
import { dropCalculationChain, holdsFormula } from './calc.ts';
import { removeWithTargets } from './remove-part.ts';

/** Removes a worksheet by its name. That no formula names it is for the caller to see to. */
export function removeSheet(pkg: OpcPackage, name: string): void {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'sheets');
  const sheets = list === null ? [] : childrenOf(xml, list);
  const place = sheets.findIndex((sheet) => attributes(xml, sheet)['name'] === name);
  const sheet = sheets[place];
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}`);
  if (sheets.length === 1) throw new Error('A workbook must keep one sheet');
  const id = prefixedAttribute(attributes(xml, sheet), 'id');
  const edit = new XmlEdit(xml).replace(sheet.start, sheet.elementEnd, '');
  moveNames(xml, edit, place);
  moveViews(xml, edit, place);
  pkg.setText(pkg.workbookPart, edit.toString());
  const relation = pkg.relationships(pkg.workbookPart).find((one) => one.id === id);
  const hadFormula = relation !== undefined && holdsFormula(pkg.text(relation.target) ?? '');
  if (relation !== undefined) {
    pkg.removeRelationship(pkg.workbookPart, relation.id);
    removeWithTargets(pkg, relation.target);
  }
  // it names the sheet's formulas by a number of the sheet
  if (hadFormula) dropCalculationChain(pkg);
  removeSheetTitle(pkg, name);
}

/** Removes the sheet's own names, and moves those of the sheets after it. */
function moveNames(xml: string, edit: XmlEdit, place: number): void {
  const list = childOf(xml, rootOf(xml), 'definedNames');
  if (list === null) return;
  const names = childrenOf(xml, list);
  const own = names.filter((name) => sheetOf(xml, name) === place);
  if (own.length === names.length) {
    edit.replace(list.start, list.elementEnd, '');
    return;
  }
  for (const name of own) edit.replace(name.start, name.elementEnd, '');
  for (const name of names) {
    const index = sheetOf(xml, name);
    if (index > place) setIn(xml, edit, name, 'localSheetId', index - 1);
  }
}

/** The place of the sheet that a name belongs to; -1 for the whole workbook. */
function sheetOf(xml: string, name: Element): number {
  return Number(attributes(xml, name)['localSheetId'] ?? -1);
}

/** Which sheet is shown, and which tab is the first in view. */
function moveViews(xml: string, edit: XmlEdit, place: number): void {
  const views = childOf(xml, rootOf(xml), 'bookViews');
  for (const view of views === null ? [] : childrenOf(xml, views)) {
    const own = attributes(xml, view);
    const tag = ['activeTab', 'firstSheet'].reduce(
      (text, name) => {
        const index = Number(own[name] ?? 0);
        if (index < place || index === 0) return text;
        return index === 1 ? removeAttribute(text, name) : setAttribute(text, name, String(index - 1));
      },
      xml.slice(view.start, view.end),
    );
    if (tag !== xml.slice(view.start, view.end)) edit.replace(view.start, view.end, tag);
  }
}

function setIn(xml: string, edit: XmlEdit, element: Element, name: string, value: number): void {
  const tag = xml.slice(element.start, element.end);
  edit.replace(element.start, element.end, setAttribute(tag, name, String(value)));
}
