// Reads one period in any of the ways that a heading or a person may name it; says why where it names none. The words for it are the asker's.
import { headingPeriod, type Period } from '../../lib/index.ts';

export type PeriodReading =
  | { readonly period: Period }
  /** `question` says which day does not exist and what lies nearest; null when the text names no one period. */
  | { readonly period: null; readonly question: string | null };

// What people say round a time without saying another: «per den 31 augusti 2020», «år 2020», «bokslut 2020».
const AROUND =
  /^(?:(?:bokslut|årsbokslut|årsredovisning|för|per|den|till och med|t\.?o\.?m\.?|år(?:et)?|ack\.?)(?:\s+|$))+$/iu;

/** The period in normal form: `T2 2020` → `2020-T2`, «delår per 31 augusti 2020» → `2020-08-31`. A day that does not exist is never moved. */
export function readPeriod(text: string): PeriodReading {
  const { period, rest, question } = headingPeriod(text);
  if (question !== null) return { period: null, question };
  // In a heading with two years the first counts; who names two means something else.
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const around = rest.trim();
  const isOne = years.size <= 1 && (around === '' || AROUND.test(around));
  return period !== null && isOne ? { period } : { period: null, question: null };
}
