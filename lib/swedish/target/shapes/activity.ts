// Readings as an activity: «Genomförd», «Ja», «Antagen av KF senast 2020-12-31», «klar Q4», and a bare date.
import type { Clause } from '../clause.ts';
import type { Made, Shape } from './shape.ts';

function activity({ by, softBy }: Clause): Made {
  const date = by ?? softBy;
  return date === undefined ? { kind: 'activity' } : { kind: 'activity', by: date };
}

// A date alone as målvärde is when something is to be done; a year alone may be anything.
function dateAlone({ by }: Clause): Made | null {
  if (by === undefined || /^\d{4}$/.test(by)) return null;
  return {
    kind: 'activity',
    by,
    warnings: ['Datumet läses som att aktiviteten ska vara genomförd senast då.'],
  };
}

/** Readings as an activity. */
export const ACTIVITY_SHAPES: readonly Shape[] = [
  { pattern: /^(?:a[dx,]?)*a$/, make: activity },
  { pattern: /^$/, make: dateAlone },
];
