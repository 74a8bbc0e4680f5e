// Reads the date that an officer writes for a follow-up («31 augusti 2020»); a date that does not exist is refused, never moved.
import { headingPeriod, type Period } from '../../lib/index.ts';
import { accept, refuse, type Result } from './result.ts';

const EXAMPLES = 'Skriv till exempel 31 augusti 2020 eller 2020-10-15.';
// «per 31 augusti 2020», «den 15 oktober 2020», «delår per 31 augusti 2020»: what is left once the date is taken out.
const WORDS_BESIDE = /^(?:utfall|per|den|till(?: och)? med|t\.o\.m\.?|\s)*$/iu;

/**
 * The period in normal form: «31 augusti 2020» is `2020-08-31`, «delår 2 2020» `2020-T2`, «helår 2020» `2020`. Refused with what to write:
 * «31 april 2020» (with the nearest real days), a date without a year, and what names no one date.
 */
export function parseReportingDate(text: string): Result<Period> {
  const bare = text.trim();
  if (bare === '') return refuse('usage', `Skriv ett datum först. ${EXAMPLES}`);
  const { period, rest, question } = headingPeriod(bare);
  if (question !== null) return refuse('usage', `«${bare}»: ${question}`);
  // In a heading with two years the first counts; who asks for two means something else.
  const years = bare.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  if (period === null || years.length > 1 || !WORDS_BESIDE.test(rest))
    return refuse('usage', `«${bare}» går inte att tolka som ett datum. ${EXAMPLES}`);
  if (period.startsWith('-')) return refuse('usage', `Skriv året också, till exempel ${bare} 2020.`);
  return accept(period);
}
