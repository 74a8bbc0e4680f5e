// Orders and matches periods: which is later, and whether two names mean the same time («2020-T2», «2020-08-31»).
import { lastDay } from '../swedish/calendar.ts';
import { dateInWords } from '../swedish/date-words.ts';
import type { Period } from '../model/measure.ts';

/** Negative when `a` is earlier. Periods without a year come first; of two that end on the same day the shorter name, the wider time, is later. */
export function comparePeriods(a: Period, b: Period): number {
  const [lastA, lastB] = [sortKey(a), sortKey(b)];
  if (lastA !== lastB) return lastA < lastB ? -1 : 1;
  return b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}

function sortKey(period: Period): string {
  return lastDay(period) ?? period;
}

/** Whether both end on the same day: `2020-T2` and `2020-08-31`, `2020` and `2020-12`. `T2` matches `--T2`. */
export function samePeriod(a: Period, b: Period): boolean {
  return a === b || sortKey(normalPeriod(a)) === sortKey(normalPeriod(b));
}

/** A period as asked for, in normal form: `T2` → `--T2`. */
export function normalPeriod(period: Period): Period {
  return /^(?:[TQH]\d|\d\d(?:-\d\d)?)$/.test(period) ? `--${period}` : period;
}

/** The year of a period, or null when it names none. */
export function yearOf(period: Period): string | null {
  return /^\d{4}/.exec(period)?.[0] ?? null;
}

/** A period in words, as texts to officers name it: `2020-T1` is «tertial 1 2020», `2020-08` «augusti 2020», `2020-08-31` as it is. */
export function describePeriod(period: Period): string {
  return dateInWords(period);
}

/** A period in short, as results name it and requests give it: `--T2` is `T2`, `2020-T1` as it is. */
export function showPeriod(period: Period): string {
  return period.replace(/^--/, '');
}

/** Without duplicates, oldest first. */
export function sortPeriods(periods: Iterable<Period>): Period[] {
  return [...new Set(periods)].sort(comparePeriods);
}
