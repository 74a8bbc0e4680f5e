// What measures are called in a list where the officer has to tell them apart.
import type { Assessment } from '../../../lib/index.ts';

type Named = Pick<Assessment, 'measure' | 'sheet' | 'row'>;

/** The measures' names in the same order; those that share a name have their sheet after it, and their row where the sheet is the same too. */
export function measureLabels(measures: readonly Named[]): readonly string[] {
  const byName = countBy(measures, ({ measure }) => measure);
  const byPlace = countBy(measures, placeKey);
  return measures.map((one) => {
    if (byName.get(one.measure) === 1) return one.measure;
    const row = byPlace.get(placeKey(one)) === 1 ? '' : `, rad ${String(one.row)}`;
    return `${one.measure}, bladet ${one.sheet}${row}`;
  });
}

function placeKey({ measure, sheet }: Named): string {
  return JSON.stringify([measure, sheet]);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
