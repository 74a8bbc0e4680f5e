// Comparison with another figure than the målvärde: utgångsvärde, föregående utfall, riket, länet, jämförbara kommuner.
import type { Basis, MeasureCondition } from '../../../model/condition.ts';
import { BASIS_TEXT } from '../basis-text.ts';
import type { Shape } from '../shape.ts';

const GROUP: Readonly<Record<Basis, string>> = {
  baseline: '@start',
  previous: '@föregående',
  riket: '@riket',
  länet: '@länet',
  jämförbara: '@jämförbara',
};
const BASES = Object.keys(GROUP) as Basis[];

function compared(than: Basis): Shape<MeasureCondition>[] {
  const [group, name] = [GROUP[than], BASIS_TEXT[than]];
  const better = (orEqual: boolean): MeasureCondition => ({ kind: 'betterThan', than, orEqual });
  const [asGood, strictly] = [better(true), better(false)];
  return [
    {
      says: [
        `@utfall? bättre än ${group}`,
        `@utfall? (förbättrat|förbättrats|förbättring) (mot|sedan|från|jämfört med|i jämförelse med) ${group}`,
      ],
      means: () => strictly,
      offer: `bättre än ${name}`,
    },
    {
      says: [
        `@utfall? minst (lika bra som|lika bra|i nivå med|samma (nivå|värde)? som|på samma nivå som|som) ${group}`,
        `@utfall? (i nivå med|lika med|samma som|lika bra som) eller bättre än ${group}`,
        `@utfall? bättre än eller (lika med|lika bra som|i nivå med|samma som) ${group}`,
        `@utfall? (lika bra|samma) eller bättre (än|som|jämfört med) ${group}`,
        `@utfall? inte (sämre än|försämrat (mot|sedan|från|jämfört med)) ${group}`,
      ],
      means: () => asGood,
      offer: `minst lika bra som ${name}`,
    },
    {
      says: [
        `@utfall? sämre än ${group}`,
        `@utfall? (försämrat|försämrats|försämring) (mot|sedan|från|jämfört med|i jämförelse med) ${group}`,
      ],
      means: () => ({ kind: 'not', of: asGood }),
      offer: `sämre än ${name}`,
    },
    {
      says: [
        `@utfall? inte bättre än ${group}`,
        `@utfall? högst lika bra som ${group}`,
        `@utfall? (lika med|lika bra som|i nivå med|samma som) eller sämre än ${group}`,
        `@utfall? sämre än eller (lika med|lika bra som|i nivå med|samma som) ${group}`,
        `@utfall? inte (förbättrat|förbättrats) (mot|sedan|från|jämfört med) ${group}`,
      ],
      means: () => ({ kind: 'not', of: strictly }),
      offer: `inte bättre än ${name}`,
    },
    {
      says: [
        `@utfall? (samma som|lika med|oförändrat (mot|sedan|från|jämfört med)) ${group}`,
        `ingen (förändring|skillnad) (mot|sedan|från|jämfört med) ${group}`,
        `@utfall? varken bättre eller sämre än ${group}`,
      ],
      means: () => ({ kind: 'all', of: [asGood, { kind: 'not', of: strictly }] }),
    },
    {
      says: [`@utfall? (i nivå med|lika bra som|på samma nivå som|enligt) ${group}`],
      means: () => ({
        refused: `Skriv om utfallet ska vara minst lika bra som ${name} eller precis detsamma («lika med ${name}»).`,
        suggestion: `minst lika bra som ${name}`,
      }),
    },
    {
      says: [`@utfall? (@över|@minst|@högst|@under) ${group}`],
      means: () => ({
        refused: `Om ett högre eller lägre utfall är bättre beror på målvärdet; skriv «bättre än ${name}» eller «sämre än ${name}».`,
        suggestion: `bättre än ${name}`,
      }),
    },
  ];
}

export const BASIS_SHAPES: readonly Shape<MeasureCondition>[] = [
  ...BASES.flatMap(compared),
  {
    says: [
      '@utfall? (oförändrat|oförändrad|oförändrade)',
      '@utfall? (står|stått) stilla',
      'ingen (förändring|skillnad)',
      '@utfall? (samma|lika) (nivå|värde)',
      '@utfall? (inte|varken bättre eller) förändrat',
    ],
    means: () => ({ kind: 'unchanged' }),
    offer: 'oförändrat',
  },
  {
    says: ['@utfall? inte oförändrat', '@utfall? (förändrat|förändrad|förändrats)'],
    means: () => ({ kind: 'not', of: { kind: 'unchanged' } }),
    offer: 'inte oförändrat',
  },
  {
    says: [
      '@utfall? (bättre|förbättrat|förbättrats|förbättring)',
      '@utfall? rätt (håll|riktning)',
      '(utvecklingen|trenden)? (går|utvecklas)? (åt|i) rätt (håll|riktning)',
    ],
    means: () => ({
      refused:
        'Skriv vad utfallet ska vara bättre än: utgångsvärdet, föregående utfall, riket, länet eller jämförbara kommuner.',
      suggestion: `bättre än ${BASIS_TEXT.baseline}`,
    }),
  },
  {
    says: [
      '@utfall? (sämre|försämrat|försämrats|försämring)',
      '@utfall? fel (håll|riktning)',
      '(utvecklingen|trenden)? (går|utvecklas)? (åt|i) fel (håll|riktning)',
    ],
    means: () => ({
      refused:
        'Skriv vad utfallet är sämre än: utgångsvärdet, föregående utfall, riket, länet eller jämförbara kommuner.',
      suggestion: `sämre än ${BASIS_TEXT.baseline}`,
    }),
  },
  ...BASES.map((than): Shape<MeasureCondition> => ({
    says: [
      `@utfall? (ökat|ökar|ökning|minskat|minskar|minskning) (mot|sedan|från|jämfört med|i jämförelse med) ${GROUP[than]}`,
    ],
    means: () => ({
      refused: `Om en ökning eller minskning är bättre beror på målvärdet; skriv «bättre än ${BASIS_TEXT[than]}» eller «sämre än ${BASIS_TEXT[than]}».`,
    }),
  })),
];
