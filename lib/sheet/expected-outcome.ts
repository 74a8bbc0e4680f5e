// Tells outcomes from what is only expected to become one: «Förväntat utfall 2020» and «Helårsutfall (prognos)» are forecasts, «Planerat utfall» may be either.
import { headingWords } from './heading-words.ts';
import type { HeadingMatch } from './match-heading.ts';

/** What a heading says beside its outcome: that it is a `forecast`, or words of which only the officer can tell. */
export type Expectation = 'forecast' | 'unclear';

const PROGNOSIS = /^prognos/;
// Said of an outcome it has not come yet; said of a «värde» or «resultat» it may as well be a målvärde.
const EXPECTED = /^(?:för)?vänta[td]$|^beräkna[td]$|^framräkna[td]$|^(?:trolig|sannolik)t?$/;
// «Bedömt utfall» has been judged or is expected; of the whole year it is expected.
const JUDGED = /^(?:bedömt|bedömd|(?:upp)?skatta[td])$/;
const WISHED = /^(?:budgetera[td]|planera[td]|önska[td]|tänkt|antage[tn])$/;
const OUTCOME = /utfall|^utf\.?$/;
const WHOLE_YEAR = /^(?:helår|årsutfall|årsresultat)|^hela$/;

/** What a heading's words say of an expected outcome; null when nothing: `Beräknat utfall 2020` is a `forecast`, `Planerat utfall 2020` is `unclear`. */
export function expectationIn(heading: string): Expectation | null {
  const { main, aside } = headingWords(heading);
  const words = [...main, ...aside];
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  if (says(PROGNOSIS)) return 'forecast';
  if (says(WISHED)) return 'unclear';
  if (says(EXPECTED)) return says(OUTCOME) || says(WHOLE_YEAR) ? 'forecast' : 'unclear';
  if (!says(JUDGED)) return null;
  return says(WHOLE_YEAR) ? 'forecast' : 'unclear';
}

/**
 * The match of a heading that would be an outcome's, with what it says of being expected: a forecast's, or none where only the officer can tell.
 * `isTimeAlone` when the heading names a time and may name the outcome by it («Helårsutfall»).
 */
export function withExpectation(
  match: HeadingMatch | null,
  heading: string,
  isTimeAlone: boolean,
): HeadingMatch | null {
  if (match === null ? !isTimeAlone : match.kind !== 'outcome') return match;
  const expectation = expectationIn(heading);
  if (expectation === null) return match;
  if (expectation === 'unclear') return null;
  return { kind: 'forecast', certainty: match?.certainty ?? TIME_ALONE, others: match?.others ?? [] };
}

/** How sure a heading is that says a time and «prognos» in parentheses. */
const TIME_ALONE = 0.9;
