// Gives the document a title and a language, which is what a screen reader says of it first. What a person has written there stays.
import type { OpcPackage } from '../opc/package.ts';
import { PACKAGE_ROOT } from '../opc/part-name.ts';
import { relatedPart } from '../write/part-relations.ts';
import { appendChild, XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { childOf, rootOf, textOf } from '../xml/scan.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ELEMENTS = 'http://purl.org/dc/elements/1.1/';
const CONTENT_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const LANGUAGE = 'sv-SE';

/** Writes them where there are none. */
export function nameDocument(pkg: OpcPackage, title: string): void {
  const part = relatedPart(pkg, PACKAGE_ROOT, 'core-properties') ?? newPart(pkg);
  const xml = pkg.text(part);
  if (xml === undefined) return;
  const named = withProperty(xml, 'title', title);
  const whole = withProperty(named, 'language', LANGUAGE);
  if (whole !== xml) pkg.setText(part, whole);
}

function newPart(pkg: OpcPackage): string {
  const usual = '/docProps/core.xml';
  const part = pkg.has(usual) ? pkg.freeName('/docProps/core', '.xml') : usual;
  pkg.setText(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="${ELEMENTS}"></cp:coreProperties>`,
  );
  pkg.setContentType(part, CONTENT_TYPE);
  pkg.addRelationship(PACKAGE_ROOT, `${PACKAGE}/relationships/metadata/core-properties`, part);
  return part;
}

function withProperty(xml: string, name: string, value: string): string {
  const root = rootOf(xml);
  const old = childOf(xml, root, name);
  if (old !== null && old.kind !== 'empty' && textOf(xml, old).trim() !== '') return xml;
  const without = old === null ? xml : new XmlEdit(xml).replace(old.start, old.elementEnd, '').toString();
  const child = `<dc:${name} xmlns:dc="${ELEMENTS}">${escapeText(value)}</dc:${name}>`;
  return appendChild(without, rootOf(without), child);
}
