// Reads the period asked for with `--period`.
import { readPeriod } from '../app/read-period.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import type { Period } from '../../lib/index.ts';

const FORMS =
  'Skriv ett år (2020), tertial (2020-T2), kvartal (2020-Q3), en månad (2020-08), en dag (2020-08-31) eller «delår per 31 augusti 2020».';

/** The period in normal form: `2020`, `T2 2020` → `2020-T2`; a refusal when it names no one period. */
export function parsePeriod(text: string): Result<Period> {
  const reading = readPeriod(text);
  if (reading.period !== null) return accept(reading.period);
  const asked = reading.question === null ? 'går inte att tolka.' : `finns inte. ${reading.question}`;
  return refuse('usage', `Perioden «${text.trim()}» ${asked} ${FORMS}`);
}
