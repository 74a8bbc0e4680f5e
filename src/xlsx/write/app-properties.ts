// Keeps the list of sheets in docProps/app.xml true when a sheet is added. Excel does not read it, but other programs show it.
import type { OpcPackage } from '../opc/package.ts';
import { XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { childOf, childrenOf, rootOf, tags, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { setAttribute } from '../xml/edit.ts';
import { relatedPart } from './part-relations.ts';

/** Adds a worksheet's name after the `worksheets` that are listed. A list that says otherwise is left as it is. */
export function addSheetTitle(pkg: OpcPackage, name: string, worksheets: number): void {
  const part = relatedPart(pkg, '/', 'extended-properties');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return;
  const root = rootOf(xml);
  const count = firstCount(xml, vectorIn(xml, childOf(xml, root, 'HeadingPairs')));
  const titles = vectorIn(xml, childOf(xml, root, 'TitlesOfParts'));
  if (count === null || titles === null || Number(textOf(xml, count)) !== worksheets) return;
  const names = childrenOf(xml, titles);
  const before = names[worksheets - 1];
  if (before === undefined) return;
  const tag = xml.slice(titles.start, titles.end);
  const edit = new XmlEdit(xml)
    .replace(count.contentStart, count.contentEnd, String(worksheets + 1))
    .replace(titles.start, titles.end, setAttribute(tag, 'size', String(names.length + 1)))
    .insert(before.elementEnd, `<${before.prefix}lpstr>${escapeText(name)}</${before.prefix}lpstr>`);
  pkg.setText(part, edit.toString());
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
