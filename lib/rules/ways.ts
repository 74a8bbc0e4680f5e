// The table of ways to turn a målvärde into a requirement: one for each kind that a figure can be held against. A missing one does not compile.
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { Target } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { holdToBand } from './hold-to-band.ts';
import { holdToChange } from './hold-to-change.ts';
import { holdToLevel } from './hold-to-level.ts';
import { holdToRank } from './hold-to-rank.ts';
import { holdToReference } from './hold-to-reference.ts';
import type { Hold, Unrated } from './verdict.ts';

/** A målvärde that a figure can be held against. */
export type QuantityTarget = Exclude<Target, { kind: 'activity' | 'compound' | 'ask' }>;
type Kind = QuantityTarget['kind'];
type TargetOf<K extends Kind> = Extract<Target, { kind: K }>;
type Way<K extends Kind> = (
  target: TargetOf<K>,
  outcome: NumberOutcome,
  context: JudgingContext,
) => Hold | Unrated;

const WAYS: { readonly [K in Kind]: Way<K> } = {
  number: holdToLevel,
  atLeast: holdToLevel,
  atMost: holdToLevel,
  above: holdToLevel,
  below: holdToLevel,
  share: holdToLevel,
  between: holdToBand,
  increase: holdToChange,
  decrease: holdToChange,
  unchanged: holdToChange,
  notIncrease: holdToChange,
  notDecrease: holdToChange,
  rank: holdToRank,
  reference: holdToReference,
};

/** What the målvärde requires of a figure that is already in its unit, by the way that belongs to its kind; asks when it cannot be said. */
export function holdTo(
  target: QuantityTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Hold | Unrated {
  // The table pairs each kind with the way that takes it; the compiler cannot follow the pairing through the index.
  const way = WAYS[target.kind] as Way<Kind>;
  return way(target, outcome, context);
}
