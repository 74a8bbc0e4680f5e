// The judge of losslessness: what was lost, and what changed besides the asked, between a workbook before and after.
import { unzipSync } from 'fflate';
import { parseXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** What a write may change. Part names without the first slash. */
export interface Allowed {
  /** Cells by part: `xl/worksheets/sheet1.xml` -> `A1`, `B2` … */
  readonly cells: Readonly<Record<string, ReadonlySet<string>>>;
  /** Children of a worksheet that may differ, by part. */
  readonly sheetChildren: Readonly<Record<string, ReadonlySet<string>>>;
  /** Parts that may be new, removed or differ in any way. */
  readonly parts: ReadonlySet<string>;
}

export const NOTHING_ALLOWED: Allowed = { cells: {}, sheetChildren: {}, parts: new Set() };

/** Every breach as one line; empty when nothing was lost and nothing else changed. */
export function comparePackages(before: Uint8Array, after: Uint8Array, allowed: Allowed): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const lost = Object.keys(old).filter((name) => !(name in now) && !allowed.parts.has(name));
  const changed = Object.keys(old).filter((name) => name in now && !sameBytes(old[name], now[name]));
  return [
    ...lost.map((name) => `lost ${name}`),
    ...changed
      .filter((name) => !allowed.parts.has(name))
      .flatMap((name) => comparePart(name, decode(old[name]), decode(now[name]), allowed)),
  ];
}

/** Names of the parts whose bytes differ, are new or gone. */
export function touchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !sameBytes(old[name], now[name])).sort();
}

/** The text of a part of a packed workbook. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (part === undefined) throw new Error(`No part ${name}`);
  return decode(part);
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a?.length !== b?.length) return false;
  return a?.every((byte, index) => byte === b?.[index]) ?? true;
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function comparePart(name: string, before: string, after: string, allowed: Allowed): string[] {
  const kind = /<(?:[\w.-]+:)?(worksheet|styleSheet|sst|Relationships|Types|workbook)[\s>/]/.exec(
    before,
  )?.[1];
  const complaints = COMPARE[kind ?? '']?.(before, after, name, allowed) ?? [
    'changed in a way nobody asked for',
  ];
  return complaints.map((complaint) => `${name}: ${complaint}`);
}

type Compare = (before: string, after: string, name: string, allowed: Allowed) => string[];

const COMPARE: Readonly<Record<string, Compare>> = {
  worksheet: compareSheet,
  styleSheet: (before, after) => compareLists(parseXml(before), parseXml(after)),
  sst: (before, after) => compareItems('sst', parseXml(before), parseXml(after)),
  Relationships: compareAdded,
  Types: compareAdded,
  workbook: (before, after) => compareWorkbook(parseXml(before), parseXml(after)),
};

function compareSheet(before: string, after: string, name: string, allowed: Allowed): string[] {
  const cells = allowed.cells[name] ?? new Set();
  const children = new Set([...(allowed.sheetChildren[name] ?? []), 'dimension']);
  return [
    ...compareCells(before, after, cells),
    ...compareRows(before, after, cells),
    ...compareRest(before, after, children),
  ];
}

const CELL = /<((?:[\w.-]+:)?)c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const ROW = /<(?:[\w.-]+:)?row(\s[^>]*)?>/g;

/** Cells by address; a cell without one gets its place from the one before. */
function cellsOf(xml: string): Map<string, string> {
  const data = sheetDataOf(xml);
  const found = new Map<string, string>();
  for (const match of data.matchAll(CELL)) {
    const address = /\sr="([A-Z]+\d+)"/.exec(match[2] ?? '')?.[1] ?? `?${String(found.size)}`;
    found.set(address, match[0]);
  }
  return found;
}

function sheetDataOf(xml: string): string {
  return /<(?:[\w.-]+:)?sheetData[\s>][\s\S]*<\/(?:[\w.-]+:)?sheetData\s*>/.exec(xml)?.[0] ?? '';
}

function compareCells(before: string, after: string, allowed: ReadonlySet<string>): string[] {
  const old = cellsOf(before);
  const now = cellsOf(after);
  const lost = [...old].filter(([address, xml]) => now.get(address) !== xml && !allowed.has(address));
  const added = [...now.keys()].filter((address) => !old.has(address) && !allowed.has(address));
  return [
    ...lost.map(([address]) => `cell ${address} differs`),
    ...added.map((address) => `cell ${address} is new`),
  ];
}

/**
 * Row tags, apart from `spans`, a hint that follows the cells, and in written rows apart from the height, which
 * follows the text where no person has set it.
 */
function compareRows(before: string, after: string, written: ReadonlySet<string>): string[] {
  const writtenRows = new Set([...written].map((address) => address.replace(/^[A-Z]+/, '')));
  const rows = (xml: string): string[] =>
    [...sheetDataOf(xml).matchAll(ROW)].map((match) => rowTag(match[1] ?? '', writtenRows));
  const now = new Set(rows(after));
  return rows(before)
    .filter((row) => !now.has(row))
    .map((row) => `row tag${row} differs`);
}

function rowTag(attributes: string, writtenRows: ReadonlySet<string>): string {
  const tag = attributes.replace(/\sspans="[^"]*"/, '').replace(/\s*\/$/, '');
  const row = /\sr="(\d+)"/.exec(tag)?.[1] ?? '';
  const fixed = !writtenRows.has(row) || /\scustomHeight="(?:1|true)"/.test(tag);
  return fixed ? tag : tag.replace(/\sht="[^"]*"/, '');
}

function compareRest(before: string, after: string, allowed: ReadonlySet<string>): string[] {
  const rest = (xml: string): XmlNode => parseXml(xml.replace(sheetDataOf(xml), ''));
  const kept = (node: XmlNode): string[] =>
    node.children
      .filter((child) => !allowed.has(child.name) && child.name !== 'sheetData')
      .map((child) => JSON.stringify(child));
  const old = kept(rest(before));
  const now = kept(rest(after));
  return old.join('\n') === now.join('\n') ? [] : ['a child besides the asked differs'];
}

/** Each list of a style sheet must begin with what it held. */
function compareLists(before: XmlNode, after: XmlNode): string[] {
  return before.children.flatMap((list) => {
    const now = after.children.find((child) => child.name === list.name);
    if (now === undefined) return [`${list.name} is lost`];
    return [...compareItems(list.name, list, now), ...compareCount(now)];
  });
}

function compareItems(name: string, before: XmlNode, after: XmlNode): string[] {
  const same = before.children.every(
    (item, index) => JSON.stringify(item) === JSON.stringify(after.children[index]),
  );
  return same ? [] : [`${name} no longer begins with what it held`];
}

function compareCount(list: XmlNode): string[] {
  const count = list.attributes['count'];
  return count === undefined || Number(count) === list.children.length
    ? []
    : [`${list.name} has a false count`];
}

function compareAdded(before: string, after: string): string[] {
  const now = new Set(parseXml(after).children.map((child) => JSON.stringify(child)));
  return parseXml(before)
    .children.map((child) => JSON.stringify(child))
    .filter((child) => !now.has(child))
    .map((child) => `${child} is lost`);
}

/** Sheets may be added last and recalculation asked for; nothing else in the workbook part may differ. */
function compareWorkbook(before: XmlNode, after: XmlNode): string[] {
  const others = (node: XmlNode): string =>
    JSON.stringify(node.children.filter((child) => child.name !== 'sheets' && child.name !== 'calcPr'));
  const sheets = (node: XmlNode): XmlNode | undefined =>
    node.children.find((child) => child.name === 'sheets');
  const calc = (node: XmlNode): string => {
    const found = node.children.find((child) => child.name === 'calcPr');
    return JSON.stringify({ ...found?.attributes, fullCalcOnLoad: '1' });
  };
  const old = sheets(before);
  const now = sheets(after);
  const complaints =
    old !== undefined && now !== undefined ? compareItems('sheets', old, now) : ['sheets are lost'];
  if (others(before) !== others(after)) complaints.push('something besides sheets and calcPr differs');
  if (calc(before) !== calc(after)) complaints.push('calcPr differs');
  return complaints;
}
