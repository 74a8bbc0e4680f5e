// A matrix of counts that grows row by row: how many measures stand where a row and a column meet.
import type { CoverageMatrix } from '../model/follow-up.ts';

export interface CountMatrix {
  /** Counts one measure at each meeting point. */
  readonly add: (rows: readonly string[], columns: readonly number[]) => void;
  readonly rows: readonly string[];
  /** By [row][column], in the order of the rows. */
  readonly counts: CoverageMatrix['counts'];
}

/** A matrix of zeros; rows that nothing is counted in are there too. */
export function createCountMatrix(rows: readonly string[], columns: number): CountMatrix {
  const counts = rows.map(() => new Array<number>(columns).fill(0));
  const index = new Map(rows.map((row, at) => [row, at]));
  return {
    rows,
    counts,
    add: (names, at) => {
      for (const name of names) {
        const row = counts[index.get(name) ?? -1];
        if (row !== undefined) for (const column of at) row[column] = (row[column] ?? 0) + 1;
      }
    },
  };
}
