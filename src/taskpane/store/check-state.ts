// What «Kontrollera underlag» shows: the number that is asked about, and what the latest check came to.
import { signal, type Signal } from '@preact/signals';
import type { DescribedCheck } from '../../app/describe-check.ts';

/** What a check came to, and when it was made: «2026-03-01 kl. 09.00». */
export type CheckedSeal = DescribedCheck & { readonly when: string };

/** What the section shows. */
export interface CheckState {
  /** The number on the printed underlag as written so far; '' for none. */
  readonly printed: Signal<string>;
  /** Why what was written is no such number. */
  readonly problem: Signal<string | null>;
  /** Null before the first. */
  readonly checked: Signal<CheckedSeal | null>;
}

/** The state before anything has been checked. */
export function createCheckState(): CheckState {
  return { printed: signal(''), problem: signal(null), checked: signal(null) };
}
