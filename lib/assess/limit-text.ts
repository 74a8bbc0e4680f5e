// The words for a limit: its figure, and what it is reckoned from.
import { clean } from '../rules/compare.ts';
import type { Tolerance } from '../rules/tolerance.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { formatNumber, formatQuantity } from '../swedish/format-number.ts';

/** The figure of a limit: `81 %`, `plats 15`. */
export function limitText(
  value: number,
  unit: string | undefined,
  { kind }: Pick<QuantityTarget, 'kind'>,
): string {
  return kind === 'rank' ? `plats ${formatNumber(value)}` : formatQuantity(value, unit);
}

/** `5 platser sämre än målvärdet`. */
export function placesWorse(places: number, than: string): string {
  return `${formatNumber(places)} ${places === 1 ? 'plats' : 'platser'} sämre än ${than}`;
}

/** What a tolerance reckons a limit from: `90 % av målvärdet`. `unit`: that of the målvärde; `below`: on the low side of it. */
export function basisText(
  tolerance: Tolerance,
  unit: string | undefined,
  below: boolean,
  of: string,
): string {
  switch (tolerance.kind) {
    case 'none':
      return '';
    case 'percentOfTarget':
      return `${formatQuantity(clean(below ? 100 - tolerance.percent : 100 + tolerance.percent), '%')} av ${of}`;
    case 'wholePercent': {
      const { minFulfilment } = tolerance;
      return `uppfyllelsen ${formatQuantity(minFulfilment - 0.5, '%')} avrundas till ${formatQuantity(minFulfilment, '%')}`;
    }
    case 'unit': {
      const inUnits = unit === '%' ? 'procentenheter' : unit;
      return `${formatQuantity(tolerance.size, inUnits)} ${below ? 'under' : 'över'} ${of}`;
    }
    case 'limit':
      return 'angiven i arbetsboken';
  }
}
