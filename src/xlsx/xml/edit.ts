// Changes to a piece of XML as text splices: what no splice touches stays character for character the same.
import { escapeAttribute } from './escape.ts';
import type { Element } from './scan.ts';
import type { TextPieces } from './text-pieces.ts';

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
  #splices: Splice[] = [];
  /** How far `take` has come in the text. */
  #taken = 0;
  #hasTakenChange = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Replaces the characters from `start` up to but not including `end`. */
  replace(start: number, end: number, text: string): this {
    if (start < 0 || end < start || end > this.#xml.length) throw new RangeError(`splice ${start}–${end}`);
    if (start < this.#taken) throw new RangeError(`splice at ${start} in what has been taken`);
    this.#splices.push({ start, end, text });
    return this;
  }

  /** The same as `replace`, but touches only the characters that differ, which takes less memory in a large plan. */
  amend(start: number, end: number, text: string): this {
    const old = this.#xml.slice(start, end);
    const before = sameStart(old, text);
    if (before === text.length && before === old.length) return this;
    const after = sameEnd(old, text, Math.min(old.length, text.length) - before);
    return this.replace(start + before, end - after, text.slice(before, text.length - after));
  }

  /** Inserts text before the character at `at`. */
  insert(at: number, text: string): this {
    return this.replace(at, at, text);
  }

  get changed(): boolean {
    return this.#hasTakenChange || this.#anyChanges(this.#splices);
  }

  #anyChanges(splices: readonly Splice[]): boolean {
    return splices.some(({ start, end, text }) => this.#xml.slice(start, end) !== text);
  }

  /** The changed text; what is left of it after `take`. */
  toString(): string {
    return [...piecesBetween(this.#xml, this.#taken, this.#inOrder())].join('');
  }

  /** The same as `toString`, without making one text of it. What is added to the edit after this has no part in it. */
  inPieces(): TextPieces {
    const xml = this.#xml;
    const from = this.#taken;
    const splices = this.#inOrder();
    return { pieces: () => piecesBetween(xml, from, splices) };
  }

  /**
   * What the text from where the last call ended becomes up to a place, which no splice may reach over. The edit lets go of it, so
   * nothing before the place can be changed any more.
   */
  take(to: number): string {
    const inOrder = this.#inOrder();
    const later = inOrder.findIndex(({ start }) => start >= to);
    const now = later < 0 ? inOrder : inOrder.slice(0, later);
    const text = joined(this.#xml, this.#taken, now, to);
    this.#splices = inOrder.slice(now.length);
    this.#hasTakenChange ||= this.#anyChanges(now);
    this.#taken = to;
    return text;
  }

  #inOrder(): readonly Splice[] {
    // A large sheet is gone through from its beginning, so nearly always they are in order.
    if (firstMisplaced(this.#splices) === undefined) return [...this.#splices];
    // The sort is stable, so inserts at one place keep the order they came in.
    const sorted = [...this.#splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const overlapping = firstMisplaced(sorted);
    if (overlapping !== undefined) throw new Error(`overlapping splices at ${overlapping.start}`);
    return sorted;
  }
}

/** The first splice that begins before the one in front of it has ended. */
function firstMisplaced(splices: readonly Splice[]): Splice | undefined {
  let at = 0;
  for (const splice of splices) {
    if (splice.start < at) return splice;
    at = splice.end;
  }
  return undefined;
}

/** How many characters two texts begin with in common, never half of one. */
function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return /[\uD800-\uDBFF]/.test(a.charAt(length - 1)) ? length - 1 : length;
}

/** How many they end with, of at most so many. */
function sameEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return /[\uDC00-\uDFFF]/.test(a.charAt(a.length - length)) ? length - 1 : length;
}

function* piecesBetween(xml: string, from: number, splices: readonly Splice[]): Generator<string, undefined> {
  let at = from;
  for (const { start, end, text } of splices) {
    if (start > at) yield xml.slice(at, start);
    if (text !== '') yield text;
    at = end;
  }
  if (at < xml.length) yield xml.slice(at);
}

/** What a stretch of the text becomes. A large sheet has hundreds of thousands of pieces, so they are not made one by one. */
function joined(xml: string, from: number, splices: readonly Splice[], to: number): string {
  const pieces: string[] = [];
  let at = from;
  for (const { start, end, text } of splices) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at, to));
  return pieces.join('');
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
  if (!tagText.includes(name)) return null;
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
