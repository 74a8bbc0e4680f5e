import type { JudgingCase } from '../judging-case.ts';

/** A place in a ranking: lower is better, and a percentage of a place says nothing. */
export const RANK_JUDGING: readonly JudgingCase[] = [
  ['topp 5', 'Plats 5', 'green', 'precis på platsen'],
  [
    'topp 5',
    'Plats 6',
    'red',
    'procent av en placering säger inget, så gult används inte',
    { fulfilment: null },
  ],
  ['topp 5 i Svenskt Näringslivs ranking', '3', 'green', 'utfallet utan ordet plats'],
  ['plats 100 eller bättre', '21', 'green', 'lägre plats är bättre'],
  ['plats 100 eller bättre', 'rank 101', 'red', 'sämre plats'],
  [
    '100',
    '21',
    'green',
    'ranking i namnet: 21 är bättre än 100',
    { name: 'Svenskt Näringslivs ranking', assumed: 'lägre', says: 'plats 21', fulfilment: null },
  ],
  [
    '20',
    '21',
    'red',
    'ranking i namnet: procent används inte',
    { name: 'Svenskt Näringslivs ranking', assumed: 'lägre', fulfilment: null },
  ],
  ['20', 'Plats 21', 'red', 'utfallet säger att det är en placering', { name: 'Företagsklimat' }],
  ['topp 5', 'Plats 7', 'yellow', 'egen tolerans i platser', { tolerance: '3' }],
  ['topp 5', 'Plats 9', 'red', 'utanför den egna toleransen', { tolerance: '3' }],
  ['topp 5', 'Plats 20', 'yellow', 'egen gräns för gult', { yellowLimit: '20' }],
  ['topp 5', '17 %', 'ask outcome-not-understood', 'en andel är ingen placering'],
  ['topp 5', 'Ej mätt', 'missing', 'inget att bedöma'],
];
