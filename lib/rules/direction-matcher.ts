// Finds the words of the direction list in a row of words: in all endings, last in compounds, and the longest wording first.
import type { DirectionOfWord, DirectionWord } from './direction-words.ts';
import { firstParts, formsOf, LAST_PARTS, WHOLE_STEMS } from './direction-word-forms.ts';

/** A line of the list found at `from`, over `length` words. */
export interface ListHit {
  readonly from: number;
  readonly length: number;
  /** The line of the list, as it stands there. */
  readonly line: string;
  readonly wanted: DirectionOfWord;
  readonly outweighs: boolean;
  /** True when the word itself turns the meaning: «o-», «-fri». */
  readonly turned: boolean;
}

/** The hit that begins at word `at` of `words` (small letters), or null. */
export type DirectionMatcher = (words: readonly string[], at: number) => ListHit | null;

interface Line {
  readonly words: readonly string[];
  readonly letters: number;
  readonly source: DirectionWord;
}

/** A word of the list that a word of the name is a form of. */
interface WordMatch {
  readonly word: string;
  readonly turned: boolean;
}

/** Prepares a list for use; takes some milliseconds, so it is done once per list. */
export function createMatcher(list: readonly DirectionWord[]): DirectionMatcher {
  const linesByFirst = new Map<string, Line[]>();
  for (const line of list.map(toLine)) {
    const [first] = line.words;
    if (first !== undefined) linesByFirst.set(first, [...(linesByFirst.get(first) ?? []), line]);
  }
  const vocabulary = new Vocabulary([...linesByFirst.values()].flat().flatMap((line) => line.words));
  return (words, at) => {
    let best: { line: Line; turned: boolean } | null = null;
    for (const match of vocabulary.find(words[at] ?? '')) {
      for (const line of linesByFirst.get(match.word) ?? []) {
        const turned = turnedIn(vocabulary, line, words, at, match.turned);
        if (turned !== null && (best === null || isLonger(line, best.line))) best = { line, turned };
      }
    }
    return best === null ? null : toHit(best.line, at, best.turned);
  };
}

function toLine(source: DirectionWord): Line {
  const words = splitWords(source.word);
  return { words, letters: words.join('').length, source };
}

// Signs part words.
function splitWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isLonger(line: Line, than: Line): boolean {
  return (
    line.words.length - than.words.length > 0 ||
    (line.words.length === than.words.length && line.letters > than.letters)
  );
}

// Whether the line's other words follow; null when they do not.
function turnedIn(
  vocabulary: Vocabulary,
  line: Line,
  words: readonly string[],
  at: number,
  firstTurned: boolean,
): boolean | null {
  let turned = firstTurned;
  for (let i = 1; i < line.words.length; i += 1) {
    const match = vocabulary.find(words[at + i] ?? '').find(({ word }) => word === line.words[i]);
    if (match === undefined) return null;
    turned = turned !== match.turned;
  }
  return turned;
}

function toHit({ words, source }: Line, from: number, turned: boolean): ListHit {
  const { word: line, wanted, outweighs = false } = source;
  return { from, length: words.length, line, wanted, outweighs, turned };
}

const SHORTEST_LAST_PART = 5;
const NO_MATCHES: readonly WordMatch[] = [];
const TURNING_PREFIXES: ReadonlySet<string> = new Set(['o', 'miss', 'icke', 'ej']);
// Before these the rest is another word: «avbrott», «förväntat», «förutsatt», «omkostnad».
const CHANGING_PREFIXES: ReadonlySet<string> = new Set(
  'för be an av ut in upp ned om till åter över under ge er på vid mot sam genom ban'.split(' '),
);
const MOST_REMEMBERED = 20_000;

class Vocabulary {
  readonly #byForm = new Map<string, string[]>();
  readonly #byFirstPart = new Map<string, string[]>();
  /** Of all that a word can end with to be found. Figures, which stand in many names, end with none of them. */
  readonly #lastLetters: ReadonlySet<string>;
  // The same words return in name after name.
  readonly #remembered = new Map<string, readonly WordMatch[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      for (const form of formsOf(word)) add(this.#byForm, form, word);
      for (const part of firstParts(word)) add(this.#byFirstPart, part, word);
    }
    const endings = [...this.#byForm.keys(), ...LAST_PARTS.keys()];
    this.#lastLetters = new Set(endings.map((ending) => ending.slice(-1)));
  }

  /** The words of the list that a word of the name is a form of, or ends with. */
  find(word: string): readonly WordMatch[] {
    if (!this.#lastLetters.has(word.slice(-1))) return NO_MATCHES;
    const known = this.#remembered.get(word);
    if (known !== undefined) return known;
    const found = this.#search(word);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, found);
    return found;
  }

  #search(word: string): readonly WordMatch[] {
    // «sjukfrånvarodagar»: «dagar» of a longer line must not hide «sjukfrånvaro».
    const whole = endingsIn(this.#byForm, word);
    return [...whole, ...this.#inFirstPart(word)];
  }

  #inFirstPart(word: string): readonly WordMatch[] {
    for (let at = 3; at <= word.length - 3; at += 1) {
      const effect = LAST_PARTS.get(word.slice(at));
      if (effect === undefined) continue;
      const before = endingsIn(this.#byFirstPart, word.slice(0, at));
      if (before.length > 0)
        return before.map((match) => (effect === 'turns' ? { ...match, turned: !match.turned } : match));
    }
    return NO_MATCHES;
  }
}

function add(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else if (!words.includes(word)) words.push(word);
}

// All of them: «nettokostnad» of a longer line must not hide «kostnad». The longest line is chosen later.
function endingsIn(known: ReadonlyMap<string, readonly string[]>, word: string): readonly WordMatch[] {
  const found: WordMatch[] = [];
  const stems = wholeStemsIn(word);
  for (let at = 0; at < word.length; at += 1) {
    const words = known.get(word.slice(at));
    const prefix = word.slice(0, at);
    if (words === undefined || CHANGING_PREFIXES.has(prefix)) continue;
    if (stems.some(({ from, until }) => from < at && at < until)) continue;
    const turned = TURNING_PREFIXES.has(prefix);
    if (at === 1 && !turned) continue;
    const long = at === 0 ? words : words.filter((each) => each.length >= SHORTEST_LAST_PART);
    found.push(...long.map((each) => ({ word: each, turned })));
  }
  return found;
}

function wholeStemsIn(word: string): readonly { readonly from: number; readonly until: number }[] {
  return WHOLE_STEMS.flatMap((stem) => {
    const from = word.indexOf(stem);
    return from < 0 ? [] : [{ from, until: from + stem.length }];
  });
}
