// XML text to bytes in UTF-8, a chunk at a time, so that a large part is never held whole in both forms.
import { DECLARED_ENCODING } from './decode-xml.ts';

/** Characters in a chunk. */
const CHUNK = 512 * 1024;

/** Within this many characters a declaration names its encoding. */
const DECLARATION = 120;

/** Bytes for a chunk: three at most for a character, and some for the last one's second half and a longer declaration. */
const ROOM = 3 * CHUNK + 1024;

/** Texts to bytes in UTF-8, part by part of one document; with a declaration that says UTF-8 if it has one. */
export class XmlEncoder {
  readonly #encoder = new TextEncoder();
  /** Used in turn, so that a large part does not take new memory for every chunk. */
  readonly #buffers: Uint8Array<ArrayBuffer>[] = [];
  /** Chunks made. */
  #count = 0;

  /** The text that the pieces make up, in chunks. The bytes of one stand until the second after it is asked for. */
  *encode(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, undefined> {
    for (const chunk of chunksOf(pieces)) {
      const text = this.#count === 0 ? declareUtf8(chunk) : chunk;
      this.#count += 1;
      // Most parts are short, and many may be packed at once.
      yield this.#count <= 2 ? this.#encoder.encode(text) : this.#intoBuffer(text);
    }
  }

  #intoBuffer(text: string): Uint8Array<ArrayBuffer> {
    const buffer = (this.#buffers[this.#count % 2] ??= new Uint8Array(ROOM));
    return buffer.subarray(0, this.#encoder.encodeInto(text, buffer).written);
  }
}

/** The same text in pieces of about the same length. No chunk ends between the two halves of a character. */
function* chunksOf(pieces: Iterable<string>): Generator<string, undefined> {
  let gathered: string[] = [];
  let room = CHUNK;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const end = wholeCharacters(piece, at + room);
      gathered.push(piece.slice(at, end));
      room -= end - at;
      at = end;
      if (room > 0) continue;
      yield gathered.join('');
      gathered = [];
      room = CHUNK;
    }
  }
  yield gathered.join('');
}

/** The place itself, or one further when it would divide a surrogate pair; at most the end of the text. */
function wholeCharacters(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const before = text.charCodeAt(place - 1);
  return before >= 0xd800 && before <= 0xdbff ? place + 1 : place;
}

function declareUtf8(start: string): string {
  const declared = DECLARED_ENCODING.exec(start.slice(0, DECLARATION));
  const encoding = declared?.[2];
  if (declared === null || encoding === undefined || /^utf-8$/i.test(encoding)) return start;
  const at = declared[0].lastIndexOf(encoding);
  return `${start.slice(0, at)}UTF-8${start.slice(at + encoding.length)}`;
}
