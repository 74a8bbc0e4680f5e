// One clause -> one målvärde, by the first reading whose shape fits the clause's core.
import { remembered } from '../remembered.ts';
import type { Target } from '../target.ts';
import { readClause, type Clause } from './clause.ts';
import { isDoubt, type Doubt } from './doubt.ts';
import { ACTIVITY_SHAPES } from './shapes/activity.ts';
import { BAND_SHAPES } from './shapes/band.ts';
import { CHANGE_SHAPES } from './shapes/change.ts';
import { LEVEL_SHAPES } from './shapes/level.ts';
import { RANK_SHAPES } from './shapes/rank.ts';
import { REFERENCE_SHAPES } from './shapes/reference.ts';
import { SHARE_SHAPES } from './shapes/share.ts';
import type { Made, Shape } from './shapes/shape.ts';
import type { Tag } from './tag.ts';

const SHAPES: readonly Shape[] = [
  ...LEVEL_SHAPES,
  ...BAND_SHAPES,
  ...CHANGE_SHAPES,
  ...RANK_SHAPES,
  ...REFERENCE_SHAPES,
  ...SHARE_SHAPES,
  ...ACTIVITY_SHAPES,
];

/** A målvärde, a doubt to ask about, or null when no reading fits. */
export function interpretClause(tags: readonly Tag[], text: string): Target | Doubt | null {
  const clause = readClause(tags);
  if (isDoubt(clause)) return clause;
  for (const { make } of fitting(clause.shape)) {
    const made = make(clause);
    if (made) return 'kind' in made ? finish(made, clause, text) : { ...made, certain: true };
  }
  return null;
}

const fitting = remembered((shape) => SHAPES.filter(({ pattern }) => pattern.test(shape)));

function finish(made: Made, clause: Clause, text: string): Target {
  const by = clause.by === undefined ? {} : { by: clause.by };
  return { ...by, ...made, text, warnings: [...clause.warnings, ...(made.warnings ?? [])] };
}
