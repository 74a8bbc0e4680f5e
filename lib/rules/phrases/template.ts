// The templates of phrases: read when a text first needs them, and matched word by word.
import { plainWord } from './lex.ts';

/** Groups of words that mean the same in templates: `{ mål: 'målvärdet|målet' }`. */
export type WordGroups = Readonly<Record<string, string>>;

/** Words that have to follow each other; each item may be left out when it is optional. */
type Sequence = readonly Item[];
interface Item {
  readonly takes: Word | Slot | Choice;
  readonly optional: boolean;
}
interface Word {
  readonly word: string;
}
/** A figure of one of these sorts: `P` percent, `Q` another unit, `N` none. */
interface Slot {
  readonly sorts: string;
}
interface Choice {
  readonly oneOf: readonly Sequence[];
}

/** A template made ready; `slots` is how many figures it takes. */
export interface Template {
  readonly slots: number;
  /** The words of a phrase -> the figure tokens in its slots, in their order; null when the template does not fit. */
  readonly match: (words: readonly string[]) => readonly string[] | null;
}

const SLOTS: Readonly<Record<string, string>> = { percent: 'P', size: 'QN', number: 'N', any: 'PQN' };

const readers = new WeakMap<WordGroups, (source: string) => Template>();

/** Reads templates whose groups are these. Tables that share groups share what has been read. */
export function templateReader(groups: WordGroups): (source: string) => Template {
  const reader = readers.get(groups) ?? createReader(groups);
  readers.set(groups, reader);
  return reader;
}

function createReader(groups: WordGroups): (source: string) => Template {
  const named = new Map<string, Choice>();
  const groupNamed = (name: string): Choice => {
    const choice = named.get(name) ?? choiceOf(groups[name] ?? '', groupNamed);
    named.set(name, choice);
    return choice;
  };
  const templates = new Map<string, Template>();
  return (source) => {
    const template = templates.get(source) ?? readTemplate(source, groupNamed);
    templates.set(source, template);
    return template;
  };
}

/** The words of a template are taken apart when a text first has as many figures. */
function readTemplate(source: string, groupNamed: GroupNamed): Template {
  let choice: Choice | null = null;
  return {
    slots: source.split('{').length - 1,
    match: (words) => {
      choice ??= choiceOf(source, groupNamed);
      const found: string[] = [];
      return matchChoice(choice, words, 0, found, (at) => at === words.length) ? found : null;
    },
  };
}

// A slot, a group by name, a bracket, a bar, a question mark or a word.
const TOKEN = /\{\w+\}|@\p{L}+|[()|?]|[^\s(){}|?@]+/gu;

type GroupNamed = (name: string) => Choice;

function choiceOf(source: string, groupNamed: GroupNamed): Choice {
  return readChoice((source.match(TOKEN) ?? []).reverse(), groupNamed);
}

/** Reads up to the closing bracket or the end; `left` holds the tokens with the next one last. */
function readChoice(left: string[], groupNamed: GroupNamed): Choice {
  const oneOf: Item[][] = [[]];
  for (let token = left.pop(); token !== undefined && token !== ')'; token = left.pop()) {
    if (token === '|') oneOf.push([]);
    else oneOf.at(-1)?.push(...readItem(token, left, groupNamed));
  }
  return { oneOf };
}

function readItem(token: string, left: string[], groupNamed: GroupNamed): Item[] {
  const takes = taken(token, left, groupNamed);
  const optional = left.at(-1) === '?';
  if (optional) left.pop();
  return takes.map((each) => ({ takes: each, optional }));
}

/** Words that only make the sentence whole are not in a lexed text, and so take nothing. */
function taken(token: string, left: string[], groupNamed: GroupNamed): (Word | Slot | Choice)[] {
  if (token === '(') return [readChoice(left, groupNamed)];
  if (token.startsWith('@')) return [groupNamed(token.slice(1))];
  if (token.startsWith('{')) return [{ sorts: SLOTS[token.slice(1, -1)] ?? '' }];
  return plainWord(token).map((word) => ({ word }));
}

/** What has to hold once an item has been matched up to `at`. */
type Rest = (at: number) => boolean;

function matchChoice(
  { oneOf }: Choice,
  words: readonly string[],
  at: number,
  found: string[],
  rest: Rest,
): boolean {
  return oneOf.some((sequence) => matchFrom(sequence, 0, words, at, found, rest));
}

/** Tries every way in which the items from `index` can take words; `found` holds the figures of the way that fits. */
function matchFrom(
  sequence: Sequence,
  index: number,
  words: readonly string[],
  at: number,
  found: string[],
  rest: Rest,
): boolean {
  const item = sequence[index];
  if (item === undefined) return rest(at);
  const goOn: Rest = (next) => matchFrom(sequence, index + 1, words, next, found, rest);
  return matchItem(item, words, at, found, goOn) || (item.optional && goOn(at));
}

function matchItem(
  { takes }: Item,
  words: readonly string[],
  at: number,
  found: string[],
  goOn: Rest,
): boolean {
  if ('oneOf' in takes) return matchChoice(takes, words, at, found, goOn);
  const word = words[at];
  if (word === undefined) return false;
  if ('word' in takes) return word === takes.word && goOn(at + 1);
  if (!isOfSort(word, takes.sorts)) return false;
  found.push(word);
  if (goOn(at + 1)) return true;
  found.pop();
  return false;
}

// `P0`, `Q12`: words are in lower case, so that a capital is always a figure.
function isOfSort(word: string, sorts: string): boolean {
  return sorts.includes(word.charAt(0));
}
