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
