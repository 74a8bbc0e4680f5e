// Numbers written as words in Swedish text, with their unit: «femtio procent», «en tredjedel», «hälften».
import type { Quantity } from './quantity.ts';
import { NUMBER_WORDS, wordNumber } from './target/word-numbers.ts';
import { readUnit } from './unit.ts';

const FRACTIONS: readonly (readonly [pattern: string, value: number, unit: string])[] = [
  ['(?:en|1) tredjedel', 100 / 3, '%'],
  ['(?:två|2) tredjedelar', 200 / 3, '%'],
  ['(?:en|1) fjärdedel', 25, '%'],
  ['(?:tre|3) fjärdedelar', 75, '%'],
  ['(?:en|1) femtedel', 20, '%'],
  ['(?:en|1) tiondel', 10, '%'],
  ['hälften', 50, '%'],
  ['dubbelt', 2, 'gånger'],
];
const FRACTION_WORDS = FRACTIONS.map(([source, value, unit]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\d.,])${source}(?!\\p{L})`, 'giu'),
  value,
  unit,
}));
const WORD = new RegExp(
  `(?<![\\p{L}\\d-])(?:${[...NUMBER_WORDS].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const FRACTION_WORD = /tredjedel|fjärdedel|femtedel|tiondel|hälften|dubbelt/iu;
const ARTICLE = /^(?:en|ett)$/iu;

/** The numbers written as words, in no particular order. */
export function findWordQuantities(text: string): Quantity[] {
  if (!/\p{L}/u.test(text)) return [];
  const fractions = FRACTION_WORD.test(text) ? fractionsIn(text) : [];
  const numbers = [...text.matchAll(WORD)].flatMap((m) => {
    const value = wordNumber(m[0]);
    const unit = readUnit(text, m.index + m[0].length);
    // «en» and «ett» are articles unless they count something that is measured; «tusen» may be a scale.
    if (
      value === null ||
      (ARTICLE.test(m[0]) && !/^(?:%|miljoner|miljarder|tusen|procent)/.test(unit?.unit ?? ''))
    )
      return [];
    return [wordQuantity(m, value, unit?.unit, unit?.end)];
  });
  return [
    ...fractions,
    ...numbers.filter((n) => !fractions.some((f) => f.start <= n.start && n.start < f.end)),
  ];
}

function fractionsIn(text: string): Quantity[] {
  return FRACTION_WORDS.flatMap(({ pattern, value, unit }) =>
    [...text.matchAll(pattern)].map((m) => wordQuantity(m, value, unit)),
  );
}

function wordQuantity(match: RegExpMatchArray, value: number, unit?: string, unitEnd?: number): Quantity {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return {
    value,
    decimals: 0,
    ...(unit === undefined ? {} : { unit }),
    start,
    end: unitEnd ?? end,
    digits: [start, end],
    word: true,
  };
}
