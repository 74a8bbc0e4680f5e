// The text of a string item: a shared string, an inline string or a note, plain or in runs of different looks.
import { decodeXstring, unescapeXml } from '../xml/escape.ts';
import { elementFrom, nextTag } from '../xml/scan.ts';

/** The text between two places of plain XML: all `<t>` in order, without the phonetic guides of East Asian text. */
export function richText(xml: string, from: number, to: number): string {
  let text = '';
  for (let tag = nextTag(xml, from, to); tag !== null;) {
    let next = tag.end;
    if (tag.kind === 'open' && tag.name === 'rPh') next = elementFrom(xml, tag, to).elementEnd;
    else if (tag.kind === 'open' && tag.name === 't')
      text += textBetween(xml, tag.end, xml.indexOf('<', next));
    tag = nextTag(xml, next, to);
  }
  return text;
}

/** Stored text between two places with both kinds of escaping undone. */
export function textBetween(xml: string, from: number, to: number): string {
  return decodeXstring(unescapeXml(xml.slice(from, to)));
}
