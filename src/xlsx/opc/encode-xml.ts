// XML text to bytes in UTF-8, a chunk at a time, so that a large part is never held whole in both forms.
import { DECLARED_ENCODING } from './decode-xml.ts';

/** Characters in a chunk. */
const CHUNK = 512 * 1024;

/** Within this many characters a declaration names its encoding. */
const DECLARATION = 120;

/**
 * The text that the pieces make up as bytes, in order, with a declaration that says UTF-8 if it has one. `isStart`: whether
 * the document begins with it.
 */
export function* encodeXml(
  pieces: Iterable<string>,
  isStart = true,
): Generator<Uint8Array<ArrayBuffer>, undefined> {
  const encoder = new TextEncoder();
  let first = isStart;
  for (const chunk of chunksOf(pieces)) {
    yield encoder.encode(first ? declareUtf8(chunk) : chunk);
    first = false;
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
