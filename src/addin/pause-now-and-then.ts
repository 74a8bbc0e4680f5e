// Lets Excel draw and answer its user between slices of long work: often enough for nobody to notice, not after every slice.
import type { PauseAnswer } from '../app/judge-workbook.ts';

/** Milliseconds of work between two pauses. */
const BETWEEN = 40;

/** A pause for `judgeWorkbook`: null, going on at once, until so much time has passed since the last one by `clock` (milliseconds). */
export function createPause(clock: () => number): () => Promise<PauseAnswer> | null {
  let last = -Infinity;
  return () => {
    if (clock() - last < BETWEEN) return null;
    return new Promise((resume) => {
      setTimeout(() => {
        last = clock();
        resume('go on');
      }, 0);
    });
  };
}
