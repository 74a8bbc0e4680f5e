// Readings as an activity: «Genomförd», «Ja», «Antagen av KF senast 2020-12-31», «klar Q4», and a bare date.
import type { Clause } from '../clause.ts';
import type { Made, Shape } from './shape.ts';

function activity({ by, softBy }: Clause): Made {
  const date = by ?? softBy;
  return date === undefined ? { kind: 'activity' } : { kind: 'activity', by: date };
}

/** Readings as an activity. */
export const ACTIVITY_SHAPES: readonly Shape[] = [{ pattern: /^(?:a[dx,]?)*a$/, make: activity }];
