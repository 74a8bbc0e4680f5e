// What every part of following up gives.
import type { Issue } from '../issue.ts';

/** A part with what was found on the way. */
export interface Part<T> {
  readonly result: T;
  readonly issues: readonly Issue[];
}
