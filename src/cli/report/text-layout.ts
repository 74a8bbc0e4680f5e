// Fits text into lines of a given width, counted as a terminal shows it.

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });
// Letters, digits and signs that take one place each, which is nearly everything.
const PLAIN = /^[\u0020-\u02FF\u2010-\u203A\u2190-\u22FF\u25A0-\u25CF]*$/;
const WIDE =
  /[\p{Emoji_Presentation}\uFE0F\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u;
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]*$/u;

/** Places that a text takes on the screen: `å` one also when it is written as two characters, an emoji two. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + graphemeWidth(segment), 0);
}

function graphemeWidth(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** A text from a workbook on one line, without the control characters that could steer a terminal. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim();
}

/** The text in lines of at most `width`, broken between words (at ordinary spaces only); at least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A word too long for a line, in pieces. */
function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    if (displayWidth(part + segment) > width && part !== '') {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Wraps a text so that its first line begins with `first` and the others are indented as far. */
export function hang(first: string, text: string, width: number): readonly string[] {
  const indent = displayWidth(first);
  return wrap(text, Math.max(width - indent, 1)).map((line, index) =>
    ((index === 0 ? first : ' '.repeat(indent)) + line).trimEnd(),
  );
}

/** The text filled out with spaces to `width`. */
export function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0));
}
