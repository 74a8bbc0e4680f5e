// The workbook's table of shared strings, which cells point into by number.
import { plainXml } from '../xml/plain-xml.ts';
import { nextTag, rootOf } from '../xml/scan.ts';
import { richText, textBetween } from './rich-text.ts';

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
      strings.push(plainItem(xml, tag.end, next, tag.prefix) ?? richText(xml, tag.end, next));
    }
    tag = nextTag(xml, next);
  }
  return strings;
}

/** The text of an item that is nothing but `<t>…</t>`, as nearly all are, or null. */
function plainItem(xml: string, from: number, to: number, prefix: string): string | null {
  const open = `<${prefix}t>`;
  const close = `</${prefix}t>`;
  if (!xml.startsWith(open, from) || xml.indexOf('<', from + 1) !== to - close.length) return null;
  return textBetween(xml, from + open.length, to - close.length);
}
