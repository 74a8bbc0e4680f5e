// Puts many items in order in slices: short runs are sorted, then merged two by two.
import { ROWS_TO_A_SLICE, type Steps } from './steps.ts';

/** The items in order, those that are equal in the order given: `sortInSlices(rows, (a, b) => a.place - b.place)`. */
export function* sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  size = ROWS_TO_A_SLICE,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += size) {
    runs.push(items.slice(from, from + size).sort(compare));
    yield from / items.length;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let place = 0; place < runs.length; place += 2)
      merged.push(yield* merge(runs[place] ?? [], runs[place + 1] ?? [], compare, size));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
  size: number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [a, b] = [first[left], second[right]];
    if (a === undefined && b === undefined) return merged;
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      if (a !== undefined) merged.push(a);
      left++;
    } else {
      merged.push(b);
      right++;
    }
    if (merged.length % size === 0) yield 1;
  }
}
