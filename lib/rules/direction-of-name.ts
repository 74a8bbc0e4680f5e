// Decides from the name of a measure («mätvärde») which way is better, by the word list; asks when the words disagree.
import { readClauses, wordsAndBreaks, type PlacedWord } from './direction-clauses.ts';
import {
  DENIED_ADJECTIVE,
  DENIES,
  IN_PERCENT,
  LIMIT,
  NOT_DENIED,
  SHARE_NAME,
  TIME_LIMIT,
} from './direction-clues.ts';
import { createMatcher, type DirectionMatcher } from './direction-matcher.ts';
import { DIRECTION_WORDS, type DirectionWord } from './direction-words.ts';
import { tidy } from '../swedish/spaces.ts';

/**
 * What a name tells. `found`: the way that is better, and the word that says so as written in the name, in small letters.
 * `unclear`: direction words stand against each other or can be meant both ways; the officer is asked. `none`: no word of the list.
 */
export type NameDirection =
  | { readonly kind: 'found'; readonly wanted: 'higher' | 'lower'; readonly word: string }
  | { readonly kind: 'unclear'; readonly words: readonly string[] }
  | { readonly kind: 'none' };

const NONE: NameDirection = { kind: 'none' };
const LONGEST_NAME = 600;
const matchers = new WeakMap<readonly DirectionWord[], DirectionMatcher>();

/**
 * Which way is better by the name when a rule set has words of its own: a name that holds one is read by those alone, any other by the list of the
 * program.
 */
export function directionOfNameBy(name: string, own: readonly DirectionWord[]): NameDirection {
  if (own.length === 0) return directionOfName(name);
  const { placed, ...rest } = read(name, own);
  return placed.length === 0 ? directionOfName(name) : judge({ placed, ...rest });
}

/** Which way is better by the name: `directionOfName('Väntetid till beslut')` is found, `lower`, by the word `väntetid`. */
export function directionOfName(
  name: string,
  words: readonly DirectionWord[] = DIRECTION_WORDS,
): NameDirection {
  return judge(read(name, words));
}

interface ReadName extends ReturnType<typeof readClauses> {
  readonly text: string;
  readonly parts: readonly string[];
  readonly isShare: boolean;
}

function read(name: string, words: readonly DirectionWord[]): ReadName {
  const text = tidy(name.slice(0, LONGEST_NAME)).toLowerCase();
  const isShare = SHARE_NAME.test(text);
  const parts = wordsAndBreaks(text);
  return { text, parts, isShare, ...readClauses(parts, matcherOf(words), isShare) };
}

function judge({ text, parts, isShare, placed, hasPart, divisors }: ReadName): NameDirection {
  if (placed.length === 0) return denied(parts);
  // «Kostnad för … i förhållande till hela kostnaden» is a share, whatever it is called.
  const isRatio = placed.some((word) => word.isMain && divisors.has(word.line));
  if (isRatio) return unclear(placed.filter((word) => word.isMain));
  return decide(withLimit(placed, text, isShare), isShare && hasPart);
}

// «Ej genomförda besök»: what is denied may be wanted or not.
function denied(words: readonly string[]): NameDirection {
  const found = words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    if (DENIES.has(word) && !NOT_DENIED.has(next)) return [`${word} ${next}`.trim()];
    return DENIED_ADJECTIVE.test(word) ? [word] : [];
  });
  return found.length === 0 ? NONE : { kind: 'unclear', words: found };
}

function matcherOf(words: readonly DirectionWord[]): DirectionMatcher {
  const known = matchers.get(words);
  if (known !== undefined) return known;
  const matcher = createMatcher(words);
  matchers.set(words, matcher);
  return matcher;
}

// «Andel med väntetid under 30 dagar» is a good share; «andel med frånvaro under 10 %» may be either.
function withLimit(placed: readonly PlacedWord[], text: string, isShare: boolean): readonly PlacedWord[] {
  const isLimited = LIMIT.test(text);
  const isTimeLimited = TIME_LIMIT.test(text);
  if (!isLimited && !isTimeLimited) return placed;
  const isTimeShare = isShare || IN_PERCENT.test(text);
  return placed.map((word): PlacedWord => {
    if (word.outweighs || word.wanted === 'ask') return word;
    if (word.isTime && isTimeShare) return { ...word, wanted: word.wanted === 'higher' ? 'lower' : 'higher' };
    const isOpen = word.isTime ? isTimeLimited : isLimited && isShare;
    return isOpen ? { ...word, wanted: 'ask' } : word;
  });
}

function decide(placed: readonly PlacedWord[], clauseDecides: boolean): NameDirection {
  const main = placed.filter((word) => word.isMain);
  if (main.length === 0) return placed.every((word) => word.wanted === 'ask') ? NONE : unclear(placed);
  const weighty = main.filter((word) => word.outweighs);
  if (weighty.length > 0) return agree(weighty);
  if (!clauseDecides) return agree(main);
  const told = main.filter((word) => word.isInPart);
  // «Andel arbetslösa som …»: whom it counts says nothing of what is measured.
  return told.length > 0 ? agree(told) : unclear(main);
}

function agree(words: readonly PlacedWord[]): NameDirection {
  const [first] = words;
  if (first === undefined) return NONE;
  const { wanted } = first;
  if (wanted === 'ask' || words.some((word) => word.wanted !== wanted)) return unclear(words);
  return { kind: 'found', wanted, word: first.text };
}

function unclear(words: readonly PlacedWord[]): NameDirection {
  return { kind: 'unclear', words: [...new Set(words.map((word) => word.text))] };
}
