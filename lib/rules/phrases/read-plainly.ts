// The quick way for a text in the plain wording, which rules nearly always have: looked up whole, without trying any template.
import { isFigure, plainWord, type LexedPhrase } from './lex.ts';
import { isRefusal, type Refusal, type Shape } from './shape.ts';

/** Plain wording (`minst P av målvärdet`) -> what it means with its figures. */
export type PlainWordings<T> = ReadonlyMap<string, Shape<T>['means']>;

/** The wordings that shapes offer, as they stand in a lexed text. */
export function plainWordings<T>(shapes: readonly Shape<T>[]): PlainWordings<T> {
  return new Map(
    shapes.flatMap(({ offer, means }) =>
      offer === undefined ? [] : keysOf(offer).map((key) => [key, means] as const),
    ),
  );
}

const SORTS: Readonly<Record<string, readonly string[]>> = {
  '{percent}': ['P'],
  '{size}': ['Q', 'N'],
  '{number}': ['N'],
  '{any}': ['P', 'Q', 'N'],
};

function keysOf(offer: string): readonly string[] {
  return offer.split(' ').reduce<readonly string[]>(
    (keys, token) => {
      const words = SORTS[token] ?? plainWord(token);
      return words.length === 0
        ? keys
        : keys.flatMap((key) => words.map((word) => `${key}${key && ' '}${word}`));
    },
    [''],
  );
}

type Join<T> = (how: 'och' | 'eller', parts: readonly T[]) => T | Refusal;

/** The meaning of a text whose parts are all plain wordings; null when the templates have to be tried. */
export function readPlainly<T extends object>(
  { words, figures }: LexedPhrase,
  wordings: PlainWordings<T>,
  join: Join<T>,
): T | null {
  const meaningOf = (part: readonly string[]): T | null => {
    const means = wordings.get(part.map((word) => (isFigure(word) ? word.charAt(0) : word)).join(' '));
    if (means === undefined) return null;
    const meaning = means(...part.filter(isFigure).flatMap((word) => figures[Number(word.slice(1))] ?? []));
    return isRefusal(meaning) ? null : meaning;
  };
  return meaningOf(words) ?? joined(words, 'eller', meaningOf, join) ?? joined(words, 'och', meaningOf, join);
}

function joined<T extends object>(
  words: readonly string[],
  how: 'och' | 'eller',
  meaningOf: (part: readonly string[]) => T | null,
  join: Join<T>,
): T | null {
  if (!words.includes(how)) return null;
  const parts = splitAt(words, how).map(meaningOf);
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return null;
  const whole = join(how, read);
  return isRefusal(whole) ? null : whole;
}

function splitAt(words: readonly string[], joint: string): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === joint) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}
