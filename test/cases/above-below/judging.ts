import type { JudgingCase } from '../judging-case.ts';

/** Limits that are not themselves reached. */
export const STRICT_JUDGING: readonly JudgingCase[] = [
  [
    'över 80 %',
    '80 %',
    'yellow',
    'över räknar inte gränsen',
    { says: 'precis på gränsen, som inte räknas', fulfilment: 100 },
  ],
  ['över 80 %', '80,1 %', 'green', 'just över'],
  ['mer än 80 %', '80 %', 'red', 'inte uppnått, och strikt regel har inget gult', { rules: 'strikt' }],
  ['>52,5 poeng', '51,7 poäng', 'yellow', 'under men inom tio procent'],
  ['under 10 %', '10 %', 'yellow', 'under räknar inte gränsen'],
  ['mindre än 10 procent', '9,9', 'green', 'just under, utfallet utan procenttecken'],
  [
    '< 6 %',
    '0,08 %',
    'green',
    'trolig felskrivning med hundra gånger: bedöms men sägs till om',
    { also: ['outcome-percent-slip'] },
  ],
  ['< 6 %', '5,2 %', 'green', 'vanligt utfall utan anmärkning'],
  ['över 0', '0', 'red', 'procent av noll säger inget', { fulfilment: null }],
  [
    'över 80 %',
    { value: 0.8004, format: '0%' },
    'yellow',
    'cellen visar 80 %, som inte är över',
    { also: ['outcome-on-limit'] },
  ],
];
