// The value that a målvärde such as «bättre än rikssnittet» refers to.
import type { Measure } from '../model/measure.ts';
import type { Comparison } from '../rules/context.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ReferenceTarget } from '../swedish/target.ts';
import { readFigure } from './read-figure.ts';
import type { Run } from './run.ts';
import type { Stop } from './stop.ts';

const LABEL = { riket: 'riket', länet: 'länet', jämförbara: 'jämförbara kommuner' } as const;

/** The comparison value in the outcome's unit; null when its column is missing or empty; a question when it cannot be used. */
export function findReference(
  target: ReferenceTarget,
  measure: Measure,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  if (target.reference === 'other') return null;
  const cell = measure.references[target.reference];
  if (cell === null) return null;
  return readFigure({ cell, label: LABEL[target.reference], code: 'reference-missing' }, outcome, unit, run);
}
