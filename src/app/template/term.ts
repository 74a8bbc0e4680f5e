// The term of office («mandatperiod») that the template is made for.
import { accept, refuse, type Result } from '../result.ts';

/** The first year of the term of src/static/mall.xlsx: the one place to change when it is made anew. Any term begins whole terms from it. */
export const FIRST_YEAR = 2027;
const YEARS_IN_TERM = 4;
const JULY = '07';

/**
 * The first year of the term to make a workbook for on a day (ISO): the one that goes on, and from July of the election year, its last,
 * the next. 2023 for `2026-06-30`, 2027 for `2026-07-01`.
 */
export function firstYearOn(day: string): number {
  const year = Number(day.slice(0, 4));
  const first = year - yearsInto(year);
  const isEnding = yearsInto(year) === YEARS_IN_TERM - 1 && day.slice(5, 7) >= JULY;
  return isEnding ? first + YEARS_IN_TERM : first;
}

/** How many years of its term that have gone before a year. */
function yearsInto(year: number): number {
  return (((year - FIRST_YEAR) % YEARS_IN_TERM) + YEARS_IN_TERM) % YEARS_IN_TERM;
}

/** The years of the term that begins with a year: 2027, 2028, 2029 and 2030. */
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
  const late = yearsInto(year);
  if (late === 0) return accept(year);
  const [before, after] = [year - late, year - late + YEARS_IN_TERM];
  return refuse(
    'usage',
    `Ingen mandatperiod börjar ${String(year)}; de närmaste börjar ${String(before)} och ${String(after)}.`,
  );
}
