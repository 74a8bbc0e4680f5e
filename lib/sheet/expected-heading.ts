// Tells an outcome that is only expected or planned from one that has come out: «Förväntat utfall 2020» is a forecast, «Budgeterat utfall» neither.
import type { HeadingMatch } from './match-heading.ts';

const OUTCOME =
  '(?:(?:helår(?:et)?s?|årets)\\s+)?(?:\\p{L}*utfall(?:et)?|utf\\.|\\p{L}*resultat(?:et)?|värde|bokslut)';
const EXPECTED =
  '(?:förvänta[td]|vänta[td]|prognosti[sc]era[td]|uppskatta[td]|estimera[td]|beräkna[td]|bedöm[td]|trolig[ta]?|sannolik[ta]?)';
const PLANNED = '(?:budgetera[td]|planera[td]|önska[td]|eftersträva[td])';

const isExpected = new RegExp(
  // «Förväntat helårsutfall», «Resultat 2020 (beräknat)», «Helårsutfall (prognos)»
  `(?<!\\p{L})(?:${EXPECTED}\\s+${OUTCOME}(?!\\p{L})|${OUTCOME}(?!\\p{L})[^()]*\\(\\s*(?:${EXPECTED}|prog(?:nos|\\.))\\s*\\))`,
  'iu',
);
const isPlanned = new RegExp(`(?<!\\p{L})${PLANNED}\\s+${OUTCOME}(?!\\p{L})`, 'iu');

/** What a heading says, `match` being what its words say one by one: `Förväntat utfall` is a forecast though «utfall» says outcome. */
export function asExpected(heading: string, match: HeadingMatch | null): HeadingMatch | null {
  if (match !== null && match.kind !== 'outcome') return match;
  if (isExpected.test(heading)) return { kind: 'forecast', certainty: 1, others: [] };
  return isPlanned.test(heading) ? { kind: 'other', certainty: 1, others: [] } : match;
}
