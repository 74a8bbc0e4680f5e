// What is required by one value: «minst», «högst», «över», «under», a bare figure with direction from elsewhere, and shares.
import type { LevelTarget, ShareTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { quantityHold, type Hold, type Requirement } from './verdict.ts';

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

/** What a målvärde of one value requires. */
export function holdToLevel(
  target: LevelTarget | ShareTarget,
  _outcome: unknown,
  { wanted }: Pick<JudgingContext, 'wanted'>,
): Hold {
  const edge: Edge =
    target.kind === 'number'
      ? { side: wanted === 'higher' ? 'low' : 'high', inclusive: true }
      : EDGES[target.kind];
  return quantityHold(oneSided(target.value, target.unit, edge));
}
