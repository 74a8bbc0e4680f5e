// Turns a heading as written into plain words that can be compared: case, line breaks, hyphenation and signs gone.
import { remembered } from '../swedish/remembered.ts';
import { tidy } from '../swedish/spaces.ts';

/** A heading's words outside and inside parentheses, in small letters. A word keeps a closing full stop: it may be an abbreviation. */
export interface HeadingWords {
  readonly main: readonly string[];
  readonly aside: readonly string[];
}

// A hyphen (or soft hyphen) at the end of a line inside a word: «Mål-⏎värde». A capital after it is a compound («KF-⏎Mål»).
const HYPHENATED = /(\p{Ll})[-\u2010\u00AD][ \t]*[\r\n]+[ \t]*(?=\p{Ll})/gu;
const PARENTHESES = /[([{]([^)\]}]*)[)\]}]?/gu;
// Everything but letters, digits, % and #; a full stop after letters is kept.
const BETWEEN_WORDS = /(?:(?<!\p{L})\.|[^\p{L}\p{N}%#.])+/u;

// «Utfall 1)», «Målvärde*»
const FOOTNOTE = /(?:\s*\d\)|\s*\*+)+$/u;

/** The heading as a person reads it: `'Mål-\nvärde'` is `Målvärde`. */
export function plainHeading(text: string): string {
  return tidy(text.replace(HYPHENATED, '$1'));
}

/** A heading or label without what people change in passing: case, blanks, colons and full stops. */
export const plainWord = remembered((text: string): string =>
  plainHeading(text)
    .replace(/[\s.:]+/gu, ' ')
    .trim()
    .toLowerCase(),
);

/** The words of a heading: `Målv. (2019)` has main `målv.` and aside `2019`. */
export function headingWords(text: string): HeadingWords {
  const plain = plainHeading(text).toLowerCase().replace(FOOTNOTE, '');
  const asides: string[] = [];
  const main = plain.replace(PARENTHESES, (_, inside: string) => {
    asides.push(inside);
    return ' ';
  });
  return { main: words(main), aside: words(asides.join(' ')) };
}

function words(text: string): string[] {
  // The lone s of «KF:s mål» says nothing.
  return text.split(BETWEEN_WORDS).filter((word) => word !== '' && word !== '.' && word !== 's');
}
