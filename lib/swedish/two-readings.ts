// Figures that can be read in two ways, with thousands or with decimals: «1.250», and «1,250 st» where only whole ones are counted.
import { BASE_UNITS } from './unit-table.ts';

/** The question and the two readings, the thousands first. */
export interface TwoReadings {
  readonly ambiguous: string;
  readonly readings: readonly string[];
}

/** The question about a figure without spaces, or null when it has one meaning: «1.250» is 1 250 or 1,25. */
export function twoReadings(figure: string, unit?: string): TwoReadings | null {
  // One point before three digits: thousands in older Swedish writing, decimals in English writing. A comma is a decimal
  // comma, unless it is whole things that are counted.
  const isDoubtful =
    /^[1-9]\d{0,2}\.\d{3}$/.test(figure) || (/^[1-9]\d{0,2},\d{3}$/.test(figure) && isCounted(unit));
  if (!isDoubtful) return null;
  const readings = [figure.replace(/[.,]/, '\u00A0'), figure.replace('.', ',').replace(/,?0+$/, '')];
  return { ambiguous: `Menas ${readings.join(' eller ')} med «${figure}»?`, readings };
}

function isCounted(unit: string | undefined): boolean {
  const dimension = BASE_UNITS.get(unit ?? '')?.dimension;
  return unit === 'kr' || dimension === 'count' || dimension === 'noun';
}
