// How far the outcome may miss the målvärde: in percent of it, or in its own unit.
import type { MeasureCondition, StatedSide } from '../../../model/condition.ts';
import { percentText, sizeText } from '../figure-text.ts';
import type { Figure } from '../lex.ts';
import type { Refusal, Shape } from '../shape.ts';
import { contrary, missedBy } from './conditions.ts';

// The words after the size that tell on which side of the målvärde, and the canonical one.
const SIDES: readonly (readonly [side: StatedSide, after: string, canonical: string])[] = [
  [null, '(från|sämre än)', 'från'],
  ['below', '(under|lägre än|mindre än|färre än|nedanför)', 'under'],
  ['above', '(över|högre än|mer än|fler än|längre än|ovanför)', 'över'],
];

function text({ value, unit }: Figure): string {
  return unit === '%' ? percentText(value) : sizeText(value, unit);
}

function sided([side, after, canonical]: (typeof SIDES)[number]): Shape<MeasureCondition>[] {
  return [
    {
      says: [`@utfall? @avviker? (@högst|inom) {any} ${after} @mål`],
      means: (figure) => missedBy(figure, side),
      offer: `högst {any} ${canonical} målvärdet`,
    },
    {
      says: [`@utfall? @avviker? @över {any} ${after} @mål`],
      means: (figure) => contrary(missedBy(figure, side)),
      offer: `mer än {any} ${canonical} målvärdet`,
    },
    {
      says: [`@utfall? @avviker? (@under|inte sämre än)? {any} ${after} @mål`],
      means: (figure) => unclearLimit(figure, 'högst', canonical),
    },
    {
      says: [`@utfall? @avviker? (minst|åtminstone|lägst) {any} ${after} @mål`],
      means: (figure) => unclearLimit(figure, 'mer än', canonical),
    },
  ];
}

function unclearLimit(figure: Figure, word: 'högst' | 'mer än', side: string): Refusal {
  const phrase = `${word} ${text(figure)} ${side} målvärdet`;
  return {
    refused: `En avvikelse skrivs med «högst» eller «mer än», så att gränsen är tydlig: «${phrase}».`,
    suggestion: phrase,
  };
}

export const DEVIATION_SHAPES: readonly Shape<MeasureCondition>[] = [
  ...SIDES.flatMap(sided),
  {
    says: [
      '@utfall? inom {any} av @mål',
      '@avvikelse (@högst|inom) {any} (från @mål)?',
      '@avvikelse från @mål (@högst|inom) {any}',
      '@högst {any} @avvikelse (från @mål)?',
      '@utfall? avviker med? @högst {any}',
      '@utfall? avviker från @mål med? @högst {any}',
      '@utfall? missar @mål med @högst {any}',
    ],
    means: (figure) => missedBy(figure, null),
  },
  {
    says: [
      '@avvikelse @över {any} (från @mål)?',
      '@avvikelse från @mål @över {any}',
      '@över {any} @avvikelse (från @mål)?',
      '@utfall? avviker med? @över {any}',
      '@utfall? avviker från @mål med? @över {any}',
      '@utfall? missar @mål med @över {any}',
    ],
    means: (figure) => contrary(missedBy(figure, null)),
  },
  {
    says: [
      '@under {percent} @avvikelse (från @mål)?',
      '@avvikelse (från @mål)? @under {any}',
      '@utfall? avviker (från @mål)? med? @under {any} (från @mål)?',
      '@avvikelse (från @mål)? {any}',
      '{percent} @avvikelse (från @mål)?',
      '@avvikelse (på|om) {any}',
      '± {any}',
    ],
    means: (figure) => unclearLimit(figure, 'högst', 'från'),
  },
  {
    says: [
      '(minst|åtminstone|lägst) {percent} @avvikelse (från @mål)?',
      '@avvikelse (från @mål)? (minst|åtminstone|lägst) {any}',
      '@utfall? avviker (från @mål)? med? (minst|åtminstone|lägst) {any} (från @mål)?',
    ],
    means: (figure) => unclearLimit(figure, 'mer än', 'från'),
  },
  {
    says: [
      '@avvikelse (från @mål)? mellan? {any} (och|till) {any}',
      '@utfall? avviker med? mellan? {any} (och|till) {any} (från @mål)?',
    ],
    means: (_, high) => unclearLimit(high, 'högst', 'från'),
  },
  {
    says: ['@utfall? (inom)? ± {any} (av|från) @mål'],
    means: (figure) => missedBy(figure, null),
  },
  {
    says: ['@utfall? (avviker|@avvikelse) med? @högst {any} (nedåt|neråt) (från @mål)?'],
    means: (figure) => missedBy(figure, 'below'),
  },
  {
    says: ['@utfall? (avviker|@avvikelse) med? @högst {any} uppåt (från @mål)?'],
    means: (figure) => missedBy(figure, 'above'),
  },
];
