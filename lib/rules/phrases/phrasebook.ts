// Makes a section's table of phrases ready for reading.
import type { Phrasebook } from './read-phrase.ts';
import { compileShapes, synonymsOf, wordsOfShapes, type Shape, type WordGroups } from './shape.ts';

interface Section<T> extends Omit<Phrasebook<T>, 'shapes' | 'search'> {
  readonly shapes: readonly Shape<T>[];
  readonly groups: WordGroups;
  /** False: only percent is a unit. */
  readonly units: boolean;
}

/** The phrases of a section with their patterns compiled; made once, when the program starts. */
export function phrasebook<T>({ shapes, groups, units, ...rest }: Section<T>): Phrasebook<T> {
  return {
    ...rest,
    shapes: compileShapes(shapes, groups),
    search: {
      offers: shapes.flatMap(({ offer }) => offer ?? []),
      vocabulary: wordsOfShapes(shapes, groups),
      synonyms: synonymsOf(groups),
      units,
    },
  };
}
