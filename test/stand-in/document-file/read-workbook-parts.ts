// What belongs to the workbook rather than to a sheet: defined names and custom XML parts.
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { isTrue } from '../../../src/xlsx/xml/plain-xml.ts';
import {
  attributes,
  childOf,
  childrenOf,
  namespaceOf,
  prefixedAttribute,
  rootOf,
  textOf,
} from '../../../src/xlsx/xml/scan.ts';
import { relatedPart } from '../../../src/xlsx/write/part-relations.ts';
import type { CustomXmlPart, WorkbookDocument } from '../document.ts';
import { shownFormula } from './file-formula.ts';

/** The names that hold in the whole workbook; a sheet's own, such as its print area, are told with the sheet. */
export function readNames(pkg: OpcPackage): WorkbookDocument['names'] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  return (list === null ? [] : childrenOf(xml, list)).flatMap((element) => {
    const own = attributes(xml, element);
    if (own['name'] === undefined || own['localSheetId'] !== undefined) return [];
    const formula = `=${shownFormula(textOf(xml, element))}`;
    return [{ name: own['name'], formula, visible: !isTrue(own['hidden']) }];
  });
}

/** A custom XML part and the name of the part that holds it. */
export interface PlacedCustomXml {
  readonly custom: CustomXmlPart;
  readonly part: string;
}

/** All custom XML parts whose outermost element has a namespace. */
export function readCustomXml(pkg: OpcPackage): readonly PlacedCustomXml[] {
  return pkg.relationships(pkg.workbookPart).flatMap(({ type, target, external }) => {
    const xml = type === 'customXml' && !external ? pkg.text(target) : undefined;
    const namespace = xml === undefined ? undefined : namespaceOf(xml, rootOf(xml));
    if (xml === undefined || namespace === undefined) return [];
    return [{ part: target, custom: { id: itemId(pkg, target) ?? target, namespace, xml } }];
  });
}

/** The identity that the part's own properties give it. */
function itemId(pkg: OpcPackage, part: string): string | undefined {
  const properties = relatedPart(pkg, part, 'customXmlProps');
  const xml = properties === undefined ? undefined : pkg.text(properties);
  return xml === undefined ? undefined : prefixedAttribute(attributes(xml, rootOf(xml)), 'itemID');
}
