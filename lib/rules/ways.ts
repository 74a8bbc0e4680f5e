// The table of ways of judging: one for each kind of målvärde that a figure can be held against. A missing one does not compile.
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { Target } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { judgeBand } from './judge-band.ts';
import { judgeChange } from './judge-change.ts';
import { judgeLevel } from './judge-level.ts';
import { judgeRank } from './judge-rank.ts';
import { judgeReference } from './judge-reference.ts';
import type { Verdict } from './verdict.ts';

/** A målvärde that a figure can be held against. */
export type QuantityTarget = Exclude<Target, { kind: 'activity' | 'compound' | 'ask' }>;
type Kind = QuantityTarget['kind'];
type TargetOf<K extends Kind> = Extract<Target, { kind: K }>;
type Way<K extends Kind> = (target: TargetOf<K>, outcome: NumberOutcome, context: JudgingContext) => Verdict;

const WAYS: { readonly [K in Kind]: Way<K> } = {
  number: judgeLevel,
  atLeast: judgeLevel,
  atMost: judgeLevel,
  above: judgeLevel,
  below: judgeLevel,
  share: judgeLevel,
  between: judgeBand,
  increase: judgeChange,
  decrease: judgeChange,
  unchanged: judgeChange,
  notIncrease: judgeChange,
  notDecrease: judgeChange,
  rank: judgeRank,
  reference: judgeReference,
};

/** Judges a figure, already in the målvärde's unit, by the way that belongs to the kind of målvärde. */
export function judgeFigure(
  target: QuantityTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Verdict {
  // The table pairs each kind with the way that takes it; the compiler cannot follow the pairing through the index.
  const way = WAYS[target.kind] as Way<Kind>;
  return way(target, outcome, context);
}
