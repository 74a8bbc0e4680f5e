import type { JudgingCase } from '../judging-case.ts';

/** A share written as a fraction. */
export const SHARE_JUDGING: readonly JudgingCase[] = [
  ['Åtta av tio (8/10)', '82 %', 'green', 'åtta av tio är 80 procent'],
  ['8/10', { value: 0.8, format: '0%' }, 'green', 'ingen åttonde oktober'],
  ['8/10', '79', 'yellow', 'utfallet utan procenttecken'],
  ['8/10', '71 %', 'red', 'under gränsen för gult'],
  ['nio av tio', '9 av 10', 'green', 'räknat på samma sätt'],
  ['nio av tio', '91 %', 'green', 'bråket i ord'],
  ['8/10', 0.85, 'ask outcome-ambiguous', '0,85 utan procentformat kan vara 85 procent'],
  ['8 av 10', '7 av 10', 'red', 'sju av tio är 70 %, och gränsen för gult är 72 %'],
  ['8 av 10', '8', 'ask outcome-ambiguous', 'ett antal eller procent?'],
];
