// What in a package hangs on a sheet: formulas, names, charts, pivot tables and links that would stop working without it.
import { refersToSheet } from '../../app/sheet-references.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, elementFrom, rootOf, tags, textOf } from '../xml/scan.ts';
import type { Tag } from '../xml/scan.ts';
import { workbookFolder } from './part-relations.ts';
import type { Refusals } from './refusals.ts';

/** The text of parts as they are to be, where that is another than now. */
export type ComingTexts = ReadonlyMap<string, string>;

/** What the sheets are looked for in, besides the sheets themselves. */
interface Search {
  readonly pkg: OpcPackage;
  readonly sheets: readonly string[];
  /** The parts of the sheets that are to go. */
  readonly gone: ReadonlySet<string>;
  readonly texts: ComingTexts;
}

/** Refuses to remove a sheet that something else hangs on, or the last one that is shown. `orElse` says what can be done instead. */
export function checkLeaving(
  pkg: OpcPackage,
  sheets: readonly string[],
  refusals: Refusals,
  { orElse, texts = new Map<string, string>() }: { readonly orElse: string; readonly texts?: ComingTexts },
): void {
  const gone = new Set(sheets);
  const left = sheetParts(pkg).filter(({ name }) => !gone.has(name));
  if (sheets.length > 0 && !left.some(({ state }) => state === 'visible'))
    refusals.add(
      'unsupported',
      'Inget synligt blad skulle finnas kvar; visa ett av de andra bladen och kör igen.',
    );
  const search = searchBeside(pkg, sheets, texts);
  for (const name of sheets) {
    const place = userOf(search, name);
    if (place !== null)
      refusals.add(
        'unsupported',
        `Bladet «${name}» används ${place}, som skulle sluta fungera; ta bort hänvisningen dit${orElse} och kör igen.`,
      );
  }
}

/** Of these sheets, those that something else than they themselves hangs on. */
export function sheetsInUse(pkg: OpcPackage, names: readonly string[]): readonly string[] {
  const search = searchBeside(pkg, names, new Map());
  return names.filter((name) => userOf(search, name) !== null);
}

/** The parts of the sheets go with them: their tables and drawings and the charts in them, which read their figures from the sheet itself. */
function searchBeside(pkg: OpcPackage, names: readonly string[], texts: ComingTexts): Search {
  const gone = new Set<string>();
  for (const { name, part } of sheetParts(pkg)) if (names.includes(name)) addLedTo(pkg, part, gone);
  return { pkg, sheets: names, gone, texts };
}

/** The part and what it leads to. */
function addLedTo(pkg: OpcPackage, part: string, found: Set<string>): void {
  if (found.has(part)) return;
  found.add(part);
  for (const { target, external } of pkg.relationships(part))
    if (!external && pkg.has(target) && target !== pkg.workbookPart) addLedTo(pkg, target, found);
}

/** Where the sheet is used first, in words: «i Eget!A1», «i namnet «Resultat»»; null when nowhere. */
function userOf(search: Search, name: string): string | null {
  const { pkg, gone, texts } = search;
  const order = sheetParts(pkg);
  const names = order.map((sheet) => sheet.name);
  const refers = (formula: string): boolean => refersToSheet(formula, name, names);
  const named = userName(search, refers);
  if (named !== null) return `i namnet «${named}»`;
  const mayName = mayHold(name);
  for (const part of pkg.partNames) {
    if (gone.has(part) || part === pkg.workbookPart || !isSearched(pkg, part)) continue;
    const xml = texts.get(part) ?? pkg.text(part) ?? '';
    const user = mayName(xml) ? userIn(xml, name, refers) : null;
    const sheet = order.find((one) => one.part === part)?.name;
    if (user !== null) return placeText(part, sheet, user.cell);
    if (linksOf(pkg, part).some(refers)) return placeText(part, sheet, null);
  }
  return null;
}

function isSearched(pkg: OpcPackage, part: string): boolean {
  return (
    part.startsWith(workbookFolder(pkg)) &&
    /\.xml$/i.test(part) &&
    !/\/(?:sharedStrings|styles)\.xml$/i.test(part)
  );
}

function placeText(part: string, sheet: string | undefined, cell: string | null): string {
  if (sheet !== undefined) return cell === null ? `på bladet «${sheet}»` : `i ${sheet}!${cell}`;
  if (/\/pivotCache\//i.test(part)) return 'i en pivottabell';
  if (/\/tables\//i.test(part)) return 'i en tabell';
  return /\/charts\//i.test(part) ? 'i ett diagram' : 'i en figur, en länk eller liknande';
}

/** The first name of the workbook or of a sheet that stays; the sheets' own, such as the print titles, go with them. */
function userName({ pkg, sheets }: Search, refers: (formula: string) => boolean): string | null {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  const places = sheetParts(pkg).flatMap(({ name }, place) => (sheets.includes(name) ? [String(place)] : []));
  const user = (list === null ? [] : childrenOf(xml, list)).find(
    (one) => !places.includes(attributes(xml, one)['localSheetId'] ?? '') && refers(textOf(xml, one)),
  );
  return user === undefined ? null : (attributes(xml, user)['name'] ?? '');
}

/** Told quickly of nearly every part: neither the name nor a reference over several sheets stands in it. */
function mayHold(name: string): (xml: string) => boolean {
  const plain = [name, escapeText(name)].map((text) => text.toLowerCase());
  return (xml) => {
    // Letters may be written as numbers, quotes doubled or as entities.
    if (name.includes("'") || xml.includes('&#') || /:[^<>"!:]{1,70}!/.test(xml)) return true;
    const lower = xml.toLowerCase();
    return plain.some((text) => lower.includes(text));
  };
}

// What holds formulas: of cells, rules and validations, of charts and small charts in cells, of the columns of tables.
const FORMULA_ELEMENT = /^(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula)$/;
// Links, texts of figures, controls, and pictures of cells.
const REFERENCE_ATTRIBUTES = [
  'location',
  'textlink',
  'fmlaLink',
  'fmlaRange',
  'fmlaTxbx',
  'fmlaGroup',
  'cellRange',
];
const HOLDS_REFERENCE = /\s(?:location|textlink|fmlaLink|fmlaRange|fmlaTxbx|fmlaGroup|cellRange)\s*=/;
// What a pivot table or a consolidation is made of names the sheet by itself.
const SOURCE_ELEMENT = /^(?:worksheetSource|rangeSet|dataRef)$/;

/** The first user in a part, with its cell where it is a cell's formula. */
function userIn(
  xml: string,
  name: string,
  refers: (formula: string) => boolean,
): { readonly cell: string | null } | null {
  let cell: Tag | null = null;
  for (const tag of tags(xml)) {
    if (tag.name === 'c') cell = tag.kind === 'open' ? tag : null;
    if (tag.kind === 'close') continue;
    const isUser =
      tag.kind === 'open' && FORMULA_ELEMENT.test(tag.name)
        ? refers(textOf(xml, elementFrom(xml, tag)))
        : isPointing(xml, tag, name, refers);
    if (isUser) return { cell: cell === null ? null : (attributes(xml, cell)['r'] ?? null) };
  }
  return null;
}

function isPointing(xml: string, tag: Tag, name: string, refers: (formula: string) => boolean): boolean {
  if (SOURCE_ELEMENT.test(tag.name)) {
    const source = attributes(xml, tag);
    const isOther = Object.keys(source).some((key) => key.endsWith(':id'));
    return !isOther && source['sheet']?.toLowerCase() === name.toLowerCase();
  }
  if (!HOLDS_REFERENCE.test(xml.slice(tag.start, tag.end))) return false;
  const given = attributes(xml, tag);
  return REFERENCE_ATTRIBUTES.some((attribute) => refers((given[attribute] ?? '').replace(/^#/, '')));
}

/** Where the links of figures and texts in them lead within the workbook. */
function linksOf(pkg: OpcPackage, part: string): readonly string[] {
  return pkg
    .relationships(part)
    .filter(({ type, target }) => type === 'hyperlink' && target.includes('#'))
    .map(({ target }) => readable(target.slice(target.indexOf('#') + 1)));
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A percent sign that is one.
    return address;
  }
}
