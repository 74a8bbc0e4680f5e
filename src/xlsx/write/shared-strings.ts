// The workbook's shared strings, appended to. A text that stands there already is pointed at; nothing is renumbered.
import { escapeText, encodeXstring } from '../xml/escape.ts';
import { attributes, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { blankOut } from './blank-out.ts';
import { openTag } from './style-collection.ts';

/** Most characters that a cell can hold. */
export const MAX_CELL_TEXT = 32_767;

/** `xml:space` is needed only where XML readers would take the blanks away. */
const NEEDS_SPACE = /^\s|\s$|\n/;

export class SharedStrings {
  private readonly xml: string;
  private readonly root: Element;
  private readonly indexes = new Map<string, number>();
  private added: string[] = [];
  private total: number;
  private references = 0;
  private itemsEnd: number;

  /** Looks up every one of `texts`, so that all are known before the sheets are gone through. */
  constructor(xml: string, texts: ReadonlySet<string>) {
    this.xml = xml;
    this.root = rootOf(xml);
    this.itemsEnd = this.root.contentStart;
    const wanted = new Map([...texts].map((text) => [this.item(text), text]));
    this.total = this.findExisting(wanted);
    for (const [item, text] of wanted) {
      if (this.indexes.has(text)) continue;
      this.indexes.set(text, this.total);
      this.total += 1;
      this.added.push(item);
    }
  }

  /** Number of a text that the constructor was given. */
  indexOf(text: string): number {
    const index = this.indexes.get(text);
    if (index === undefined) throw new Error('A text that was never asked for');
    return index;
  }

  /** Counts cells that began (+) or ceased (−) to point here. */
  countReferences(difference: number): void {
    this.references += difference;
  }

  get changed(): boolean {
    return this.added.length > 0 || this.references !== 0;
  }

  toString(): string {
    const { root, xml } = this;
    const tag = this.countedTag();
    const items = this.added.join('');
    if (root.kind === 'empty') {
      const close = `</${root.prefix}${root.name}>`;
      return xml.slice(0, root.start) + openTag(tag) + items + close + xml.slice(root.end);
    }
    return new XmlEdit(xml).replace(root.start, root.end, tag).insert(this.itemsEnd, items).toString();
  }

  private item(text: string): string {
    const { prefix } = this.root;
    const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
    const content = escapeText(encodeXstring(text));
    return `<${prefix}si><${prefix}t${space}>${content}</${prefix}t></${prefix}si>`;
  }

  /** Remembers the numbers of the wanted texts that are there; gives the number of items. */
  private findExisting(wanted: ReadonlyMap<string, string>): number {
    const { xml, root } = this;
    if (root.kind === 'empty') return 0;
    let count = 0;
    for (const [start, end] of itemsOf(blankOut(xml), root)) {
      const text = wanted.get(xml.slice(start, end));
      if (text !== undefined && !this.indexes.has(text)) this.indexes.set(text, count);
      count += 1;
      this.itemsEnd = end;
    }
    return count;
  }

  private countedTag(): string {
    const { root, xml } = this;
    const old = attributes(xml, root);
    let tag = xml.slice(root.start, root.end);
    if (old['uniqueCount'] !== undefined) tag = setAttribute(tag, 'uniqueCount', String(this.total));
    const count = Math.max(0, Number(old['count'] ?? 0) + this.references);
    return old['count'] === undefined ? tag : setAttribute(tag, 'count', String(count));
  }
}

/** Start and end of every `<si>`. They never nest. */
function* itemsOf(xml: string, root: Element): Generator<readonly [number, number], undefined> {
  const open = `<${root.prefix}si`;
  const close = `</${root.prefix}si>`;
  let at = root.contentStart;
  for (;;) {
    const start = xml.indexOf(open, at);
    if (start < 0) return undefined;
    const next = xml.charCodeAt(start + open.length);
    if (next !== 0x3e && next !== 0x2f && next > 0x20) {
      at = start + open.length;
      continue;
    }
    const tagEnd = xml.indexOf('>', start) + 1;
    const selfClosed = xml.charCodeAt(tagEnd - 2) === 0x2f;
    const end = selfClosed ? tagEnd : xml.indexOf(close, tagEnd) + close.length;
    yield [start, end];
    at = end;
  }
}
