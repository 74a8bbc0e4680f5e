// Long work in slices, so that a host can draw, answer its user and stop it in between. The library itself has no clock.

/**
 * Work that gives the share done (0–1) between its slices, and its result at the end. No slice grows with the workbook: what is done
 * for every row, cell, finding or table is done for so many at a time.
 */
export type Steps<T> = Generator<number, T, void>;

/** Rows to a slice where little is done for each: some milliseconds. */
export const ROWS_TO_A_SLICE = 2000;

/** The result of work in slices, run to its end at once: `finish(assessInSteps(input))`. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does the work for every item in turn, in slices of so many. */
export function* inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  size = ROWS_TO_A_SLICE,
): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item, done);
    done++;
    if (done % size === 0) yield done / items.length;
  }
}

/** What the work gives for every item, in order, done in slices of so many. */
export function* mapInSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  size = ROWS_TO_A_SLICE,
): Steps<R[]> {
  const results: R[] = [];
  const add = (item: T): void => {
    results.push(work(item));
  };
  yield* inSlices(items, add, size);
  return results;
}

/** The different items, put together in slices of so many. */
export function* setInSlices<T>(items: readonly T[], size = ROWS_TO_A_SLICE): Steps<Set<T>> {
  const set = new Set<T>();
  yield* inSlices(items, (item) => set.add(item), size);
  return set;
}

/** The items that pass, tested in slices of so many. */
export function* filterInSlices<T>(
  items: readonly T[],
  test: (item: T) => boolean,
  size = ROWS_TO_A_SLICE,
): Steps<T[]> {
  const found: T[] = [];
  const keep = (item: T): void => {
    if (test(item)) found.push(item);
  };
  yield* inSlices(items, keep, size);
  return found;
}

/** The first item that passes, undefined when none does; tested in slices of so many. */
export function* findInSlices<T>(
  items: readonly T[],
  test: (item: T) => boolean,
  size = ROWS_TO_A_SLICE,
): Steps<T | undefined> {
  let done = 0;
  for (const item of items) {
    if (test(item)) return item;
    done++;
    if (done % size === 0) yield done / items.length;
  }
  return undefined;
}

/** The first row from `top` to `bottom`, both included, that passes, null when none does; tested in slices of so many. */
export function* findRow(
  top: number,
  bottom: number,
  test: (row: number) => boolean,
  size = ROWS_TO_A_SLICE,
): Steps<number | null> {
  let left = size;
  for (let row = top; row <= bottom; row++) {
    if (test(row)) return row;
    left--;
    if (left > 0) continue;
    yield (row - top) / (bottom - top + 1);
    left = size;
  }
  return null;
}

/** Does the work for every row from `top` to `bottom`, both included, in slices of so many. */
export function* forRows(
  top: number,
  bottom: number,
  work: (row: number) => void,
  size = ROWS_TO_A_SLICE,
): Steps<void> {
  const goOn = (row: number): boolean => {
    work(row);
    return false;
  };
  yield* findRow(top, bottom, goOn, size);
}

/** Does work that itself is in slices for every item in turn, with a slice's end after each; the results in order. */
export function* inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Steps<R>): Steps<R[]> {
  const results: R[] = [];
  for (const item of items) {
    const index = results.length;
    results.push(yield* asPart(work(item, index), index / items.length, (index + 1) / items.length));
    yield (index + 1) / items.length;
  }
  return results;
}

/** The work as a part of larger work, which is done to the share `from` before it and `to` after it; never goes back. */
export function* asPart<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let farthest = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    farthest = Math.max(farthest, value);
    yield from + (to - from) * farthest;
  }
}
