// Measures whose table does not tell which column holds something that their judging needs. The question stands once, at the heading.
import type { Measure, UnclearPart } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { isChangeTarget } from './fit-outcome.ts';
import { stopFor, type Stop } from './stop.ts';

const NAME: Readonly<Record<UnclearPart, string>> = {
  target: 'målvärdet',
  outcome: 'utfallet',
  forecast: 'prognosen',
  baseline: 'utgångsvärdet',
  direction: 'riktningen',
  tolerance: 'toleransen',
  yellowLimit: 'gränsen för gult',
  weight: 'vikten',
  due: 'slutdatum',
  type: 'typen',
  unit: 'enheten',
  riket: 'värdet för riket',
  länet: 'värdet för länet',
  jämförbara: 'värdet för jämförbara kommuner',
};

/** A stop when one of the parts is unclear; null when all that is needed is known. */
export function stopIfUnclear({ unclear = [] }: Measure, needed: readonly UnclearPart[]): Stop | null {
  const [first] = needed.filter((part) => unclear.includes(part));
  if (first === undefined) return null;
  return stopFor(
    'notUnderstood',
    `Det framgår inte vilken kolumn som gäller för ${NAME[first]}; se frågan om rubriken.`,
  );
}

/** What judging a figure by this målvärde needs besides the målvärde and the utfall. */
export function partsNeeded(target: QuantityTarget): readonly UnclearPart[] {
  const limits = ['unit', 'tolerance', 'yellowLimit'] as const;
  if (isChangeTarget(target))
    return target.kind === 'unchanged' ? ['baseline', 'direction', ...limits] : ['baseline', ...limits];
  if (target.kind === 'number') return ['direction', ...limits];
  if (target.kind !== 'reference') return limits;
  return target.reference === 'other' ? ['direction', ...limits] : ['direction', target.reference, ...limits];
}
