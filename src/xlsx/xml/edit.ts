// Changes to a piece of XML as text splices: what no splice touches stays character for character the same.
import { escapeAttribute } from './escape.ts';
import type { Element } from './scan.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Collects splices against one text and makes them all at once. Several inserts at one place keep their order, and
 * come before a replacement that starts there. Overlapping replacements are our own fault and throw.
 */
export class XmlEdit {
  readonly #xml: string;
  readonly #splices: Splice[] = [];

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Replaces the characters from `start` up to but not including `end`. */
  replace(start: number, end: number, text: string): this {
    if (start < 0 || end < start || end > this.#xml.length) throw new RangeError(`splice ${start}–${end}`);
    this.#splices.push({ start, end, text });
    return this;
  }

  /** Inserts text before the character at `at`. */
  insert(at: number, text: string): this {
    return this.replace(at, at, text);
  }

  get changed(): boolean {
    return this.#splices.some(({ start, end, text }) => this.#xml.slice(start, end) !== text);
  }

  toString(): string {
    // The sort is stable, so inserts at one place keep the order they came in.
    const sorted = [...this.#splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new Error(`overlapping splices at ${start}`);
      pieces.push(this.#xml.slice(at, start), text);
      at = end;
    }
    pieces.push(this.#xml.slice(at));
    return pieces.join('');
  }
}

/** The text of an open or empty tag with an attribute set: replaced where it stands, else added last. `name` with its prefix. */
export function setAttribute(tagText: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`;
  const found = findAttribute(tagText, name);
  if (found !== null) return tagText.slice(0, found.start) + written + tagText.slice(found.end);
  const end = tagText.endsWith('/>') ? tagText.length - 2 : tagText.length - 1;
  const before = tagText.slice(0, end).trimEnd();
  return `${before} ${written}${tagText.slice(end)}`;
}

/** The text of an open or empty tag without an attribute and the blank before it. */
export function removeAttribute(tagText: string, name: string): string {
  const found = findAttribute(tagText, name);
  if (found === null) return tagText;
  return tagText.slice(0, found.start).trimEnd() + tagText.slice(found.end);
}

// One attribute: its name up to the equals sign, and a value in either kind of quotes.
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function findAttribute(tagText: string, name: string): { start: number; end: number } | null {
  for (const match of tagText.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The XML with a child added last in an element, which is opened when it was empty. */
export function appendChild(xml: string, parent: Element, child: string): string {
  if (parent.kind !== 'empty') return new XmlEdit(xml).insert(parent.contentEnd, child).toString();
  const open = xml.slice(parent.start, parent.end).replace(/\s*\/>$/, '>');
  const whole = `${open}${child}</${parent.prefix}${parent.name}>`;
  return new XmlEdit(xml).replace(parent.start, parent.end, whole).toString();
}
