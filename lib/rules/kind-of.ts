// Which kind of målvärde («slag») a figure is of, for the choice of rule.
import type { RuleKind } from '../model/condition.ts';
import type { Target } from '../swedish/target.ts';
import type { Requirement } from './verdict.ts';
import type { QuantityTarget } from './ways.ts';

/** Exactly one kind: «minst 0» is `zeroOrLess`, «öka» `movement`, «öka med 3 procentenheter» `change`, «oförändrat ± 2» `band`. */
export function kindOf(target: QuantityTarget, { low, high, percentMakesSense }: Requirement): RuleKind {
  const kind = KIND[target.kind];
  if (kind === 'rank') return kind;
  if (kind === 'change' && !('change' in target)) return 'movement';
  if (low !== null && high !== null) return 'band';
  if (((low ?? high)?.value ?? 1) <= 0) return 'zeroOrLess';
  // A change of a place in a ranking is still about places.
  return kind === 'change' && !percentMakesSense ? 'rank' : kind;
}

type Named = Exclude<RuleKind, 'zeroOrLess' | 'movement'>;

const KIND: Readonly<Record<Exclude<Target['kind'], 'activity' | 'compound' | 'ask'>, Named>> = {
  number: 'level',
  atLeast: 'level',
  atMost: 'level',
  above: 'level',
  below: 'level',
  share: 'level',
  between: 'band',
  increase: 'change',
  decrease: 'change',
  unchanged: 'change',
  notIncrease: 'change',
  notDecrease: 'change',
  rank: 'rank',
  reference: 'reference',
};
