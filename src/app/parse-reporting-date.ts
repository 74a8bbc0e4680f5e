// Reads the date that an officer writes for a follow-up («31 augusti 2020»); a date that does not exist is refused, never moved.
import type { Period } from '../../lib/index.ts';
import { readPeriod } from './read-period.ts';
import { accept, refuse, type Result } from './result.ts';

const EXAMPLES = 'Skriv till exempel 31 augusti 2020 eller 2020-10-15.';

/**
 * The period in normal form: «31 augusti 2020» is `2020-08-31`, «delår 2 2020» `2020-T2`, «helår 2020» `2020`. Refused with what to write:
 * «31 april 2020» (with the nearest real days), a date without a year, and what names no one date.
 */
export function parseReportingDate(text: string): Result<Period> {
  const bare = text.trim();
  if (bare === '') return refuse('usage', `Skriv ett datum först. ${EXAMPLES}`);
  const { period, ...reading } = { question: null, ...readPeriod(bare) };
  if (period === null)
    return refuse(
      'usage',
      `«${bare}»${reading.question === null ? ` går inte att tolka som ett datum. ${EXAMPLES}` : `: ${reading.question}`}`,
    );
  if (period.startsWith('-')) return refuse('usage', `Skriv året också, till exempel ${bare} 2020.`);
  return accept(period);
}
