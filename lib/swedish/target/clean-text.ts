// The wording of a målvärde in one plain spelling: spaces, dashes, quotes and footnote marks. Lower case is for looking up only.
import { withoutFootnotes } from '../footnote-marks.ts';
import { DASH, tidy } from '../spaces.ts';

/** A cleaned wording. `lower` has the same length as `text`, so offsets fit both. */
export interface CleanText {
  readonly text: string;
  readonly lower: string;
  readonly warnings: readonly string[];
}

const QUOTES = /["'”“„«»‘’‚]/g;
const LINE_BREAK = /[ \t]*[\r\n\v\f\u2028\u2029]+[ \t]*/g;
const DASHES = new RegExp(`[${DASH}]`, 'g');
// `*`, `†` anywhere; raised figures are told from exponents in footnote-marks.ts.
const MARKS = /[*†‡§¤]+/gu;
// `80 % 1)`: a footnote number without an opening parenthesis.
const NOTE_NUMBER = /^([^(]*\S)\s+\d\)$/u;

// `minst80%`: a limit written together with its figure.
const GLUED =
  /(?<![\p{L}\d])(minst|högst|lägst|max|maximalt|över|under|mellan|plats|topp|senast|nki|nmi|index):?(?=\d)/giu;

// A line that breaks in the middle of a statement: after a word that cannot end one, or before one that cannot begin one.
const UNFINISHED =
  /(?:^|[^\p{L}])(?:minst|högst|lägst|max|maximalt|minimum|maximum|över|under|mellan|till|med|än|eller|och|från|mot|på|av|för|i|vara|ska|skall|bör|är|inte|ej|senast|plats|topp|öka|minska|[<>≤≥=:])$/iu;
const CONTINUED = /^(?:%|procent|eller (?!minst|högst)|än |jämfört |i jämförelse |per |av |mot )/iu;

// Other line breaks part målvärden like a semicolon does.
function joinLines(raw: string): string {
  return raw.split(LINE_BREAK).reduce((joined, line) => {
    const runsOn = UNFINISHED.test(joined.trimEnd()) || CONTINUED.test(line);
    return joined + (runsOn ? ' ' : ' ; ') + line;
  });
}

/** Cleans a wording: «Minst 80 %**» becomes `Minst 80 %` with a remark about the footnote. */
export function cleanText(raw: string): CleanText {
  const lines = joinLines(raw.normalize('NFC').trim());
  const spelled = tidy(lines.replace(DASHES, '-').replace(QUOTES, ' '));
  const unmarked = tidy(
    tidy(withoutFootnotes(spelled).replace(MARKS, ' ').replace(GLUED, '$1 ')).replace(NOTE_NUMBER, '$1'),
  );
  const text = unmarked
    .replace(/(?: ?;)+$|^(?:; ?)+/g, '')
    .replace(/\s+([,.!])(?=\s|$)/g, '$1')
    .trim();
  const noted =
    tidy(spelled.replace(NOTE_NUMBER, '')) !== unmarked &&
    (/[*†‡§¤]|\d\)$/u.test(spelled) || withoutFootnotes(spelled) !== spelled) &&
    spelled !== unmarked;
  return {
    text,
    lower: lowerCase(text),
    warnings: noted ? ['Fotnotstecknet räknas inte in i målvärdet.'] : [],
  };
}

// Letters whose lower case is longer keep their case, so that offsets stay true.
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
