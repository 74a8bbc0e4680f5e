// Finding elements in XML by their places in the text, without a tree. Meant for well-formed XML (see well-formed.ts);
// on anything else it gives less, but never throws and never loops.
import { unescapeXml } from './escape.ts';
import { nextTag, tagAt } from './tag.ts';
import type { Tag } from './tag.ts';

export { nextTag, tags } from './tag.ts';
export type { Tag } from './tag.ts';

/** An element. `start`–`end` is its open tag, `start`–`elementEnd` all of it, `contentStart`–`contentEnd` what is inside. */
export interface Element extends Tag {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly elementEnd: number;
}

/** The outermost element. On a text without any, an empty element at its end with an empty name. */
export function rootOf(xml: string): Element {
  const first = nextTag(xml, 0);
  if (first === null) return emptyElement('', '', xml.length, xml.length);
  if (first.kind === 'empty') return emptyElement(first.name, first.prefix, first.start, first.end);
  const close = xml.lastIndexOf(`</${first.prefix}${first.name}`);
  if (close < first.end) return elementOf(xml, first, xml.length, xml.length);
  const closed = xml.indexOf('>', close);
  return elementOf(xml, first, close, closed < 0 ? xml.length : closed + 1);
}

function emptyElement(name: string, prefix: string, start: number, end: number): Element {
  return { name, prefix, kind: 'empty', start, end, contentStart: end, contentEnd: end, elementEnd: end };
}

function elementOf(xml: string, tag: Tag, contentEnd: number, elementEnd: number): Element {
  return { ...tag, contentStart: tag.end, contentEnd, elementEnd };
}

/** The elements directly inside an element, in order. Passes over `sheetData` without looking inside where that is safe. */
export function childrenOf(xml: string, parent: Element): Element[] {
  const found: Element[] = [];
  let at = parent.contentStart;
  while (at < parent.contentEnd) {
    const tag = nextTag(xml, at, parent.contentEnd);
    if (tag === null || tag.kind === 'close') break;
    const element = elementFrom(xml, tag, parent.contentEnd);
    found.push(element);
    at = element.elementEnd;
  }
  return found;
}

/** The first child with a local name, or null. */
export function childOf(xml: string, parent: Element, name: string): Element | null {
  return childrenOf(xml, parent).find((child) => child.name === name) ?? null;
}

/** The whole element that a tag opens. `to` bounds the search. */
export function elementFrom(xml: string, tag: Tag, to = xml.length): Element {
  if (tag.kind === 'empty') return emptyElement(tag.name, tag.prefix, tag.start, tag.end);
  const close = tag.name === 'sheetData' ? closeOfSheetData(xml, tag, to) : closeOf(xml, tag, to);
  return close === null ? elementOf(xml, tag, to, to) : elementOf(xml, tag, close.start, close.end);
}

// sheetData holds nearly all of a sheet. When its close tag stands once in the text, that is it; when more often, some
// of them are in comments or CDATA, and it is found the slow way.
function closeOfSheetData(xml: string, tag: Tag, to: number): Tag | null {
  const closing = `</${tag.prefix}sheetData`;
  const close = xml.indexOf(closing, tag.end);
  if (close !== xml.lastIndexOf(closing)) return closeOf(xml, tag, to);
  return close < 0 || close >= to ? null : tagAt(xml, close, to);
}

function closeOf(xml: string, open: Tag, to: number): Tag | null {
  let depth = 1;
  for (let tag = nextTag(xml, open.end, to); tag !== null; tag = nextTag(xml, tag.end, to)) {
    if (tag.kind === 'empty') continue;
    depth += tag.kind === 'open' ? 1 : -1;
    if (depth === 0) return tag;
  }
  return null;
}

// One attribute: a name with its prefix, and a value in either kind of quotes.
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag by their names as written (`r:id`), values unescaped. */
export function attributes(xml: string, tag: Tag): Record<string, string> {
  // Without a prototype, so that an attribute called `constructor` is never found when it is not there.
  const found = Object.create(null) as Record<string, string>;
  for (const match of xml.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? '';
    found[match[1] ?? ''] = unescapeXml(value.replace(/\r\n|[\t\n\r]/g, ' '));
  }
  return found;
}

/** The value of the attribute with this local name and some prefix, such as the `id` of `r:id`, or undefined. */
export function prefixedAttribute(attrs: Record<string, string>, localName: string): string | undefined {
  const name = Object.keys(attrs).find((key) => key.endsWith(`:${localName}`) && !key.startsWith('xmlns:'));
  return name === undefined ? undefined : attrs[name];
}

/** The namespace that the tag's own prefix is bound to on the tag itself, or undefined when it is declared elsewhere. */
export function namespaceOf(xml: string, tag: Tag): string | undefined {
  const attrs = attributes(xml, tag);
  return tag.prefix === '' ? attrs['xmlns'] : attrs[`xmlns:${tag.prefix.slice(0, -1)}`];
}

/** The text of an element and everything in it, unescaped, CDATA included, comments left out. */
export function textOf(xml: string, element: Element): string {
  return unescapeXml(
    xml
      .slice(element.contentStart, element.contentEnd)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => escapeRaw(raw))
      .replace(/<[^>]*>/g, ''),
  );
}

function escapeRaw(raw: string): string {
  return raw.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
