// Counts days between days in ISO form, and knows the day of the week. No clock.
import { formatNumber } from './format-number.ts';

const DAY_MS = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to another: `daysBetween('2020-02-28', '2020-03-01')` is 2; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

/** `1 dag`, `31 dagar`. */
export function dayCount(days: number): string {
  return days === 1 ? '1 dag' : `${formatNumber(days)} dagar`;
}

/** The day so many days later, or earlier for a negative number: `addDays('2020-03-01', -1)` is `2020-02-29`. */
export function addDays(day: string, days: number): string {
  return new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day after: `dayAfter('2020-02-29')` is `2020-03-01`. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}

const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;

/** «onsdag» for `2019-01-16`. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(timeOf(day)).getUTCDay()] ?? '';
}

// «ons», «onsdag», «onsdagen», «tor»; no month is shortened like any of them.
const WEEKDAY_WORD = /(?<!\p{L})(mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?(?!\p{L})\.?/giu;

/** The days of the week that a text names, in order: `weekdaysIn('ons 16/1')` gives `onsdag`. */
export function weekdaysIn(text: string): readonly string[] {
  return [...text.matchAll(WEEKDAY_WORD)].flatMap(([, short = '']) => {
    const start = short.toLowerCase().slice(0, 3);
    return WEEKDAYS.find((word) => word.startsWith(start)) ?? [];
  });
}

/** The text without days of the week. */
export function withoutWeekdays(text: string): string {
  return text.replace(WEEKDAY_WORD, ' ');
}
