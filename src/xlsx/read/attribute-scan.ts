// Goes through the attributes of one tag without making anything of them: only places in the text. For the rows and
// cells of a sheet, of which there may be millions.

const EQUALS = 0x3d;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;

export class AttributeScan {
  readonly #xml: string;
  /** Place just after the `>` of the tag, once `next` has given false. */
  tagEnd = 0;
  /** Whether the tag closes itself (`/>`), once `next` has given false. */
  empty = false;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  #at = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Begins on a tag, at a place after its name. */
  start(at: number): void {
    this.#at = at;
  }

  /** Goes to the next attribute; false when the tag has ended. */
  next(): boolean {
    const xml = this.#xml;
    let at = this.#at;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const code = xml.charCodeAt(at);
    if (code === GT || code === SLASH || at >= xml.length) return this.#end(at, code === SLASH);
    this.nameStart = at;
    while (at < xml.length && xml.charCodeAt(at) !== EQUALS) at++;
    this.nameEnd = at;
    while (xml.charCodeAt(this.nameEnd - 1) <= SPACE) this.nameEnd--;
    at++;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const quote = xml.charCodeAt(at);
    this.valueStart = ++at;
    while (at < xml.length && xml.charCodeAt(at) !== quote) at++;
    this.valueEnd = at;
    this.#at = at + 1;
    return true;
  }

  #end(at: number, empty: boolean): false {
    this.empty = empty;
    this.tagEnd = empty ? at + 2 : at + 1;
    return false;
  }

  /** Whether the attribute has this name. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.#xml.startsWith(name, this.nameStart);
  }

  /** The attribute's value as it stands. */
  get value(): string {
    return this.#xml.slice(this.valueStart, this.valueEnd);
  }

  /** The value as a whole number from 0, or -1 when it is none. */
  get wholeNumber(): number {
    return wholeNumber(this.#xml, this.valueStart, this.valueEnd);
  }
}

/** The digits between two places as a number of at most nine digits, or -1. */
export function wholeNumber(xml: string, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
