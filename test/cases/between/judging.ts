import type { JudgingCase } from '../judging-case.ts';

/** A band, both ends green; a percentage of a band says nothing. */
export const BAND_JUDGING: readonly JudgingCase[] = [
  ['2–4 procent', '3 %', 'green', 'mitt i'],
  ['2–4 procent', '2', 'green', 'undre änden hör till'],
  ['2–4 procent', '4,0 %', 'green', 'övre änden hör till'],
  [
    '2–4 procent',
    '1,9 %',
    'red',
    'just utanför; procent av ett intervall säger inget',
    { fulfilment: null, says: 'Gult används inte' },
  ],
  ['2–4 procent', '4,1 %', 'red', 'för högt är också fel'],
  ['mellan 2 och 3', '2,5', 'green', 'intervall i ord'],
  ['+/- 1', '-1,1', 'red', 'just utanför på minussidan'],
  ['+/- 1', '-1,0', 'green', 'precis på änden'],
  ['+/- 1 procent', '0,7 %', 'green', 'inom bandet'],
  ['+/- 1 procent', '1,4 %', 'yellow', 'egen tolerans i procentenheter', { tolerance: '0,5 procentenheter' }],
  ['+/- 1 procent', '1,6 %', 'red', 'utanför den egna toleransen', { tolerance: '0,5 procentenheter' }],
  ['2–4', '1,5', 'yellow', 'egen tolerans i måttets enhet', { tolerance: '0,5' }],
  ['2–4', '4,5', 'yellow', 'den egna toleransen gäller åt båda hållen', { tolerance: '0,5' }],
  [
    '2–4',
    '1,9',
    'ask tolerance-not-understood',
    'fem procent av ett intervall säger inget',
    { tolerance: '5 %' },
  ],
  [
    '2–4',
    '1,9',
    'ask tolerance-not-understood',
    'en enda gräns räcker inte för ett intervall',
    { yellowLimit: '1,5' },
  ],
  ['50–100 procent', '0,7', 'ask outcome-ambiguous', '0,7 utan procenttecken kan vara 70 procent'],
];
