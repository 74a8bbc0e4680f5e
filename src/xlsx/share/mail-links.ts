// Links in cells that begin a letter to somebody: the address stands in the link, whatever the cell shows.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, prefixedAttribute, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';

/** The cells, as `Blad!E5` or `Blad!E5:E9`. */
export function mailLinks(pkg: OpcPackage): readonly string[] {
  return sheetParts(pkg).flatMap(({ name, part }) => {
    const xml = pkg.text(part) ?? '';
    return linksIn(pkg, part, xml).map(({ element }) => `${name}!${attributes(xml, element)['ref'] ?? ''}`);
  });
}

/** Takes the links away; what the cells show stays. */
export function removeMailLinks(pkg: OpcPackage): void {
  for (const { part } of sheetParts(pkg)) {
    const xml = pkg.text(part) ?? '';
    const links = linksIn(pkg, part, xml);
    const list = childOf(xml, rootOf(xml), 'hyperlinks');
    if (links.length === 0 || list === null) continue;
    const edit = new XmlEdit(xml);
    if (links.length === childrenOf(xml, list).length) edit.replace(list.start, list.elementEnd, '');
    else for (const { element } of links) edit.replace(element.start, element.elementEnd, '');
    pkg.setText(part, edit.toString());
    for (const id of new Set(links.map((link) => link.id))) pkg.removeRelationship(part, id);
  }
}

interface MailLink {
  readonly element: Element;
  /** Of the relationship that holds the address. */
  readonly id: string;
}

function linksIn(pkg: OpcPackage, part: string, xml: string): readonly MailLink[] {
  const addresses = new Set(
    pkg
      .relationships(part)
      .filter(({ external, target }) => external && /^mailto:/i.test(target))
      .map(({ id }) => id),
  );
  const list = addresses.size === 0 ? null : childOf(xml, rootOf(xml), 'hyperlinks');
  return (list === null ? [] : childrenOf(xml, list)).flatMap((element) => {
    const id = prefixedAttribute(attributes(xml, element), 'id');
    return id !== undefined && addresses.has(id) ? [{ element, id }] : [];
  });
}
