// What is compared of two rounds: the texts of their rows, and whether they are of the same period.
import type { Round } from '../model/follow-up.ts';
import { samePeriod } from '../sheet/period.ts';

/** What a row of a round says, in the order that changes are told. */
export const COMPARED_PARTS = ['status', 'outcome', 'target', 'forecast', 'override', 'rule'] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** Whether both are judgements of the same period; two without a known period are. */
export function isSamePeriod(a: Round['period'], b: Round['period']): boolean {
  return a === null || b === null ? a === b : samePeriod(a, b);
}
