// Which of many judged examples to show: those where the colour changes, on either side of each limit.
import type { RuleColour } from '../model/rule-set.ts';

export interface JudgedExample<T> {
  readonly of: T;
  /** Null when the rule gives none. */
  readonly colour: RuleColour | null;
}

/**
 * The first and the last of each run of one colour, but only the last of the first run and the first of the last: of 81 green, 80 green, 79
 * yellow, 72 yellow, 71 red, 70 red are left 80, 79, 72 and 71. One colour throughout leaves none.
 */
export function atLimits<T>(examples: readonly JudgedExample<T>[]): readonly JudgedExample<T>[] {
  return examples.filter((example, index) => {
    const before = examples[index - 1];
    const after = examples[index + 1];
    const begins = before !== undefined && before.colour !== example.colour;
    const ends = after !== undefined && after.colour !== example.colour;
    return begins || ends;
  });
}
