// Numbers written as words: «noll», «åtta», «tjugofem», «femtio», «hundra».

/** «noll» to «nitton», by what they count; 1 is «ett». */
export const ONES: readonly string[] = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

const WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, n) => [word, n] as const),
  ['en', 1] as const,
  ...TENS.flatMap((ten, i) => [
    [ten, (i + 2) * 10] as const,
    ...ONES.slice(1, 10).map((one, n) => [ten + one, (i + 2) * 10 + n + 1] as const),
  ]),
  ['hundra', 100] as const,
  ['etthundra', 100] as const,
  ['tusen', 1000] as const,
  ['ettusen', 1000] as const,
]);

/** The number that a word or figure stands for: `wordNumber('åtta')` is 8, `wordNumber('8')` is 8; null for other words. */
export function wordNumber(word: string): number | null {
  if (/^\d+(?:[.,]\d+)?$/.test(word)) return Number(word.replace(',', '.'));
  return WORDS.get(word.toLowerCase()) ?? null;
}

/** The words that `wordNumber` knows, for finding them in a text. */
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys()];
