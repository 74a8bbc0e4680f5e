// The names of people in a package: those who wrote comments, and those in the document's properties.
import type { OpcPackage } from '../opc/package.ts';
import { PACKAGE_ROOT } from '../opc/part-name.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../xml/scan.ts';
import { relatedPart } from '../write/part-relations.ts';

/** What Målljus itself writes as the author of its notes, and what Excel writes for a thread. */
const NO_PERSON = /^(?:Målljus|tc=\{.*\}|)$/u;

export interface CommentAuthor {
  readonly name: string;
  readonly sheets: readonly string[];
}

/** Those who have written notes and threads, with the sheets where they have. */
export function commentAuthors(pkg: OpcPackage): readonly CommentAuthor[] {
  const authors = new Map<string, string[]>();
  const add = (name: string, sheet: string | null): void => {
    if (NO_PERSON.test(name)) return;
    const known = authors.get(name) ?? [];
    if (sheet !== null && !known.includes(sheet)) known.push(sheet);
    authors.set(name, known);
  };
  for (const { name, part } of sheetParts(pkg))
    for (const { type, target } of pkg.relationships(part))
      if (type === 'comments') for (const author of authorsIn(pkg.text(target) ?? '')) add(author.text, name);
  for (const part of personParts(pkg)) {
    const xml = pkg.text(part) ?? '';
    for (const person of childrenOf(xml, rootOf(xml)))
      add(attributes(xml, person)['displayName'] ?? '', null);
  }
  return [...authors].map(([name, sheets]) => ({ name, sheets }));
}

function authorsIn(xml: string) {
  const list = xml === '' ? null : childOf(xml, rootOf(xml), 'authors');
  return (list === null ? [] : childrenOf(xml, list)).map((element) => ({
    element,
    text: textOf(xml, element),
  }));
}

function personParts(pkg: OpcPackage): readonly string[] {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'person' && !external)
    .map(({ target }) => target);
}

/** Puts the role in place of the names of those who wrote comments, also where Excel writes the name first in a note. */
export function hideAuthors(pkg: OpcPackage, role: string): void {
  for (const { part } of sheetParts(pkg))
    for (const { type, target } of pkg.relationships(part))
      if (type === 'comments') hideIn(pkg, target, role);
  for (const part of personParts(pkg)) hidePersons(pkg, part, role);
}

function hideIn(pkg: OpcPackage, part: string, role: string): void {
  const xml = pkg.text(part) ?? '';
  const authors = authorsIn(xml).filter(({ text }) => !NO_PERSON.test(text));
  if (authors.length === 0) return;
  const edit = new XmlEdit(xml);
  for (const { element } of authors) edit.replace(element.contentStart, element.contentEnd, escapeText(role));
  const opened = authors.reduce(
    (text, { text: name }) => text.replaceAll(`>${escapeText(name)}:`, `>${escapeText(role)}:`),
    edit.toString(),
  );
  pkg.setText(part, opened);
}

function hidePersons(pkg: OpcPackage, part: string, role: string): void {
  const xml = pkg.text(part) ?? '';
  const edit = new XmlEdit(xml);
  for (const person of childrenOf(xml, rootOf(xml))) {
    const named = setAttribute(xml.slice(person.start, person.end), 'displayName', role);
    const unknown = setAttribute(setAttribute(named, 'userId', role), 'providerId', 'None');
    edit.replace(person.start, person.end, unknown);
  }
  pkg.setText(part, edit.toString());
}

const PROPERTIES: readonly (readonly [type: string, element: string, word: string, isPerson: boolean])[] = [
  ['core-properties', 'creator', 'Författare', true],
  ['core-properties', 'lastModifiedBy', 'Senast ändrad av', true],
  ['extended-properties', 'Manager', 'Chef', true],
  ['extended-properties', 'Company', 'Organisation', false],
];

/** The names in the document's properties, those that say something. */
export function nameProperties(
  pkg: OpcPackage,
): readonly { readonly property: string; readonly value: string }[] {
  return PROPERTIES.flatMap(([type, name, property]) => {
    const found = propertyOf(pkg, type, name);
    return found === null || found.value === '' ? [] : [{ property, value: found.value }];
  });
}

/** Puts the role in place of the people's names there; the organisation stays. */
export function hideProperties(pkg: OpcPackage, role: string): void {
  for (const [type, name, , isPerson] of PROPERTIES) {
    const found = propertyOf(pkg, type, name);
    if (found === null || found.value === '' || !isPerson) continue;
    const { element, xml, part } = found;
    const edit = new XmlEdit(xml).replace(element.contentStart, element.contentEnd, escapeText(role));
    pkg.setText(part, edit.toString());
  }
}

function propertyOf(pkg: OpcPackage, type: string, name: string) {
  const part = relatedPart(pkg, PACKAGE_ROOT, type);
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return null;
  const element = childOf(xml, rootOf(xml), name);
  return element === null || element.kind === 'empty'
    ? null
    : { part, xml, element, value: textOf(xml, element) };
}
