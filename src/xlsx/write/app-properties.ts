// Keeps the list of sheets in docProps/app.xml true when a sheet is added or removed. Excel does not read it, but other programs show it.
import type { OpcPackage } from '../opc/package.ts';
import { XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { childOf, childrenOf, rootOf, tags, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { setAttribute } from '../xml/edit.ts';
import { relatedPart } from './part-relations.ts';

interface Titles {
  readonly part: string;
  readonly xml: string;
  /** How many worksheets there are, as it stands. */
  readonly count: Element;
  readonly list: Element;
  /** The worksheets come first among them. */
  readonly names: readonly Element[];
}

function readTitles(pkg: OpcPackage): Titles | null {
  const part = relatedPart(pkg, '/', 'extended-properties');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return null;
  const root = rootOf(xml);
  const count = firstCount(xml, vectorIn(xml, childOf(xml, root, 'HeadingPairs')));
  const list = vectorIn(xml, childOf(xml, root, 'TitlesOfParts'));
  return count === null || list === null ? null : { part, xml, count, list, names: childrenOf(xml, list) };
}

/** An edit in which the list is `more` longer, by worksheets. */
function recount({ xml, count, list, names }: Titles, more: number): XmlEdit {
  const tag = xml.slice(list.start, list.end);
  return new XmlEdit(xml)
    .replace(count.contentStart, count.contentEnd, String(Number(textOf(xml, count)) + more))
    .replace(list.start, list.end, setAttribute(tag, 'size', String(names.length + more)));
}

/** Adds a worksheet's name after the `worksheets` that are listed. A list that says otherwise is left as it is. */
export function addSheetTitle(pkg: OpcPackage, name: string, worksheets: number): void {
  const titles = readTitles(pkg);
  if (titles === null || Number(textOf(titles.xml, titles.count)) !== worksheets) return;
  const before = titles.names[worksheets - 1];
  if (before === undefined) return;
  const title = `<${before.prefix}lpstr>${escapeText(name)}</${before.prefix}lpstr>`;
  pkg.setText(titles.part, recount(titles, 1).insert(before.elementEnd, title).toString());
}

/** Removes a worksheet's name. A list that does not have it is left as it is. */
export function removeSheetTitle(pkg: OpcPackage, name: string): void {
  const titles = readTitles(pkg);
  const title = titles === null ? undefined : titleOf(titles, name);
  if (titles === null || title === undefined) return;
  pkg.setText(titles.part, recount(titles, -1).replace(title.start, title.elementEnd, '').toString());
}

/** Changes a worksheet's name. A list that does not have it is left as it is. */
export function renameSheetTitle(pkg: OpcPackage, name: string, newName: string): void {
  const titles = readTitles(pkg);
  const title = titles === null ? undefined : titleOf(titles, name);
  if (titles === null || title === undefined) return;
  const edit = new XmlEdit(titles.xml).replace(title.contentStart, title.contentEnd, escapeText(newName));
  pkg.setText(titles.part, edit.toString());
}

function titleOf({ xml, count, names }: Titles, name: string): Element | undefined {
  return names.slice(0, Number(textOf(xml, count))).find((one) => textOf(xml, one) === name);
}

function vectorIn(xml: string, parent: Element | null): Element | null {
  return parent === null ? null : childOf(xml, parent, 'vector');
}

/** The number after the first heading: how many worksheets there are. */
function firstCount(xml: string, vector: Element | null): Element | null {
  const second = vector === null ? undefined : childrenOf(xml, vector)[1];
  if (second === undefined) return null;
  const numbered = [...tags(xml, second.start, second.elementEnd)].some((tag) => tag.name === 'i4');
  return numbered ? childOf(xml, second, 'i4') : null;
}
