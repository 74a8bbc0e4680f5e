// Judging a place in a ranking: lower is better, and a percentage of a place says nothing.
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { RankTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { judgeWithin } from './judge-within.ts';
import type { Verdict } from './verdict.ts';

/** Judges a målvärde such as «topp 5». */
export function judgeRank(target: RankTarget, outcome: NumberOutcome, context: JudgingContext): Verdict {
  const high = { value: target.value, inclusive: true };
  return judgeWithin(outcome.value, { low: null, high, unit: undefined, percentMakesSense: false }, context);
}
