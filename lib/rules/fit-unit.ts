// A size or a level of a rule taken to the unit of the målvärde.
import { compareUnits } from '../swedish/unit.ts';
import { clean } from './compare.ts';
import type { Inapplicable } from './situation.ts';

/**
 * The figure in the målvärde's unit. A rule that names a unit says nothing of a målvärde in another one, nor of one without any: 2 days
 * are not 2 of something unknown.
 */
export function fitUnit(
  value: number,
  named: string | null,
  unit: string | undefined,
): number | Inapplicable {
  if (named === null) return value;
  const from = asPercent(named);
  const to = unit === undefined ? undefined : asPercent(unit);
  if (from === to) return value;
  const meeting = to === undefined ? null : compareUnits(from, to);
  if (meeting?.relation === 'same' || meeting?.relation === 'convertible')
    return clean(value * meeting.factor);
  const of = unit === undefined ? 'saknar enhet' : `är i ${unit}`;
  return { why: 'wrong-unit', inapplicable: `Regeln är i ${named} men målvärdet ${of}.` };
}

function asPercent(unit: string): string {
  return unit === 'procentenheter' || unit === 'procentenhet' ? '%' : unit;
}
