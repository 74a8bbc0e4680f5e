// How much of a year has passed on a day. No clock: the days are given.

const DAY_MS = 86_400_000;

/** The share of the day's year that has passed when the day is over: `2020-08-31` is 244 of 366, about 0,667. */
export function shareOfYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  return (Date.UTC(year, month - 1, date) + DAY_MS - start) / (end - start);
}
