// The workbook's shared strings, appended to. A text that stands there already is pointed at; nothing is renumbered.
import { escapeText, encodeXstring } from '../xml/escape.ts';
import { attributes, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { setAttribute } from '../xml/edit.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { plainItem } from '../read/shared-strings.ts';
import { blankOut } from './blank-out.ts';
import { openTag } from './style-collection.ts';

/** Most characters that a cell can hold. */
export const MAX_CELL_TEXT = 32_767;

/** `xml:space` is needed only where XML readers would take the blanks away. */
const NEEDS_SPACE = /^\s|\s$|\n/;

/** Stands for a text whose number is not yet known. */
const UNKNOWN = -1;

export class SharedStrings {
  private readonly xml: string;
  private readonly root: Element;
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private total: number;
  private references = 0;
  private itemsEnd: number;

  /** Looks up every one of `texts`, so that all are known before the sheets are gone through. */
  constructor(xml: string, texts: Iterable<string>) {
    this.xml = xml;
    this.root = rootOf(xml);
    this.itemsEnd = this.root.contentStart;
    for (const text of texts) this.indexes.set(text, UNKNOWN);
    this.total = this.findExisting();
    for (const [text, index] of this.indexes) {
      if (index !== UNKNOWN) continue;
      this.indexes.set(text, this.total);
      this.total += 1;
      this.added.push(text);
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

  /** The changed part. Added items are made as they are asked for, since there may be as many as rows. */
  finish(): TextPieces {
    const { root, xml } = this;
    const isEmpty = root.kind === 'empty';
    const counted = this.countedTag();
    const tag = isEmpty ? openTag(counted) : counted;
    // In pieces, since they are stretches of the old text and together as long as it.
    const before = [xml.slice(0, root.start), tag, xml.slice(root.end, this.itemsEnd)];
    const after = [isEmpty ? `</${root.prefix}${root.name}>` : '', xml.slice(this.itemsEnd)];
    const items = (): Iterable<string> => this.addedItems();
    return {
      *pieces() {
        yield* before;
        yield* items();
        yield* after;
      },
    };
  }

  private *addedItems(): Generator<string, undefined> {
    for (const text of this.added) yield this.item(text);
  }

  private item(text: string): string {
    const { prefix } = this.root;
    const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
    const content = escapeText(encodeXstring(text));
    return `<${prefix}si><${prefix}t${space}>${content}</${prefix}t></${prefix}si>`;
  }

  /** Remembers the numbers of the wanted texts that are there; gives the number of items. */
  private findExisting(): number {
    const { xml, root } = this;
    if (root.kind === 'empty') return 0;
    let count = 0;
    for (const [start, end] of itemsOf(blankOut(xml), root)) {
      const text = plainItem(xml, start, end, root.prefix);
      // Only an item that is written just as we would write it surely looks the same in every program.
      const isWanted = text !== null && this.indexes.get(text) === UNKNOWN;
      if (isWanted && xml.slice(start, end) === this.item(text)) this.indexes.set(text, count);
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

/** How many items the part has, and its open tag; `xml` is undefined where there is none. */
export function countItems(xml: string | undefined): { readonly items: number; readonly tag: string | null } {
  if (xml === undefined) return { items: 0, tag: null };
  const root = rootOf(xml);
  const tag = xml.slice(root.start, root.end);
  return { items: root.kind === 'empty' ? 0 : [...itemsOf(blankOut(xml), root)].length, tag };
}

/** Start and end of every `<si>`. They never nest. */
export function* itemsOf(xml: string, root: Element): Generator<readonly [number, number], undefined> {
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
