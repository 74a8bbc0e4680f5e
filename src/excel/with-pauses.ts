// Long work on what Excel has given or is to get, with pauses in which it may draw and answer its user.
import type { Steps } from '../../lib/index.ts';

/** Lets Excel in; null: nothing to wait for, go on at once. */
export type Pause = () => Promise<unknown> | null;

/** What the work gives, done slice by slice. Example: `await withPauses(sheetSnapshot(parts, styles), pause)`. */
export async function withPauses<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    const wait = pause();
    if (wait !== null) await wait;
    if (done === true) return value;
  }
}
