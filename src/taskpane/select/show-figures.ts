// A measure's outcome and target on one line.
import type { Assessment } from '../../../lib/index.ts';

/** «utfall 88 %, målvärde minst 90 %»; what is missing is said. */
export function showFigures({ outcome, target }: Pick<Assessment, 'outcome' | 'target'>): string {
  const reached = outcome.text.trim() === '' ? 'utfall saknas' : `utfall ${outcome.text}`;
  return target.text.trim() === '' ? `${reached}, målvärde saknas` : `${reached}, målvärde ${target.text}`;
}
