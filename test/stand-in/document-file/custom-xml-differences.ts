// The custom XML parts that are not as they were.
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { addCustomXml, removeCustomXml } from '../../../src/xlsx/write/custom-xml.ts';
import { namespaceOf, rootOf } from '../../../src/xlsx/xml/scan.ts';
import { checkXml } from '../../../src/xlsx/xml/well-formed.ts';
import type { CustomXmlPart } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { readCustomXml } from './read-workbook-parts.ts';

/** Writes, adds and removes parts. They are known by their identity. */
export function saveCustomXml(pkg: OpcPackage, after: readonly CustomXmlPart[]): void {
  const placed = readCustomXml(pkg);
  const wanted = new Map(after.map((custom) => [custom.id, custom]));
  for (const { part, custom } of placed) {
    const now = wanted.get(custom.id);
    if (now === undefined) removeCustomXml(pkg, part);
    else if (now.xml !== custom.xml) pkg.setText(part, checked(now));
  }
  const known = new Set(placed.map(({ custom }) => custom.id));
  for (const custom of after)
    if (!known.has(custom.id))
      addCustomXml(pkg, { id: guidOf(custom.id), namespace: custom.namespace, xml: checked(custom) });
}

function checked({ id, namespace, xml }: CustomXmlPart): string {
  if (checkXml(xml) !== null || namespaceOf(xml, rootOf(xml)) !== namespace)
    throw new CannotSave(`the custom XML part ${id}, which is not XML in the namespace ${namespace}`);
  return xml;
}

const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** The identity itself when it is one that a file can hold, else one made of its text. */
function guidOf(id: string): string {
  if (GUID.test(id)) return id.toUpperCase();
  const digits = [0, 1, 2, 3].map((part) => fingerprint(`${String(part)}${id}`)).join('');
  return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')}}`;
}

/** Eight hexadecimal digits of a text (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
