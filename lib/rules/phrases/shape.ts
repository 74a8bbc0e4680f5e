// What phrases look like and what they mean: templates, and the meanings that a text has by them.
import { isFigure, type Figure } from './lex.ts';
import { templateReader, type Template, type WordGroups } from './template.ts';

export type { WordGroups } from './template.ts';

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
  /** What a text must pass before its words are looked at one by one; only for speed, where a table repeats its templates. */
  readonly among?: (words: readonly string[]) => boolean;
}

/** A shape made ready for matching. */
export interface CompiledShape<T> {
  readonly templates: readonly Template[];
  readonly means: Shape<T>['means'];
  readonly among: NonNullable<Shape<T>['among']> | null;
}

/** Makes shapes ready; their templates are read when a text first needs them. */
export function compileShapes<T>(shapes: readonly Shape<T>[], groups: WordGroups): CompiledShape<T>[] {
  const read = templateReader(groups);
  return shapes.map(({ says, means, among }) => ({ templates: says.map(read), means, among: among ?? null }));
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

/** The meanings that shapes give a stretch of words; more than one only when they differ. */
export function matchShapes<T>(
  shapes: readonly CompiledShape<T>[],
  words: readonly string[],
  figures: readonly Figure[],
): (T | Refusal)[] {
  const count = words.filter(isFigure).length;
  return shapes.flatMap(({ templates, means, among }) => {
    const slots = among?.(words) === false ? null : matchTemplates(templates, words, count);
    return slots === null ? [] : [means(...slots.flatMap((slot) => figures[Number(slot.slice(1))] ?? []))];
  });
}

function matchTemplates(
  templates: readonly Template[],
  words: readonly string[],
  figures: number,
): readonly string[] | null {
  for (const { slots, match } of templates) {
    const found = slots === figures ? match(words) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Whether a shape refused the phrase that it recognised. */
export function isRefusal(meaning: object): meaning is Refusal {
  return 'refused' in meaning;
}
