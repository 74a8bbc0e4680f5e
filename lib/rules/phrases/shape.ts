// What a phrase may look like, written as a template, and its match against the words of a text.
import { plainWord, type Figure } from './lex.ts';

/** Why a phrase that is recognised cannot be used, and what to write instead. */
export interface Refusal {
  /** One Swedish sentence. */
  readonly refused: string;
  readonly suggestion?: string;
}

/**
 * One kind of phrase. A template holds words in lower case without «är», «har» and the like: `@group` any of a group of words,
 * `(a|b c)` one of several, `?` after a word or group that may be left out, `{percent}` a percentage, `{size}` a figure that is
 * none, `{number}` one without unit, `{any}` any figure. Example: `@minst {percent} av @mål`.
 */
export interface Shape<T> {
  readonly says: readonly string[];
  /** The meaning, given the figures in the order of the template. */
  readonly means: (...figures: Figure[]) => T | Refusal;
  /** A plain wording to offer when a text is near it: `minst {percent} av målvärdet`; absent for those not to be offered. */
  readonly offer?: string;
}

/** Groups of words that mean the same in templates: `{ mål: 'målvärdet|målet' }`. */
export type WordGroups = Readonly<Record<string, string>>;

/** A shape made ready for matching. */
export interface CompiledShape<T> {
  readonly patterns: readonly RegExp[];
  readonly means: Shape<T>['means'];
  readonly offer: string | undefined;
}

const SLOTS: Readonly<Record<string, string>> = {
  percent: '(P\\d+) ',
  size: '([QN]\\d+) ',
  number: '(N\\d+) ',
  any: '([PQN]\\d+) ',
};

/** Makes shapes ready; done once, when the program starts. */
export function compileShapes<T>(shapes: readonly Shape<T>[], groups: WordGroups): CompiledShape<T>[] {
  return shapes.map(({ says, means, offer }) => ({
    patterns: says.map((template) => new RegExp(`^(?:${compileTemplate(template, groups)})$`, 'u')),
    means,
    offer,
  }));
}

/** The words of the shapes and their groups, figures and marks left out. */
export function wordsOfShapes<T>(shapes: readonly Shape<T>[], groups: WordGroups): ReadonlySet<string> {
  const texts = [...shapes.flatMap(({ says }) => says), ...Object.values(groups), 'och eller'];
  return new Set(
    texts.flatMap((text) => text.replace(/\{\w+\}|@\p{L}+/gu, ' ').match(/\p{L}[\p{L}-]*/gu) ?? []),
  );
}

/** Word → the first word of its group, for groups of single words: «målet» → «målvärdet». */
export function synonymsOf(groups: WordGroups): ReadonlyMap<string, string> {
  return new Map(
    Object.values(groups).flatMap((group) => {
      const words = group.split('|').filter((word) => /^\p{L}+$/u.test(word));
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );
}

// A slot, a group by name, a bracket, a bar, a question mark or a word.
const ITEM = /\{(?<slot>\w+)\}|@(?<group>[\p{L}]+)|(?<mark>[()|?])|(?<word>[^\s(){}|?@]+)/gu;

function compileTemplate(template: string, groups: WordGroups): string {
  return [...template.matchAll(ITEM)].map(({ groups: found }) => compileItem(found ?? {}, groups)).join('');
}

function compileItem(item: Readonly<Record<string, string | undefined>>, groups: WordGroups): string {
  const { slot, group, mark, word } = item;
  if (slot !== undefined) return SLOTS[slot] ?? '';
  if (group !== undefined) return compileTemplate(`(${groups[group] ?? ''})`, groups);
  if (mark !== undefined) return mark === '(' ? '(?:' : mark;
  // Every word is closed by a space, so that words never run together; a group round it lets «?» take the word as a whole.
  const plain = plainWord(word ?? '').map((each) => `${each.replace(SPECIAL, '\\$&')} `);
  return `(?:${plain.join('')})`;
}

// What means something else in a pattern.
const SPECIAL = /[.*+^$[\]\\/]/gu;

/** The meanings that shapes give a stretch of words; more than one only when they differ. */
export function matchShapes<T>(
  shapes: readonly CompiledShape<T>[],
  words: readonly string[],
  figures: readonly Figure[],
): (T | Refusal)[] {
  const text = words.map((word) => `${word} `).join('');
  return shapes.flatMap(({ patterns, means }) => {
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    return match ? [means(...slotFigures(match, figures))] : [];
  });
}

function slotFigures(match: RegExpExecArray, figures: readonly Figure[]): Figure[] {
  const slots: readonly (string | undefined)[] = match.slice(1);
  return slots.flatMap((slot) => (slot === undefined ? [] : (figures[Number(slot.slice(1))] ?? [])));
}

/** Whether a shape refused the phrase that it recognised. */
export function isRefusal(meaning: object): meaning is Refusal {
  return 'refused' in meaning;
}
