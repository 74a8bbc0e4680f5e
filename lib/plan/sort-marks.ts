// Puts fingerprints in order in slices: a large workbook has several hundred thousand of them.
import { inSlices, ROWS_TO_A_SLICE } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';

/** How many characters of a fingerprint tell it well enough from others: the first two give some seventy groups. */
const OPENING = 2;

/** The marks in the order of their characters, as `sort` puts them. */
export function* sortMarks(marks: readonly string[]): Steps<readonly string[]> {
  const byOpening = new Map<string, string[]>();
  yield* inSlices(marks, (mark) => {
    const opening = mark.slice(0, OPENING);
    const group = byOpening.get(opening);
    if (group === undefined) byOpening.set(opening, [mark]);
    else group.push(mark);
  });
  const sorted: string[] = [];
  let told = 0;
  for (const opening of [...byOpening.keys()].sort()) {
    for (const mark of byOpening.get(opening)?.sort() ?? []) sorted.push(mark);
    if (sorted.length - told < ROWS_TO_A_SLICE) continue;
    told = sorted.length;
    yield told / marks.length;
  }
  return sorted;
}
