// Tells outcomes from what is only expected to become one: «Förväntat utfall 2020» and «Helårsutfall (prognos)» are forecasts, «Planerat utfall» may be either.
import { headingPeriod } from './heading-period.ts';
import { headingWords } from './heading-words.ts';
import type { HeadingMatch } from './match-heading.ts';

/** What a heading says beside its outcome: that it is a `forecast`, or words of which only the officer can tell. */
export type Expectation = 'forecast' | 'unclear';

const PROGNOSIS = /^prognos|^prog\.?$/;
// Said of an «utfall» it has not come yet; a «resultat» may as well be reckoned from something else.
const EXPECTED = /^(?:för)?vänta[td]$|^beräkna[td]$|^framräkna[td]$|^(?:trolig|sannolik)t?$/;
// «Bedömt utfall» may have been judged; of the whole year it is expected.
const JUDGED = /^(?:bedömt|bedömd|uppskatta[td]|estimera[td])$/;
const WISHED = /^(?:budgetera[td]|planera[td]|önska[td]|eftersträva[td]|tänkt|antage[tn])$/;
const OUTCOME = /utfall|^utf\.?$/;
const WHOLE_YEAR = /^(?:helår|årsutfall|årsresultat)|^hela$/;

/** What a heading's words say of an expected outcome; null when nothing: `Beräknat utfall 2020` is a `forecast`, `Planerat utfall 2020` is `unclear`. */
export function expectationIn(heading: string): Expectation | null {
  const says = wordsOf(heading);
  if (says(PROGNOSIS)) return 'forecast';
  if (says(WISHED)) return 'unclear';
  return says(EXPECTED) || says(JUDGED) ? 'forecast' : null;
}

/** Whether what is read as a forecast may be an outcome after all, where its year has no other: «Bedömt utfall 2020», «Resultat 2020 (beräknat)». */
export function mayHaveComeOut(heading: string): boolean {
  const says = wordsOf(heading);
  if (says(PROGNOSIS) || says(WHOLE_YEAR)) return false;
  return says(JUDGED) || (says(EXPECTED) && !says(OUTCOME));
}

/** Whether a heading's words say no more than that something is expected, of which the heading over or under it tells: «Förväntat», «Prognos 2020», «Beräknat utfall». */
export function isExpectationAlone(heading: string): boolean {
  if (expectationIn(heading) === null) return false;
  const { main, aside } = headingWords(headingPeriod(heading).rest);
  const known = [PROGNOSIS, EXPECTED, JUDGED, WISHED, OUTCOME, WHOLE_YEAR, BESIDE];
  return [...main, ...aside].every((word) => known.some((pattern) => pattern.test(word)));
}

/** Whether it says that the outcome has come, beside one that is expected: «Faktiskt», «Verkligt». */
export function saysComeOut(heading: string): boolean {
  return /^(?:faktisk|verklig)t?(?: (?:utfall|resultat|värde))?$/iu.test(headingPeriod(heading).rest.trim());
}

const BESIDE = /^(?:resultat|värden?|nivå|läge|året?s?|för|i|vid|per|till|den|slut(?:et)?)$/;

function wordsOf(heading: string): (pattern: RegExp) => boolean {
  const { main, aside } = headingWords(heading);
  const words = [...main, ...aside];
  return (pattern) => words.some((word) => pattern.test(word));
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
