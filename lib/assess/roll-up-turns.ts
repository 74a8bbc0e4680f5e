// Finds every change of a single part that would turn the status of the whole, told by colour and weight rather than part by part.
import { STATUSES } from '../model/assessment.ts';
import type { Status } from '../model/assessment.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import type { RollUpRule } from '../rules/roll-up-rule.ts';
import type { PartGroup } from './roll-up-part.ts';
import { statusOf, tallyAfter } from './roll-up-tally.ts';
import type { Tally } from './roll-up-tally.ts';

/** Which weights among the parts of one colour; `all` when the weight makes no difference. */
export type WeightRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'exactly' | 'atLeast' | 'atMost'; readonly weight: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

/** If one part of colour `from` with a weight in `weights` goes over to `to`, the whole becomes `becomes`. */
export interface Turn {
  readonly becomes: Status;
  readonly from: Status;
  readonly to: RuleColour;
  readonly weights: WeightRange;
  /** The parts that it can be. */
  readonly groups: readonly PartGroup[];
}

/** All single changes that alter the status. `groups` lightest first, as from `groupParts`. */
export function* findTurns(
  groups: readonly PartGroup[],
  tally: Tally,
  rule: RollUpRule,
): Steps<readonly Turn[]> {
  const turns: Turn[] = [];
  for (const from of STATUSES) {
    const candidates = groups.filter(({ status }) => status === from);
    for (const to of RULE_COLOURS)
      if (to !== from) turns.push(...(yield* turnsBetween(candidates, from, to, tally, rule)));
  }
  return turns;
}

/** Weights to a slice: each is reckoned with as if it went over. */
const WEIGHTS_TRIED = 1000;

function* turnsBetween(
  candidates: readonly PartGroup[],
  from: Status,
  to: RuleColour,
  tally: Tally,
  rule: RollUpRule,
): Steps<readonly Turn[]> {
  const now = statusOf(tally, rule);
  const after = ({ weight }: PartGroup): Status => statusOf(tallyAfter(tally, from, to, weight), rule);
  const results = yield* mapInSlices(candidates, after, WEIGHTS_TRIED);
  return STATUSES.filter((becomes) => becomes !== now && results.includes(becomes)).map((becomes) => {
    // The heavier the part, the farther the mean moves: those with the same result lie side by side.
    const groups = candidates.filter((_, index) => results[index] === becomes);
    return { becomes, from, to, weights: rangeOf(groups, candidates), groups };
  });
}

function rangeOf(groups: readonly PartGroup[], candidates: readonly PartGroup[]): WeightRange {
  const [low, high] = ends(groups);
  const [lowest, highest] = ends(candidates);
  if (low === lowest && high === highest) return { kind: 'all' };
  if (low === high) return { kind: 'exactly', weight: low };
  if (high === highest) return { kind: 'atLeast', weight: low };
  return low === lowest ? { kind: 'atMost', weight: high } : { kind: 'between', low, high };
}

function ends(groups: readonly PartGroup[]): readonly [number, number] {
  return [groups[0]?.weight ?? 0, groups.at(-1)?.weight ?? 0];
}
