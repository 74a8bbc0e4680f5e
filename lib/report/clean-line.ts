// A text from a workbook as it can stand in any file: on one line, without what XML forbids or what turns the reading direction.

// Controls and the two line separators end a line; no file format needs them inside a cell.
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
// Lone halves of a surrogate pair and the non-characters, which XML cannot hold.
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]/gu;
const INVISIBLE = /\p{Bidi_Control}/gu;

/** The text on one line; no-break spaces stay. `cleanLine('a\r\n b\u0001')` is `a b`. */
export function cleanLine(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(FORBIDDEN, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
