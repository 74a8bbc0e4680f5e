// How far apart two sequences are: the least cost of making one into the other by taking away, putting in and exchanging.

/** What each change costs. */
export interface StepCosts<T> {
  readonly takeAway: (item: T) => number;
  readonly putIn: (item: T) => number;
  readonly exchange: (from: T, to: T) => number;
}

/** The least cost; 0 for equal sequences. */
export function stepsBetween<T>(from: readonly T[], to: readonly T[], costs: StepCosts<T>): number {
  let last = to.reduce<number[]>((row, item) => [...row, (row.at(-1) ?? 0) + costs.putIn(item)], [0]);
  for (const item of from) {
    const row = [(last[0] ?? 0) + costs.takeAway(item)];
    for (const [j, wanted] of to.entries()) {
      const above = (last[j + 1] ?? 0) + costs.takeAway(item);
      const left = (row[j] ?? 0) + costs.putIn(wanted);
      row.push(Math.min(above, left, (last[j] ?? 0) + costs.exchange(item, wanted)));
    }
    last = row;
  }
  return last.at(-1) ?? 0;
}

const LETTERS: StepCosts<string> = {
  takeAway: () => 1,
  putIn: () => 1,
  exchange: (from, to) => (from === to ? 0 : 1),
};

/** How many letters differ: `lettersBetween('mins', 'minst')` is 1. */
export function lettersBetween(from: string, to: string): number {
  return stepsBetween(Array.from(from), Array.from(to), LETTERS);
}
