// Judging against one value: «minst», «högst», «över», «under», a bare figure with direction from elsewhere, and shares.
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { LevelTarget, ShareTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { judgeWithin } from './judge-within.ts';
import type { Requirement, Verdict } from './verdict.ts';

type LevelKind = LevelTarget['kind'] | 'share';
interface Edge {
  readonly side: 'low' | 'high';
  readonly inclusive: boolean;
}

/** Which side of the value is green, for each kind whose wording tells. */
const EDGES: Readonly<Record<Exclude<LevelKind, 'number'>, Edge>> = {
  atLeast: { side: 'low', inclusive: true },
  share: { side: 'low', inclusive: true },
  above: { side: 'low', inclusive: false },
  atMost: { side: 'high', inclusive: true },
  below: { side: 'high', inclusive: false },
};

/** What is required of the outcome when one side of `value` is green. */
export function oneSided(value: number, unit: string | undefined, edge: Edge): Requirement {
  const bound = { value, inclusive: edge.inclusive };
  return {
    low: edge.side === 'low' ? bound : null,
    high: edge.side === 'high' ? bound : null,
    unit,
    percentMakesSense: value > 0,
  };
}

/** Judges a målvärde of one value. */
export function judgeLevel(
  target: LevelTarget | ShareTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Verdict {
  const edge: Edge =
    target.kind === 'number'
      ? { side: context.wanted === 'higher' ? 'low' : 'high', inclusive: true }
      : EDGES[target.kind];
  return judgeWithin(outcome.value, oneSided(target.value, target.unit, edge), context);
}
