import type { JudgingCase } from '../judging-case.ts';

/** An upper limit that is itself allowed. */
export const AT_MOST_JUDGING: readonly JudgingCase[] = [
  ['Max 31 %', '31 %', 'green', 'precis på gränsen är uppnått', { fulfilment: 100 }],
  ['Max 31 %', '31,1 %', 'yellow', 'just över gränsen'],
  ['Högst 40 %', '44 %', 'yellow', 'precis på gränsen för gult, tio procent över'],
  ['Högst 40 %', '44,1 %', 'red', 'just över gränsen för gult'],
  ['Max 13,2 %', '-', 'missing', 'ett streck är ingen nolla, fast lägre är bättre'],
  ['Högst 13', '16,1', 'red', '16,1 mot högst 13 är 76,2 procent', { fulfilment: 76.2 }],
  [
    'max 120 dagar (lagstadgad)',
    '98 dagar',
    'green',
    'gränsen i lagen är ett tak',
    { also: ['target-remark'] },
  ],
  ['får inte överstiga 60 tkr', '61 200 kr', 'yellow', 'kronor mot tusen kronor', { says: '61,2 tkr' }],
  ['högst 5 dagar', '0', 'green', 'noll dagar är ett riktigt utfall'],
  ['högst 0', '0', 'green', 'noll av noll'],
  ['högst 0 st', '2 st', 'red', 'procent av noll säger inget, så gult används inte', { fulfilment: null }],
  ['högst 100 procent', '100,4 %', 'yellow', 'taket är överskridet'],
  [
    'högst 100 procent',
    '100,4 %',
    'red',
    'taket är överskridet, och strikt regel har inget gult',
    { rules: 'strikt' },
  ],
  ['högst 30', '29', 'green', 'målvärdets ord går före namnets', { name: 'Nöjda brukare' }],
];
