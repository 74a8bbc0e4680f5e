// Long work in slices, so that a host can draw, answer its user and stop it in between. The library itself has no clock.

/** Work that gives the share done (0–1) between its slices, and its result at the end. */
export type Steps<T> = Generator<number, T, void>;

/** The result of work in slices, run to its end at once: `finish(assessInSteps(input))`. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does the work for every item in turn, in slices of so many. */
export function* inSlices<T>(items: readonly T[], size: number, work: (item: T) => void): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done++;
    if (done % size === 0) yield done / items.length;
  }
}

/** The work as a part of larger work, which is done to the share `from` before it and `to` after it. */
export function* asPart<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield from + (to - from) * value;
  }
}
