// The workbook's table of shared strings, which cells point into by number.
import { plainXml } from '../xml/plain-xml.ts';
import { nextTag, rootOf } from '../xml/scan.ts';
import { cellText, textBetween } from './rich-text.ts';

/** All shared strings in order. */
export function readSharedStrings(sharedStringsXml: string): string[] {
  const xml = plainXml(sharedStringsXml);
  const strings: string[] = [];
  for (let tag = nextTag(xml, rootOf(xml).contentStart); tag !== null;) {
    let next = tag.end;
    if (tag.name === 'si' && tag.kind === 'empty') strings.push('');
    else if (tag.name === 'si' && tag.kind === 'open') {
      const close = xml.indexOf(`</${tag.prefix}si`, tag.end);
      next = close < 0 ? xml.length : close;
      strings.push(plainContent(xml, tag.end, next, tag.prefix) ?? cellText(xml, tag.end, next));
    }
    tag = nextTag(xml, next);
  }
  return strings;
}

/** The text of a whole item, `<si>…</si>`, that holds nothing but `<t>…</t>`, as nearly all do; null for any other. */
export function plainItem(xml: string, start: number, end: number, prefix: string): string | null {
  const open = `<${prefix}si>`;
  const close = `</${prefix}si>`;
  if (!xml.startsWith(open, start) || !xml.startsWith(close, end - close.length)) return null;
  return plainContent(xml, start + open.length, end - close.length, prefix);
}

/** The same for the inside of an item. */
function plainContent(xml: string, from: number, to: number, prefix: string): string | null {
  const open = [`<${prefix}t>`, `<${prefix}t xml:space="preserve">`].find((tag) => xml.startsWith(tag, from));
  const close = `</${prefix}t>`;
  if (open === undefined || xml.indexOf('<', from + 1) !== to - close.length) return null;
  return textBetween(xml, from + open.length, to - close.length);
}
