// Makes a workbook open on one of its sheets, and only that one chosen.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';

/** Opens on the sheet with this name; nothing is changed where it is not there or is hidden. */
export function openOn(pkg: OpcPackage, name: string): void {
  const sheets = sheetParts(pkg);
  const place = sheets.findIndex((sheet) => sheet.name === name && sheet.state === 'visible');
  if (place < 0) return;
  chooseTab(pkg, place);
  sheets.forEach(({ part, kind }, at) => {
    if (kind === 'worksheet') selectTab(pkg, part, at === place);
  });
}

function chooseTab(pkg: OpcPackage, place: number): void {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const views = childOf(xml, rootOf(xml), 'bookViews');
  const view = views === null ? undefined : childrenOf(xml, views)[0];
  if (view === undefined) return;
  const tag = setAttribute(xml.slice(view.start, view.end), 'activeTab', String(place));
  const edit = new XmlEdit(xml).replace(view.start, view.end, removeAttribute(tag, 'firstSheet'));
  pkg.setText(pkg.workbookPart, edit.toString());
}

function selectTab(pkg: OpcPackage, part: string, isSelected: boolean): void {
  const xml = pkg.text(part) ?? '';
  const views = childOf(xml, rootOf(xml), 'sheetViews');
  const edit = new XmlEdit(xml);
  for (const view of views === null ? [] : childrenOf(xml, views)) {
    if (isSelected === (attributes(xml, view)['tabSelected'] === '1')) continue;
    const tag = xml.slice(view.start, view.end);
    const wanted = isSelected ? setAttribute(tag, 'tabSelected', '1') : removeAttribute(tag, 'tabSelected');
    edit.replace(view.start, view.end, wanted);
  }
  const now = edit.toString();
  if (now !== xml) pkg.setText(part, now);
}
