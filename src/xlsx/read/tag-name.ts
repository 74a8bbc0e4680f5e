// Finds the name in a tag by its place, without its prefix and without making a text of it.

const SLASH = 0x2f;
const COLON = 0x3a;
const GT = 0x3e;
const SPACE = 0x20;

export class TagName {
  readonly #xml: string;
  /** Where the local name begins, and ends. */
  start = 0;
  end = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Goes to the name that begins here, just after a `<`. */
  read(from: number): void {
    this.start = from;
    for (let at = from; ; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code === COLON) this.start = at + 1;
      // The comparison is false past the end of the text too, where there is no code.
      else if (!(code > SPACE) || code === GT || code === SLASH) {
        this.end = at;
        return;
      }
    }
  }

  /** Whether this is the local name. */
  is(name: string): boolean {
    return this.end - this.start === name.length && this.#xml.startsWith(name, this.start);
  }

  /** The local name as text. */
  get text(): string {
    return this.#xml.slice(this.start, this.end);
  }
}
