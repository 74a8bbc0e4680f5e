// Reads the period asked for with `--period`, in any of the ways that a heading or a person may name it.
import { accept, refuse, type Result } from '../app/result.ts';
import { headingPeriod, type Period } from '../../lib/index.ts';

const FORMS =
  'Skriv ett år (2020), tertial (2020-T2), kvartal (2020-Q3), en månad (2020-08), en dag (2020-08-31) eller «delår per 31 augusti 2020».';

// What people say round a time without saying another: «per den 31 augusti 2020», «år 2020», «bokslut 2020».
const AROUND =
  /^(?:(?:bokslut|årsbokslut|årsredovisning|för|per|den|till och med|t\.?o\.?m\.?|år(?:et)?|ack\.?)(?:\s+|$))+$/iu;

/** The period in normal form: `2020`, `T2 2020` → `2020-T2`, «delår per 31 augusti 2020» → `2020-08-31`; a refusal when it names no one period. */
export function parsePeriod(text: string): Result<Period> {
  const { period, rest, question } = headingPeriod(text);
  const bare = text.trim();
  if (question !== null) return refuse('usage', `Perioden «${bare}» finns inte. ${question} ${FORMS}`);
  // In a heading with two years the first counts; who asks for two means something else.
  const years = new Set(bare.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  if (period === null || (rest.trim() !== '' && !AROUND.test(rest.trim())) || years.size > 1)
    return refuse('usage', `Perioden «${bare}» går inte att tolka. ${FORMS}`);
  return accept(period);
}
