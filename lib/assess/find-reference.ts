// The value that a målvärde such as «bättre än rikssnittet», or a rule, compares with.
import type { Measure } from '../model/measure.ts';
import type { Comparison } from '../rules/context.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { readFigure } from './read-figure.ts';
import type { Run } from './run.ts';
import type { Stop } from './stop.ts';

const LABEL = { riket: 'riket', länet: 'länet', jämförbara: 'jämförbara kommuner' } as const;

/** The comparison value in the outcome's unit; null when its column is missing or empty; a question when it cannot be used. */
export function findReference(
  reference: keyof Measure['references'],
  measure: Measure,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  const cell = measure.references[reference];
  if (cell === null) return null;
  return readFigure({ cell, label: LABEL[reference], code: 'reference-missing' }, outcome, unit, run);
}
