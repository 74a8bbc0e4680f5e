// Makes a section's table of phrases ready for reading, when a first text is read.
import { plainWordings } from './read-plainly.ts';
import type { Phrasebook } from './read-phrase.ts';
import { compileShapes, synonymsOf, wordsOfShapes, type Shape, type WordGroups } from './shape.ts';

interface Section<T> extends Omit<Phrasebook<T>, 'plain' | 'shapes' | 'search'> {
  readonly shapes: () => readonly Shape<T>[];
  readonly groups: WordGroups;
  /** Words that a suggestion must not bring in. */
  readonly decisive: readonly string[];
}

/** The phrases of a section. Nothing is made ready until it is asked for: what only a text that is not understood needs, not before one is. */
export function phrasebook<T>({ shapes, groups, decisive, ...rest }: Section<T>): Phrasebook<T> {
  const all = once(shapes);
  return {
    ...rest,
    plain: once(() => plainWordings(all())),
    shapes: once(() => compileShapes(all(), groups)),
    search: once(() => ({
      offers: all().flatMap(({ offer }) => offer ?? []),
      vocabulary: wordsOfShapes(all(), groups),
      synonyms: synonymsOf(groups),
      units: rest.units,
      decisive: new Set(decisive),
    })),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
