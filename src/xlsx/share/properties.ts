// The document's properties that name someone or may: those of every file, and those of the municipality's own.
import { SHARING_WORDS } from './sharing-words.ts';
import type { SharingFindings } from '../../app/sharing.ts';
import type { OpcPackage } from '../opc/package.ts';
import { PACKAGE_ROOT } from '../opc/part-name.ts';
import { XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childrenOf, rootOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { relatedPart } from '../write/part-relations.ts';
import type { HideNames } from './hide-names.ts';

const STANDARD: readonly (readonly [type: string, element: string, word: string, isPerson: boolean])[] = [
  ['core-properties', 'creator', 'Författare', true],
  ['core-properties', 'lastModifiedBy', 'Senast ändrad av', true],
  ['core-properties', 'title', 'Rubrik', false],
  ['core-properties', 'subject', 'Ämne', false],
  ['core-properties', 'description', 'Kommentarer', false],
  ['core-properties', 'keywords', 'Nyckelord', false],
  ['core-properties', 'category', 'Kategori', false],
  ['core-properties', 'contentStatus', 'Status', false],
  ['extended-properties', 'Manager', 'Chef', true],
  ['extended-properties', 'Company', 'Organisation', false],
  ['extended-properties', 'HyperlinkBase', 'Hyperlänkbas', false],
];

/** What sensitivity labels, SharePoint and Teams note for themselves. */
const OF_PROGRAMS =
  /^(?:MSIP_Label_|ContentTypeId$|MediaServiceImageTags$|_dlc_|TaxKeyword|xd_|TemplateUrl$)/u;

interface Property {
  readonly part: string;
  readonly element: Element;
  readonly property: string;
  readonly value: string;
  readonly isPerson: boolean;
}

/** Those that say something. */
export function nameProperties(pkg: OpcPackage): SharingFindings['properties'] {
  return readProperties(pkg)
    .filter(({ property, isPerson }) => isPerson || !OF_PROGRAMS.test(property))
    .map(({ property, value, isPerson }) => ({ property, value, isPerson }));
}

/** Puts the role in place of the people's names there, and of known names in what else is said; the rest of that stays. */
export function hideProperties(pkg: OpcPackage, role: string, hide: HideNames): void {
  const parts = new Map<string, XmlEdit>();
  for (const { part, element, value, isPerson } of readProperties(pkg)) {
    const hidden = isPerson ? role : hide(value);
    if (hidden === value) continue;
    const edit = parts.get(part) ?? new XmlEdit(pkg.text(part) ?? '');
    parts.set(part, edit.replace(element.contentStart, element.contentEnd, escapeText(hidden)));
  }
  for (const [part, edit] of parts) pkg.setText(part, edit.toString());
}

function readProperties(pkg: OpcPackage): readonly Property[] {
  return [...standardProperties(pkg), ...customProperties(pkg)].filter(({ value }) => value.trim() !== '');
}

function standardProperties(pkg: OpcPackage): readonly Property[] {
  return STANDARD.flatMap(([type, name, property, isPerson]) => {
    const part = relatedPart(pkg, PACKAGE_ROOT, type);
    return elementsOf(pkg, part)
      .filter((one) => one.element.name === name)
      .map((one) => ({ ...one, property, isPerson: isPerson || SHARING_WORDS.eMail.test(one.value) }));
  });
}

/** Only texts: numbers, dates and truths name nobody. */
function customProperties(pkg: OpcPackage): readonly Property[] {
  const part = relatedPart(pkg, PACKAGE_ROOT, 'custom-properties');
  const xml = part === undefined ? '' : (pkg.text(part) ?? '');
  return elementsOf(pkg, part).flatMap(({ part: place, element: property }) => {
    const name = attributes(xml, property)['name'] ?? '';
    return childrenOf(xml, property)
      .filter((value) => /^(?:lpwstr|lpstr|bstr)$/.test(value.name) && value.kind !== 'empty')
      .map((element) => {
        const value = textOf(xml, element);
        const isPerson = SHARING_WORDS.personProperty.test(name) || SHARING_WORDS.eMail.test(value);
        return { part: place, element, property: name, value, isPerson };
      });
  });
}

function elementsOf(pkg: OpcPackage, part: string | undefined) {
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return [];
  return childrenOf(xml, rootOf(xml))
    .filter(({ kind }) => kind !== 'empty')
    .map((element) => ({ part, element, value: textOf(xml, element) }));
}
