// Takes away from the lists of styles and of shared strings what Målljus added at their ends and nothing uses any more. Nothing that is used gets
// another number.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, rootOf } from '../xml/scan.ts';
import { blankOut } from './blank-out.ts';
import type { Origin, OriginList } from './origin.ts';
import { itemsOf } from './shared-strings.ts';
import { listsIn, STYLE_LISTS, type StyleList } from './style-lists.ts';
import { dropFromWorkbook, knownText, storeInWorkbook, STRINGS, STYLES } from './workbook-parts.ts';
import { findUsed, type UsedNumbers } from './used-numbers.ts';

/** Takes it away; `origin` must hold. */
export function dropAdded(pkg: OpcPackage, origin: Origin): void {
  const used = findUsed(sheetParts(pkg).map(({ name, part }) => ({ name, part, xml: pkg.text(part) ?? '' })));
  dropStyles(pkg, origin, used);
  dropStrings(pkg, origin.strings, used);
}

function dropStyles(pkg: OpcPackage, { lists: before }: Origin, used: UsedNumbers): void {
  const xml = knownText(pkg, STYLES);
  if (xml === undefined) return;
  const lists = listsIn(xml);
  const edit = new XmlEdit(xml);
  const kept = new Map<string, readonly string[]>();
  for (const name of STYLE_LISTS) {
    const list = lists.get(name);
    const was = before.get(name);
    if (list === undefined || was === undefined) continue;
    const items = list.items.map((item) => xml.slice(item.start, item.elementEnd));
    const isUsed = usedIn(name, pkg, used, kept, items);
    let count = items.length;
    while (count > was.items && !isUsed(count - 1)) count -= 1;
    kept.set(name, items.slice(0, count));
    if (count < items.length) shorten(xml, edit, list, count, was);
  }
  const text = edit.toString();
  if (text !== xml) storeInWorkbook(pkg, STYLES, text);
}

/** Whether a record is pointed to, by cells, by rules or by the records that are kept. */
function usedIn(
  name: (typeof STYLE_LISTS)[number],
  pkg: OpcPackage,
  used: UsedNumbers,
  kept: ReadonlyMap<string, readonly string[]>,
  items: readonly string[],
): (index: number) => boolean {
  if (name === 'cellXfs') return (index) => used.styles.has(index);
  if (name === 'dxfs') {
    const named = conditionalStyles(pkg);
    return (index) => named.has(index);
  }
  if (name === 'cellStyleXfs') return (index) => index === 0;
  const attribute = { fonts: 'fontId', fills: 'fillId', borders: 'borderId', numFmts: 'numFmtId' }[name];
  const pointed = new Set(
    [...(kept.get('cellXfs') ?? []), ...(kept.get('cellStyleXfs') ?? [])].map((xf) =>
      Number(attributes(xf, rootOf(xf))[attribute] ?? 0),
    ),
  );
  if (name !== 'numFmts') return (index) => pointed.has(index);
  return (index) => {
    const item = items[index] ?? '';
    return item !== '' && pointed.has(Number(attributes(item, rootOf(item))['numFmtId']));
  };
}

/** The conditional styles that anything names: rules, tables, filters, table styles. */
function conditionalStyles(pkg: OpcPackage): ReadonlySet<number> {
  const named = new Set<number>();
  for (const part of pkg.partNames.filter((name) => name.endsWith('.xml')))
    for (const match of (pkg.text(part) ?? '').matchAll(/dxfId\s*=\s*["'](\d+)["']/gi))
      named.add(Number(match[1]));
  return named;
}

function shorten(
  xml: string,
  edit: XmlEdit,
  { element, items }: StyleList,
  count: number,
  was: OriginList,
): void {
  if (count === was.items && was.tag === null) {
    edit.replace(element.start, element.elementEnd, '');
    return;
  }
  const first = items[count];
  if (first === undefined) return;
  if (count === was.items && was.tag !== null) {
    // a list that was empty may have been written as one tag
    const end = was.tag.endsWith('/>') ? element.elementEnd : element.contentEnd;
    edit.replace(element.start, element.end, was.tag).replace(first.start, end, '');
    return;
  }
  const tag = setAttribute(xml.slice(element.start, element.end), 'count', String(count));
  edit.replace(element.start, element.end, tag).replace(first.start, element.contentEnd, '');
}

function dropStrings(pkg: OpcPackage, was: OriginList, used: UsedNumbers): void {
  const xml = knownText(pkg, STRINGS);
  if (xml === undefined) return;
  const root = rootOf(xml);
  const items = root.kind === 'empty' ? [] : [...itemsOf(blankOut(xml), root)];
  let count = items.length;
  while (count > was.items && !used.strings.has(count - 1)) count -= 1;
  if (count === 0 && was.tag === null) {
    dropFromWorkbook(pkg, STRINGS);
    return;
  }
  const tag = countedTag(
    count === was.items && was.tag !== null ? was.tag : xml.slice(root.start, root.end),
    count,
    used,
  );
  const first = items[count]?.[0];
  const edit = new XmlEdit(xml);
  if (first === undefined) edit.replace(root.start, root.end, tag);
  else if (tag.endsWith('/>')) edit.replace(root.start, root.elementEnd, tag);
  else edit.replace(root.start, root.end, tag).replace(first, items.at(-1)?.[1] ?? first, '');
  const text = edit.toString();
  if (text !== xml) storeInWorkbook(pkg, STRINGS, text);
}

function countedTag(tag: string, items: number, { references }: UsedNumbers): string {
  const own = attributes(tag, rootOf(tag));
  const unique = own['uniqueCount'] === undefined ? tag : setAttribute(tag, 'uniqueCount', String(items));
  return own['count'] === undefined ? unique : setAttribute(unique, 'count', String(references));
}
