import type { JudgingCase } from '../judging-case.ts';

/** Where the direction comes from, and what happens when the sources disagree. */
export const DIRECTION_JUDGING: readonly JudgingCase[] = [
  [
    'minst 80',
    '85',
    'ask direction-contradicts',
    'minst och «lägre är bättre» säger emot varandra',
    { direction: 'Lägre är bättre' },
  ],
  [
    'högst 80',
    '75',
    'ask direction-contradicts',
    'högst och «högre är bättre» säger emot varandra',
    { direction: 'Högre är bättre' },
  ],
  ['minst 80', '85', 'green', 'kolumnen säger samma sak som målvärdet', { direction: 'Högre är bättre' }],
  ['högst 12', '10', 'green', 'målvärdets ord går före namnets', { name: 'Nöjda elever' }],
  ['12', '10', 'green', 'sjukfrånvaro', { name: 'Sjukfrånvaro', assumed: 'sjukfrånvaro' }],
  ['12', '10', 'green', 'väntetid', { name: 'Väntetid till beslut', assumed: 'väntetid' }],
  ['12', '10', 'green', 'kostnad', { name: 'Kostnad per elev', assumed: 'kostnad' }],
  ['12', '10', 'green', 'avhopp', { name: 'Andel avhopp från gymnasiet', assumed: 'avhopp' }],
  ['12', '10', 'green', 'utsläpp', { name: 'Utsläpp av växthusgaser', assumed: 'utsläpp' }],
  ['12', '10', 'red', 'inget ord i namnet: högre är bättre', { name: 'Träffar', assumed: 'högre är bättre' }],
  [
    '12',
    '10',
    'ask direction-not-understood',
    'en pil säger inte vad som är bättre',
    { name: 'Träffar', direction: '↓' },
  ],
  [
    '12',
    '10',
    'ask direction-not-understood',
    'orden talar åt olika håll',
    { name: 'Trygghet och brottslighet' },
  ],
  ['2–4', '5', 'red', 'ett intervall behöver ingen riktning', { name: 'Träffar' }],
  [
    'Oförändrad',
    '21,64',
    'ask baseline-missing',
    'utgångsvärdet fattas, och det som står still behöver ingen riktning',
    { name: 'Skattesats' },
  ],
  [
    'Oförändrad',
    '21,64',
    'green',
    'det som står still behöver ingen riktning',
    { name: 'Skattesats', previous: { 2019: '21,64' } },
  ],
  [
    'Oförändrad',
    '21,84',
    'ask direction-not-understood',
    'åt vilket håll är det sämre?',
    { name: 'Skattesats', previous: { 2019: '21,64' }, says: 'Fyll i kolumnen' },
  ],
];
