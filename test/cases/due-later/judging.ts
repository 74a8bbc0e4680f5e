import type { JudgingCase } from '../judging-case.ts';

/** Measures due later in the term are followed up then; never red. */
export const DUE_LATER_JUDGING: readonly JudgingCase[] = [
  ['minst 80 %', '70 %', 'dueLater', 'följs upp 2022', { due: '2022', says: 'Utfallet hittills är 70 %' }],
  ['minst 80 %', '70 %', 'dueLater', 'årtal som talcell', { due: 2022 }],
  ['minst 80 %', '70 %', 'dueLater', 'datum som datumcell', { due: { value: 44926, format: 'yyyy-mm-dd' } }],
  ['minst 80 %', '70 %', 'dueLater', 'spann som slutar senare', { due: '2019–2022' }],
  ['minst 80 % senast 2022', '70 %', 'dueLater', 'datumet står i målvärdet'],
  ['minst 80 %', null, 'dueLater', 'utan utfall är det ändå inte dags', { due: '2022' }],
  ['minst 80 %', '70 %', 'red', 'det är dags i år', { due: '2020' }],
  ['minst 80 %', '70 %', 'red', 'det var dags förra året', { due: '2019' }],
  ['minst 80 %', '70 %', 'red', 'det är dags samma år i en senare period', { due: '2022', period: '2022' }],
  [
    'minst 80 %',
    '70 %',
    'dueLater',
    'årets slut är senare än augusti',
    { due: '2020-12-31', period: '2020-T2' },
  ],
  [
    'minst 80 %',
    '70 %',
    'ask period-unclear',
    'utan period vet ingen om det är senare',
    { due: '2022', period: null },
  ],
  ['minst 80 %', '70 %', 'red', 'löpande är inget datum', { due: 'Löpande' }],
  ['minst 80 %', '70 %', 'ask date-impossible', 'ett fel är inget datum', { due: { error: '#REF!' } }],
  [
    'minst 80 %',
    '70 %',
    'ask type-not-understood',
    'typen kan vara inriktningsmål',
    { type: { error: '#REF!' } },
  ],
  [
    'minst 80 %',
    '70 %',
    'ask tolerance-not-understood',
    'toleransen är okänd',
    { tolerance: { error: '#REF!' } },
  ],
  ['80 %', '70 %', 'ask direction-not-understood', 'riktningen är okänd', { direction: { error: '#REF!' } }],
  ['minst 80 %', 'Följs upp senare', 'dueLater', 'utfallet säger det'],
  ['minst 80 %', '70 %', 'ask date-impossible', 'den 31 april finns inte', { due: '31 april 2020' }],
  ['minst 80 %', '70 %', 'ask date-impossible', 'texten är inget datum', { due: 'när det passar' }],
  ['minst 80 %', 'Sekretess', 'confidential', 'sekretess går före', { due: '2022' }],
];
