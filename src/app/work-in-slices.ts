// Does work slice by slice, as long as the host wants it.
import type { JudgeOptions } from './judging.ts';
import { accept, refuse, type Result } from './result.ts';

/** How a host follows long work and lets others in between its slices. */
export type Pausing = Pick<JudgeOptions, 'pause'>;

/**
 * What the work gives; the failure `cancelled`, told in these words, when the host wants no more of it. The host is asked after the last
 * slice too. Example: `await workInSlices(describePlanInSteps(judged), { pause }, 'Avbrutet.')`.
 */
export async function workInSlices<P, T>(
  slices: Generator<P, T, void>,
  { pause, onSlice }: Pausing & { readonly onSlice?: (progress: P) => void },
  cancelled: string,
): Promise<Result<T>> {
  for (;;) {
    const { done, value } = slices.next();
    if (done !== true) onSlice?.(value);
    const answer = pause?.() ?? null;
    if (answer !== null && (await answer) === 'cancel') return refuse('cancelled', cancelled);
    if (done === true) return accept(value);
  }
}
