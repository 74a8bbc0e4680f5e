// By what the rows of two rounds are known to be of the same measure or goal.
import type { RoundRow } from '../model/follow-up.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';

/** The same for rows whose goal, subgoal and measure have the same names. */
export function roundKey({ goal, subgoal, measure }: Pick<RoundRow, 'goal' | 'subgoal' | 'measure'>): string {
  return [goal, subgoal, measure].map(nameKey).join('\n');
}

/** The same for rows whose names are written alike; quicker, and enough for most. */
export function writtenKey({
  goal,
  subgoal,
  measure,
}: Pick<RoundRow, 'goal' | 'subgoal' | 'measure'>): string {
  return `${goal}\n${subgoal}\n${measure}`;
}

/** Rows by a key of theirs. */
export function* rowsByKey(
  rows: readonly RoundRow[],
  keyOf: (row: RoundRow) => string,
): Steps<ReadonlyMap<string, readonly RoundRow[]>> {
  const found = new Map<string, RoundRow[]>();
  yield* inSlices(rows, (row) => {
    const key = keyOf(row);
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  });
  return found;
}
