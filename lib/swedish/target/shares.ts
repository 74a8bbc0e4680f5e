// Shares written as fractions: «8 av 10», «åtta av tio (8/10)», «3/4», «två tredjedelar», «hälften».
import { wordNumber } from './word-numbers.ts';

/** A share found in a text; `question` when it may be something else (a date, a grade on a scale). */
export interface ShareReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In percent, at most two decimals. */
  readonly share: number;
  readonly question?: string;
  readonly suggestion?: string;
}

const NUMBER = '(\\d+(?:[.,]\\d+)?|\\p{L}+)';
// «8 av 10», «8 av 10 (8/10)»; «8 utav 10», «8 på 10» is not written.
const OF = new RegExp(
  `(?<![\\p{L}\\d.,])${NUMBER}\\s+(?:av|utav|av de|av totalt)\\s+${NUMBER}(?![\\p{L}\\d]|:\\p{L}|[.,]\\d|\\s?%|\\s*procent)`,
  'giu',
);
const SLASH = /(?<![\p{L}\d.,/])(\d{1,3})\s?\/\s?(\d{1,3})(?![\p{L}\d/]|[.,]\d|-\d)/gu;
const PARTS: Readonly<Record<string, number>> = {
  halv: 2,
  halva: 2,
  tredjedel: 3,
  tredjedelar: 3,
  fjärdedel: 4,
  fjärdedelar: 4,
  femtedel: 5,
  femtedelar: 5,
  tiondel: 10,
  tiondelar: 10,
  tiondedel: 10,
  tiondedelar: 10,
};
const PART =
  /(?<![\p{L}\d.,])(\p{L}+|\d+)\s+(tredjedel|tredjedelar|fjärdedel|fjärdedelar|femtedel|femtedelar|tiondel|tiondelar|tiondedel|tiondedelar)(?!\p{L})/giu;
// «hälften av skolorna» is a share; «hälften av utsläppen», «hälften av 2019 års nivå» may be a halving.
const HALF =
  /(?<![\p{L}\d])(hälften)(?!\p{L})(?:\s+av\s+(?:(?:alla|samtliga|de|våra|kommunens)\s+)?(?:\p{L}+(?:or|ar|er)na|barnen|hushållen|företagen|ärendena|besluten|fordonen|projekten|uppdragen)(?![\p{L}])(?!.*(?:nivå|utfall|värde|(?:19|20)\d\d)))?/giu;

// Denominators that people use for shares; `8/11` could be a day in November and `40/60` two shares.
const USUAL = new Set([2, 3, 4, 5, 10, 20, 100]);

/** All shares in a text, in order. */
export function findShares(text: string): ShareReading[] {
  const found = [
    ...Array.from(text.matchAll(OF), (m) => ofReading(m)),
    ...Array.from(text.matchAll(SLASH), (m) => slashReading(m)),
    ...Array.from(text.matchAll(PART), (m) =>
      reading(m, wordNumber(m[1] ?? ''), PARTS[(m[2] ?? '').toLowerCase()] ?? null),
    ),
    ...Array.from(text.matchAll(HALF), (m) => reading(m, 1, 2)),
  ];
  return found.filter((share) => share !== null).sort((a, b) => a.start - b.start);
}

function ofReading(match: RegExpMatchArray): ShareReading | null {
  const [part, whole] = [wordNumber(match[1] ?? ''), wordNumber(match[2] ?? '')];
  const share = reading(match, part, whole);
  if (!share || part === null || whole === null || Number.isInteger(part)) return share;
  return {
    ...share,
    question: `Är «${match[0]}» ett medelbetyg på en skala eller en andel?`,
    suggestion: `minst ${String(part).replace('.', ',')}`,
  };
}

function slashReading(match: RegExpMatchArray): ShareReading | null {
  const [part, whole] = [Number(match[1]), Number(match[2])];
  const share = reading(match, part, whole);
  if (!share || (USUAL.has(whole) && part < whole)) return share;
  return {
    ...share,
    question: `Är «${match[0]}» en andel, ett datum eller två tal?`,
    suggestion: `${String(part)} av ${String(whole)}`,
  };
}

function reading(match: RegExpMatchArray, part: number | null, whole: number | null): ShareReading | null {
  if (part === null || whole === null || whole < 2 || part < 0 || part > whole) return null;
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    text: match[0],
    share: Math.round((part / whole) * 10000) / 100,
  };
}
