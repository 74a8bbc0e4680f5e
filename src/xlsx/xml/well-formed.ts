// Says whether a text is well-formed XML without a document type. Everything else in this folder relies on it, so
// every part is asked here once before it is read. One pass without a tree: a sheet may be 50 MB.

import { isBlank, isBlankCode, passName, sameText } from './characters.ts';

export type XmlFault = 'doctype' | 'malformed';

const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** More attributes than this on one element are taken for an attempt to keep the check busy: each is compared with all before it. */
const MOST_ATTRIBUTES = 200;

// Control characters that XML cannot hold.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** What is wrong with a text as XML, or null when it is well-formed and has no document type. */
export function checkXml(xml: string): XmlFault | null {
  if (FORBIDDEN.test(xml)) return 'malformed';
  return new WellFormedCheck(xml).run();
}

class WellFormedCheck {
  readonly #xml: string;
  /** Names of the elements that are open. */
  readonly #open: string[] = [];
  #rootSeen = false;
  // Names of the attributes of the tag that is being read; lists made once, since tags are many.
  readonly #nameStarts: number[] = [];
  readonly #nameLengths: number[] = [];
  /** The next ampersand at or after the place reached; the text's length when there is none. */
  #ampersand: number;

  constructor(xml: string) {
    this.#xml = xml;
    this.#ampersand = this.#find('&', 0);
  }

  run(): XmlFault | null {
    const xml = this.#xml;
    let at = 0;
    for (let start = this.#find('<', 0); ;) {
      if (!this.#textIsFine(at, start)) return 'malformed';
      if (start === xml.length) return this.#rootSeen && this.#open.length === 0 ? null : 'malformed';
      const second = xml.charCodeAt(start + 1);
      if (second === BANG && xml.startsWith('<!DOCTYPE', start)) return 'doctype';
      const isOpen = second !== BANG && second !== QUESTION && second !== SLASH;
      // No value may reach the next `<`, so for an open tag that one is also where the next tag starts.
      const next = isOpen ? this.#find('<', start + 1) : -1;
      if (isOpen) at = this.#passOpen(start, next);
      else at = second === SLASH ? this.#passClose(start) : this.#passSpecial(start);
      if (at < 0) return 'malformed';
      start = isOpen ? next : this.#find('<', at);
    }
  }

  #find(text: string, from: number): number {
    const at = this.#xml.indexOf(text, from);
    return at < 0 ? this.#xml.length : at;
  }

  #textIsFine(from: number, to: number): boolean {
    if (this.#open.length === 0 && !isBlank(this.#xml, from, to)) return false;
    return this.#referencesAreFine(to);
  }

  /** Checks the entity references up to a place. Only the five of XML itself and numbers exist without a document type. */
  #referencesAreFine(to: number): boolean {
    while (this.#ampersand < to) {
      REFERENCE.lastIndex = this.#ampersand;
      if (!REFERENCE.test(this.#xml)) return false;
      this.#ampersand = this.#find('&', REFERENCE.lastIndex);
    }
    return true;
  }

  /** A comment, CDATA or processing instruction; where it ends, or -1. */
  #passSpecial(start: number): number {
    const xml = this.#xml;
    const isCdata = xml.startsWith('<![CDATA[', start);
    const [open, close] = xml.startsWith('<!--', start)
      ? ['<!--', '-->']
      : isCdata
        ? ['<![CDATA[', ']]>']
        : ['<?', '?>'];
    if (!xml.startsWith(open, start) || (isCdata && this.#open.length === 0)) return -1;
    // An XML declaration may stand nowhere but first.
    if (start > 0 && /^<\?xml\s/i.test(xml.slice(start, start + 6))) return -1;
    const end = xml.indexOf(close, start + open.length);
    if (end < 0) return -1;
    if (this.#ampersand < end) this.#ampersand = this.#find('&', end);
    return end + close.length;
  }

  #passClose(start: number): number {
    const name = this.#open.pop();
    if (name === undefined || !this.#xml.startsWith(name, start + 2)) return -1;
    const at = this.#passBlanks(start + 2 + name.length);
    return this.#xml.charCodeAt(at) === GT ? at + 1 : -1;
  }

  /** `next` is where the next tag starts, which nothing in this one may reach. */
  #passOpen(start: number, next: number): number {
    const xml = this.#xml;
    if (this.#open.length === 0 && this.#rootSeen) return -1;
    const nameEnd = passName(xml, start + 1);
    if (nameEnd < 0) return -1;
    const close = this.#passAttributes(nameEnd, next);
    if (close < 0 || !this.#referencesAreFine(close)) return -1;
    this.#rootSeen = true;
    if (xml.charCodeAt(close) === SLASH) return close + 2;
    this.#open.push(xml.slice(start + 1, nameEnd));
    return close + 1;
  }

  /** Where the `>` or `/>` stands that ends the tag, or -1. No value may reach the next `<`. */
  #passAttributes(from: number, limit: number): number {
    const xml = this.#xml;
    let at = from;
    for (let count = 0; ; count++) {
      const nameStart = this.#passBlanks(at);
      const code = xml.charCodeAt(nameStart);
      if (code === GT) return nameStart;
      if (code === SLASH) return xml.charCodeAt(nameStart + 1) === GT ? nameStart : -1;
      const nameEnd = nameStart === at ? -1 : passName(xml, nameStart);
      if (nameEnd < 0 || count === MOST_ATTRIBUTES || this.#isRepeated(count, nameStart, nameEnd)) return -1;
      at = this.#passValue(nameEnd);
      if (at < 0 || at > limit) return -1;
    }
  }

  /** Whether one of the `count` attributes before in the tag has the same name; notes the name for those that follow. */
  #isRepeated(count: number, nameStart: number, nameEnd: number): boolean {
    const length = nameEnd - nameStart;
    for (let index = 0; index < count; index++) {
      const start = this.#nameStarts[index] ?? 0;
      if (this.#nameLengths[index] === length && sameText(this.#xml, start, nameStart, length)) return true;
    }
    this.#nameStarts[count] = nameStart;
    this.#nameLengths[count] = length;
    return false;
  }

  /** From just after an attribute's name to just after its closing quote, or -1. */
  #passValue(nameEnd: number): number {
    const xml = this.#xml;
    const equals = this.#passBlanks(nameEnd);
    if (xml.charCodeAt(equals) !== EQUALS) return -1;
    const quote = this.#passBlanks(equals + 1);
    const code = xml.charCodeAt(quote);
    if (code !== QUOTE && code !== APOSTROPHE) return -1;
    let at = quote + 1;
    while (at < xml.length && xml.charCodeAt(at) !== code) at++;
    return at < xml.length ? at + 1 : -1;
  }

  #passBlanks(from: number): number {
    let at = from;
    while (isBlankCode(this.#xml.charCodeAt(at))) at++;
    return at;
  }
}

const REFERENCE = /&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});/y;
