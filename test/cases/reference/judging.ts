import type { JudgingCase } from '../judging-case.ts';

/** Against a comparison value in a column of its own. */
export const REFERENCE_JUDGING: readonly JudgingCase[] = [
  ['bättre än rikssnittet', '85', 'green', 'över riket', { riket: '82', direction: 'Högre är bättre' }],
  [
    'bättre än rikssnittet',
    '82',
    'yellow',
    'lika är inte bättre',
    { riket: '82', direction: 'Högre är bättre' },
  ],
  ['i nivå med länet', '82', 'green', 'lika är i nivå med', { länet: '82', direction: 'Högre är bättre' }],
  [
    'i nivå med länet',
    '70',
    'red',
    'mer än tio procent under',
    { länet: '82', direction: 'Högre är bättre', says: 'länet' },
  ],
  [
    'bättre än rikssnittet',
    '6,4 %',
    'green',
    'lägre arbetslöshet än riket',
    { riket: '7,8 %', name: 'Arbetslöshet', assumed: 'lägre' },
  ],
  ['lägre än riket', '6,4 %', 'green', 'målvärdet säger riktningen', { riket: '7,8 %' }],
  ['högre än riket', '6,4 %', 'red', 'målvärdet säger riktningen', { riket: '7,8 %' }],
  [
    'bättre än rikssnittet',
    '85',
    'ask reference-missing',
    'ingen kolumn för riket',
    { direction: 'Högre är bättre' },
  ],
  [
    'bättre än rikssnittet',
    '85',
    'ask reference-missing',
    'kolumnen för riket är tom',
    { riket: null, direction: 'Högre är bättre' },
  ],
  [
    'bättre än rikssnittet',
    '85',
    'ask reference-missing',
    'ett streck är inget jämförelsevärde',
    { riket: '-', direction: 'Högre är bättre' },
  ],
  [
    'bättre än rikssnittet',
    '85 %',
    'ask reference-missing',
    '0,82 utan procenttecken kan vara 82 procent',
    { riket: 0.82, direction: 'Högre är bättre' },
  ],
  [
    'bättre än rikssnittet',
    '85 %',
    'green',
    'riket som procentcell',
    { riket: { value: 0.82, format: '0%' }, direction: 'Högre är bättre' },
  ],
  [
    'bättre än jämförbara kommuner',
    '85',
    'green',
    'egen kolumn för jämförbara',
    { jämförbara: 80, riket: 90, direction: 'Högre är bättre' },
  ],
];
