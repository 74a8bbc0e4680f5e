import type { TargetCase } from '../target-case.ts';

/** Shares written as fractions or words. */
export const SHARE_TARGETS: readonly TargetCase[] = [
  ['minst hälften av barnen', 'share', { value: 50, unit: '%' }, 'halva antalet'],
  ['Åtta av tio (8/10)', 'share', { value: 80, unit: '%' }, '8/10 är en andel, inget datum'],
  ['8/10', 'share', { value: 80, unit: '%' }, 'inget datum'],
  ['8 av 10', 'share', { value: 80, unit: '%' }, 'siffror'],
  ['åtta av tio', 'share', { value: 80, unit: '%' }, 'ord'],
  ['minst 8 av 10', 'share', { value: 80, unit: '%' }, 'minst'],
  ['Minst nio av tio elever ska känna sig trygga', 'share', { value: 90, unit: '%' }, 'hel mening'],
  ['9 av 10 brukare', 'share', { value: 90, unit: '%' }, 'vilka det gäller'],
  ['3/4', 'share', { value: 75, unit: '%' }, 'bråk'],
  ['två tredjedelar', 'share', { value: 66.67, unit: '%' }, 'bråk med ord'],
  ['tre fjärdedelar', 'share', { value: 75, unit: '%' }, 'bråk med ord'],
  ['hälften', 'share', { value: 50, unit: '%' }, 'hälften'],
  ['samtliga', 'share', { value: 100, unit: '%' }, 'samtliga är hundra procent'],
  ['Samtliga enheter', 'share', { value: 100, unit: '%' }, 'vilka det gäller'],
  ['Alla elever', 'share', { value: 100, unit: '%' }, 'alla är hundra procent'],
  ['alla', 'share', { value: 100, unit: '%' }, 'alla'],
  ['17 av 20 mål', 'share', { value: 85, unit: '%' }, 'andel mål'],
  ['4,2 av 5', 'ask', {}, 'ett betyg på en skala är ingen andel'],
  ['1/9', 'ask', {}, 'kan vara första september'],
  ['Alla elever ska nå kunskapskraven', 'share', { value: 100, unit: '%' }, 'alla är hundra procent'],
  ['minst tre av fyra', 'share', { value: 75, unit: '%' }, 'ord'],
  ['minst hälften av skolorna', 'share', { value: 50, unit: '%' }, 'hälften av dem som finns'],
  ['hälften av alla enheterna', 'share', { value: 50, unit: '%' }, 'hälften av dem som finns'],
];
