// The term of office («mandatperiod») that the template is made for: the one place to change when a new one begins.
import { accept, refuse, type Result } from '../result.ts';

/** The first year of the term. */
export const FIRST_YEAR = 2023;
const YEARS_IN_TERM = 4;

/** The years of the term that begins with a year: 2023, 2024, 2025 and 2026. */
export function termFrom(first: number): readonly number[] {
  return Array.from({ length: YEARS_IN_TERM }, (_, index) => first + index);
}

/** The first year of a term from what a person writes; refused when no term begins then. */
export function parseFirstYear(text: string): Result<number> {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  if (year < 1995 || year > 2099)
    return refuse(
      'usage',
      `«${text}» är inget år; skriv mandatperiodens första år, till exempel --från 2027.`,
    );
  const late = (((year - FIRST_YEAR) % YEARS_IN_TERM) + YEARS_IN_TERM) % YEARS_IN_TERM;
  if (late === 0) return accept(year);
  const [before, after] = [year - late, year - late + YEARS_IN_TERM];
  return refuse(
    'usage',
    `Ingen mandatperiod börjar ${String(year)}; de närmaste börjar ${String(before)} och ${String(after)}.`,
  );
}
