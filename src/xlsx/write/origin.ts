// What a file was like before Målljus first wrote in it, as far as the file as it is now does not tell: kept in a custom XML part of its own, and used
// when Målljus is taken out of it. Holds for as long as no other program has saved the file, since that numbers styles and texts anew.
import { fingerprint } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, namespaceOf, rootOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { addCustomXml } from './custom-xml.ts';

const ORIGIN_NAMESPACE = 'urn:malljus:origin:1';
const ITEM_ID = '{6D616C6C-6A75-4731-8A3C-5F1E0B2D9C48}';

/** A list of records that is only ever appended to: how many there were, and its open tag; a list that was not there has no tag. */
export interface OriginList {
  readonly items: number;
  readonly tag: string | null;
}

/** Stands for the style of a cell that was not there. */
export const NO_CELL = -1;

export interface OriginSheet {
  /** What stood inside `cols`; null when there was none. */
  readonly columns: string | null;
  /** Fingerprint of what Målljus left there. */
  readonly columnsWritten: string;
  /** Heights in points, as written, of the rows that got texts of ours, by row from 0; empty for a row without one. */
  readonly heights: ReadonlyMap<number, string>;
  /** Style numbers of the empty cells that got texts or looks of ours, by `row,column` from 0; `NO_CELL` where only a look came and there was no cell. */
  readonly styles: ReadonlyMap<string, number>;
}

export interface Origin {
  /** Fingerprint of the styles that there were. */
  readonly mark: string;
  /** The tag that says how formulas are worked out; null when there was none. */
  readonly calculation: string | null;
  /** Whether the file said of all drawings of the old kind at once what they are. */
  readonly drawingsByExtension: boolean;
  /** The lists of the styles part by name. */
  readonly lists: ReadonlyMap<string, OriginList>;
  /** The shared strings. */
  readonly strings: OriginList;
  readonly sheets: ReadonlyMap<string, OriginSheet>;
}

/** The name of the part, or null. */
function originPart(pkg: OpcPackage): string | null {
  for (const { type, target, external } of pkg.relationships(pkg.workbookPart)) {
    if (type !== 'customXml' || external) continue;
    const xml = pkg.text(target);
    if (xml !== undefined && namespaceOf(xml, rootOf(xml)) === ORIGIN_NAMESPACE) return target;
  }
  return null;
}

/** What is remembered, or null. */
export function readOrigin(pkg: OpcPackage): Origin | null {
  const part = originPart(pkg);
  const xml = part === null ? undefined : pkg.text(part);
  if (xml === undefined) return null;
  const root = rootOf(xml);
  const own = attributes(xml, root);
  const children = childrenOf(xml, root);
  const named = (name: string): readonly Element[] => children.filter((child) => child.name === name);
  const listIn = (element: Element | undefined): OriginList => {
    const { items, tag } = element === undefined ? {} : attributes(xml, element);
    return { items: Number(items ?? 0), tag: tag ?? null };
  };
  return {
    mark: own['mark'] ?? '',
    calculation: own['calculation'] ?? null,
    drawingsByExtension: own['drawings'] === 'true',
    lists: new Map(named('list').map((list) => [attributes(xml, list)['name'] ?? '', listIn(list)])),
    strings: listIn(named('strings')[0]),
    sheets: new Map(
      named('sheet').map((sheet) => [attributes(xml, sheet)['name'] ?? '', readSheet(xml, sheet)]),
    ),
  };
}

function readSheet(xml: string, sheet: Element): OriginSheet {
  const { columns, written } = attributes(xml, sheet);
  const pairs = (name: string): readonly (readonly [string, string])[] => {
    const list = childOf(xml, sheet, name);
    const text = list === null ? '' : textOf(xml, list).trim();
    return text === '' ? [] : text.split(/\s+/).map((pair) => asPair(pair));
  };
  return {
    columns: columns ?? null,
    columnsWritten: written ?? '',
    heights: new Map(pairs('heights').flatMap(([rows, height]) => rowsIn(rows).map((row) => [row, height]))),
    styles: new Map(pairs('styles').map(([cell, style]) => [cell, Number(style)])),
  };
}

function asPair(text: string): readonly [string, string] {
  const at = text.lastIndexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** `4-7` → 4, 5, 6, 7; a single row alone. */
function rowsIn(text: string): readonly number[] {
  const [first = 0, last = first] = text.split('-').map(Number);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
}

/** Rows after each other with the same height as one pair. */
function heightRuns(heights: ReadonlyMap<number, string>): readonly (readonly [string, string])[] {
  const runs: { first: number; last: number; height: string }[] = [];
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.height === height && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row, height });
  }
  return runs.map(({ first, last, height }) => [`${String(first)}-${String(last)}`, height]);
}

/** Puts what is to be remembered into the workbook in place of what was. */
export function writeOrigin(pkg: OpcPackage, origin: Origin): void {
  const xml = originXml(origin);
  const known = originPart(pkg);
  if (known === null) addCustomXml(pkg, { id: ITEM_ID, namespace: ORIGIN_NAMESPACE, xml });
  else if (pkg.text(known) !== xml) pkg.setText(known, xml);
}

function originXml({ mark, calculation, drawingsByExtension, lists, strings, sheets }: Origin): string {
  const content = [
    ...[...lists].map(([name, { items, tag }]) => `<list${written({ name, items: String(items), tag })}/>`),
    `<strings${written({ items: String(strings.items), tag: strings.tag })}/>`,
    ...[...sheets].map(([name, sheet]) => sheetXml(name, sheet)),
  ];
  return `<origin${written({ xmlns: ORIGIN_NAMESPACE, mark, calculation, drawings: String(drawingsByExtension) })}>${content.join('\n')}</origin>`;
}

function sheetXml(name: string, { columns, columnsWritten, heights, styles }: OriginSheet): string {
  const list = (tag: string, pairs: Iterable<readonly [number | string, number | string]>): string => {
    const text = Array.from(pairs, ([key, value]) => `${String(key)}:${String(value)}`).join(' ');
    return text === '' ? '' : `<${tag}>${text}</${tag}>`;
  };
  const open = `<sheet${written({ name, columns, written: columnsWritten })}>`;
  return `${open}${list('heights', heightRuns(heights))}${list('styles', styles)}</sheet>`;
}

function written(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/** Fingerprint of the items that lists begin with; null when a list has fewer. */
export function markOfItems(
  lists: ReadonlyMap<string, OriginList>,
  itemsOf: (list: string) => readonly string[],
): string | null {
  const texts: string[] = [];
  for (const [name, { items }] of lists) {
    const all = itemsOf(name);
    if (all.length < items) return null;
    texts.push(name, ...all.slice(0, items));
  }
  return fingerprint(texts.join('\n'));
}
