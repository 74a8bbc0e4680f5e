// Which measures a name in a register means: the one rule for it. Never by likeness; a name that is only near one is offered in a question.
import { inSlices, type Steps } from '../model/steps.ts';
import { tidy } from '../swedish/spaces.ts';
import { nameKey } from './name-key.ts';
import { nearestName } from './nearest-name.ts';

export interface MeasureFinder<T> {
  /** Those of the name, in order: written so if any are, else those with the same `nameKey`. «Elbilar (%)» is not «Elbilar» where both are there. */
  readonly named: (name: string) => readonly T[];
  /** The name that may have been meant by one that there is not; null for none. */
  readonly nearest: (name: string) => string | null;
}

interface Entry<T> {
  readonly item: T;
  readonly index: number;
  readonly written: string;
}

/** Prepares the names, so that each row is a look-up. `namesOf`: what an item is called, first the name that may be offered. */
export function* createMeasureFinder<T>(
  items: readonly T[],
  namesOf: (item: T, index: number) => readonly string[],
): Steps<MeasureFinder<T>> {
  const byKey = new Map<string, Entry<T>[]>();
  const offered = new Map<string, string>();
  yield* inSlices(items, (item, index) => {
    const names = namesOf(item, index);
    for (const [place, name] of names.entries()) {
      const key = nameKey(name);
      if (place === 0 && !offered.has(key)) offered.set(key, name);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ item, index, written: name }]);
      else if (known.at(-1)?.index !== index) known.push({ item, index, written: name });
    }
  });
  return {
    named: (name) => {
      const alike = byKey.get(nameKey(name)) ?? [];
      const same = alike.filter(({ written }) => asWritten(written) === asWritten(name));
      return (same.length > 0 ? same : alike).map(({ item }) => item);
    },
    nearest: (name) => nearestName(name, offered),
  };
}

function asWritten(name: string): string {
  return tidy(name).toLowerCase();
}
