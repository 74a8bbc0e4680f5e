// The places beside comments and properties where a workbook keeps names of people: who refreshed a pivot table, whose folder it was saved
// in, who it is shared with.
import type { SharingFindings } from '../../app/sharing.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, elementFrom, rootOf, tags, textOf } from '../xml/scan.ts';
import type { Element, Tag } from '../xml/scan.ts';
import { rewordElements, type HideNames } from './hide-names.ts';

interface NamePlace {
  readonly place: string;
  readonly part: string;
  readonly value: string;
  /** What is a name there; the others are folders and texts with more in them. */
  readonly isName: boolean;
  /** The change that puts a role in its place. */
  readonly hide: (edit: XmlEdit, role: string, hide: HideNames) => void;
}

/** An attribute with a name, in parts with a content type that ends so. */
interface NamedAttribute {
  readonly contentType: string;
  readonly element: string;
  readonly attribute: string;
  readonly place: string;
}

const SPREADSHEET = 'spreadsheetml.';
const NAMED: readonly NamedAttribute[] = [
  {
    contentType: `${SPREADSHEET}pivotCacheDefinition+xml`,
    element: 'pivotCacheDefinition',
    attribute: 'refreshedBy',
    place: 'Pivottabell uppdaterad av',
  },
  {
    contentType: `${SPREADSHEET}revisionHeaders+xml`,
    element: 'header',
    attribute: 'userName',
    place: 'Ändringshistorik',
  },
  {
    contentType: `${SPREADSHEET}revisionLog+xml`,
    element: 'rcmt',
    attribute: 'author',
    place: 'Ändringshistorik',
  },
  {
    contentType: `${SPREADSHEET}userNames+xml`,
    element: 'userInfo',
    attribute: 'name',
    place: 'Delad arbetsbok',
  },
  {
    contentType: 'documenttasks+xml',
    element: 'Attribution',
    attribute: 'userName',
    place: 'Uppgift i kommentar',
  },
  {
    contentType: 'documenttasks+xml',
    element: 'Attribution',
    attribute: 'userId',
    place: 'Uppgift i kommentar',
  },
  {
    contentType: 'documenttasks+xml',
    element: 'Assign',
    attribute: 'userName',
    place: 'Uppgift i kommentar',
  },
  { contentType: 'documenttasks+xml', element: 'Assign', attribute: 'userId', place: 'Uppgift i kommentar' },
];
const IN_WORKBOOK: readonly Omit<NamedAttribute, 'contentType'>[] = [
  { element: 'fileSharing', attribute: 'userName', place: 'Skrivskydd rekommenderat av' },
];
const IN_SHEET: readonly Omit<NamedAttribute, 'contentType'>[] = [
  { element: 'scenario', attribute: 'user', place: 'Scenario sparat av' },
];

/** The places that say something. */
export function namePlaces(pkg: OpcPackage): SharingFindings['names'] {
  const seen = new Set<string>();
  return readPlaces(pkg)
    .map(({ place, value }) => ({ place, value }))
    .filter(({ place, value }) => {
      const key = `${place}\n${value}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** The names themselves, for finding them in running text. */
export function namesInPlaces(pkg: OpcPackage): readonly string[] {
  return readPlaces(pkg)
    .filter(({ isName }) => isName)
    .map(({ value }) => value);
}

/** What headers and footers say besides page numbers and the like. */
export function pageTexts(pkg: OpcPackage): SharingFindings['pageTexts'] {
  return sheetParts(pkg).flatMap(({ name, part }) => {
    const xml = pkg.text(part) ?? '';
    const texts = headerElements(xml).map((element) => plainHeader(textOf(xml, element)));
    return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ sheet: name, text }));
  });
}

/** Puts the role in place of the names in all these places, headers and footers too. */
export function hidePlaces(pkg: OpcPackage, role: string, hide: HideNames): void {
  const edits = new Map<string, XmlEdit>();
  for (const { part, hide: change } of readPlaces(pkg)) {
    const edit = edits.get(part) ?? new XmlEdit(pkg.text(part) ?? '');
    edits.set(part, edit);
    change(edit, role, hide);
  }
  for (const [part, edit] of edits) if (edit.changed) pkg.setText(part, edit.toString());
  for (const { part } of sheetParts(pkg)) hideInHeaders(pkg, part, hide);
}

function readPlaces(pkg: OpcPackage): readonly NamePlace[] {
  const workbook = pkg.text(pkg.workbookPart) ?? '';
  const parts = pkg.partNames.map((part) => [part, pkg.contentType(part) ?? ''] as const);
  return [
    ...folderPlaces(pkg.workbookPart, workbook),
    ...attributesIn(pkg.workbookPart, workbook, rootOf(workbook), IN_WORKBOOK),
    ...NAMED.flatMap((named) =>
      parts
        .filter(([, type]) => type.endsWith(named.contentType))
        .flatMap(([part]) => {
          const xml = pkg.text(part) ?? '';
          return attributesIn(part, xml, { ...rootOf(xml), contentStart: 0 }, [named]);
        }),
    ),
    ...sheetParts(pkg).flatMap(({ part }) => {
      const xml = pkg.text(part) ?? '';
      const scenarios = childOf(xml, rootOf(xml), 'scenarios');
      return scenarios === null ? [] : attributesIn(part, xml, scenarios, IN_SHEET);
    }),
    ...sharedWith(pkg),
  ];
}

function attributesIn(
  part: string,
  xml: string,
  { contentStart, contentEnd }: Element,
  wanted: readonly Omit<NamedAttribute, 'contentType'>[],
): readonly NamePlace[] {
  const found: NamePlace[] = [];
  for (const tag of tags(xml, contentStart, contentEnd))
    for (const { element, attribute, place } of wanted) {
      if (tag.kind === 'close' || tag.name !== element) continue;
      const value = attributes(xml, tag)[attribute] ?? '';
      if (value.trim() === '') continue;
      found.push({
        place,
        part,
        value,
        isName: attribute !== 'userId',
        hide: attributeChange(xml, tag, attribute),
      });
    }
  return found;
}

function attributeChange(xml: string, tag: Tag, attribute: string): NamePlace['hide'] {
  return (edit, role) => {
    const text = xml.slice(tag.start, tag.end);
    edit.amend(tag.start, tag.end, setAttribute(text, attribute, role));
  };
}

/** The folder that Excel saved the file in, which often has the user's name: `C:\Users\eva.ek\Documents\`. */
function folderPlaces(part: string, xml: string): readonly NamePlace[] {
  return childrenOf(xml, rootOf(xml)).flatMap((child): readonly NamePlace[] => {
    if (child.name !== 'AlternateContent') return [];
    const path = [...tags(xml, child.contentStart, child.contentEnd)].find(({ name }) => name === 'absPath');
    const value = path === undefined ? '' : (attributes(xml, path)['url'] ?? '');
    if (value === '') return [];
    const hide: NamePlace['hide'] = (edit) => {
      edit.replace(child.start, child.elementEnd, '');
    };
    return [{ place: 'Mapp på datorn', part, value, isName: false, hide }];
  });
}

/** Those that SharePoint has noted, in the data that it keeps in the file. */
function sharedWith(pkg: OpcPackage): readonly NamePlace[] {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'customXml' && !external)
    .flatMap(({ target }) => {
      const xml = pkg.text(target) ?? '';
      if (!xml.includes('UserInfo')) return [];
      return [...tags(xml)]
        .filter(({ name, kind }) => name === 'DisplayName' && kind === 'open')
        .map((tag) => elementFrom(xml, tag))
        .flatMap((element): readonly NamePlace[] => {
          const value = textOf(xml, element);
          const hide: NamePlace['hide'] = (edit, role) => {
            edit.replace(element.contentStart, element.contentEnd, escapeText(role));
          };
          return value === ''
            ? []
            : [{ place: 'Delad med eller ansvarig i SharePoint', part: target, value, isName: true, hide }];
        });
    });
}

function headerElements(xml: string): readonly Element[] {
  const list = childOf(xml, rootOf(xml), 'headerFooter');
  return list === null ? [] : childrenOf(xml, list).filter(({ kind }) => kind !== 'empty');
}

function hideInHeaders(pkg: OpcPackage, part: string, hide: HideNames): void {
  const xml = pkg.text(part) ?? '';
  const list = childOf(xml, rootOf(xml), 'headerFooter');
  if (list === null) return;
  const inside = xml.slice(list.contentStart, list.contentEnd);
  const hidden = rewordElements(
    inside,
    () => true,
    (text) => hideInHeader(text, hide),
  );
  if (hidden === inside) return;
  pkg.setText(part, new XmlEdit(xml).replace(list.contentStart, list.contentEnd, hidden).toString());
}

// The codes of a header: `&&` for the sign itself, a font in quotes, a colour, a size, or one letter.
const HEADER_CODE = /(&(?:&|"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Za-z]))/u;
// Of the letters, those for what is filled in: the page, the pages, the date, the time, the folder, the file, the sheet, a picture.
const FILLED_CODE = /^&[PNDTZFAG]$/iu;

// What stands about page numbers, in Swedish and as Excel writes it in English.
const PAGE_WORDS = /(?<!\p{L})(?:sidan?|sid|blad|av|page|of)(?!\p{L})/giu;

/** «Eva Ek, sida … av …» */
function plainHeader(text: string): string {
  const pieces = text.split(HEADER_CODE).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return piece === '&&' ? '&' : FILLED_CODE.test(piece) ? '…' : ' ';
  });
  const plain = pieces.join('').replace(/\s+/gu, ' ').trim();
  // «Sida … av …» names nobody.
  return /[\p{L}\p{N}]/u.test(plain.replace(PAGE_WORDS, '')) ? plain : '';
}

/** Between the codes: a size may stand straight before a name, and what is written there may look like a code. */
function hideInHeader(text: string, hide: HideNames): string {
  const pieces = text.split(HEADER_CODE).map((piece, index) => {
    const hidden = index % 2 === 0 ? hide(piece) : piece;
    return hidden === piece ? piece : hidden.replaceAll('&', '&&').replace(/^(?=\d)/u, ' ');
  });
  return pieces.join('');
}
