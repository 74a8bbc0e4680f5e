// How the word tables are written and looked up: a phrase of one or more words and what it means, longest phrase first.
import type { Meaning } from './tag.ts';

/** Phrases in lower case, words parted by one space, each with its meaning. */
export type PhraseTable = readonly (readonly [phrase: string, meaning: Meaning])[];

/** The same meaning for every phrase. */
export function entries(phrases: readonly string[], meaning: Meaning): PhraseTable {
  return phrases.map((phrase) => [phrase, meaning]);
}

/** Every first phrase followed by every second: `pairs(['i'], ['länet', 'riket'])` is `['i länet', 'i riket']`. */
export function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((a) => second.map((b) => `${a} ${b}`));
}

/** Looks up the longest phrase at an offset of a lower-case text; null when there is none. */
export type PhraseFinder = (
  lower: string,
  at: number,
) => { readonly end: number; readonly meaning: Meaning } | null;

type Entry = PhraseTable[number];

// What a phrase is filed under: its first run of letters, else its first character.
const KEY = /[\p{L}\d]+|[\s\S]/uy;

function keyAt(text: string, at: number): string {
  KEY.lastIndex = at;
  return KEY.exec(text)?.[0] ?? '';
}

/** Makes the tables ready for looking up. A phrase in an earlier table wins over the same phrase in a later one. */
export function phraseFinder(tables: readonly PhraseTable[]): PhraseFinder {
  const index = new Map<string, Entry[]>();
  for (const entry of tables.flat()) {
    const key = keyAt(entry[0], 0);
    const list = index.get(key);
    if (list) list.push(entry);
    else index.set(key, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return (lower, at) => {
    const hit = index
      .get(keyAt(lower, at))
      ?.find(([phrase]) => lower.startsWith(phrase, at) && endsThere(lower, at + phrase.length));
    return hit ? { end: at + hit[0].length, meaning: hit[1] } : null;
  };
}

// A phrase that ends in a letter must not stop inside a word; `topp-` and `≥` may be followed by anything.
function endsThere(lower: string, end: number): boolean {
  return !/[\p{L}\d]/u.test(lower.charAt(end - 1)) || !/[\p{L}\d]/u.test(lower.charAt(end));
}
