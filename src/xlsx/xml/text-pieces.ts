// A text in pieces, which a large part is until somebody asks for the whole: most pieces are stretches of the old text
// and take no memory of their own.

/** No piece begins or ends inside a character. The pieces may be gone through any number of times. */
export interface TextPieces {
  readonly pieces: () => Iterable<string>;
}

/** The pieces of either. */
export function piecesOf(text: string | TextPieces): Iterable<string> {
  return typeof text === 'string' ? [text] : text.pieces();
}

/** The whole text. */
export function wholeText(text: string | TextPieces): string {
  return typeof text === 'string' ? text : [...text.pieces()].join('');
}

/** Number of characters. */
export function textLength(text: string | TextPieces): number {
  let length = 0;
  for (const piece of piecesOf(text)) length += piece.length;
  return length;
}

/** Whether the pieces make up this very text. */
export function isSameText(text: string | TextPieces, other: string): boolean {
  let at = 0;
  for (const piece of piecesOf(text)) {
    if (!other.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === other.length;
}
