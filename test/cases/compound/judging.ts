import type { JudgingCase } from '../judging-case.ts';

/** Several målvärden in one cell. */
export const COMPOUND_JUDGING: readonly JudgingCase[] = [
  ['3% / 60% / 50%', '4 %', 'ask target-compound', 'tre målvärden i en cell'],
  [
    'bör öka på årsbasis och långsiktigt eftersträva en soliditet på över 20 procent',
    '21 %',
    'ask target-compound',
    'två villkor i en cell',
  ],
  ['3% / 60% / 50%', null, 'ask target-compound', 'frågan ställs även utan utfall'],
];
