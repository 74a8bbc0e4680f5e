// How much of a year has passed on a day. No clock: the days are given.
import { daysBetween } from '../swedish/count-days.ts';

/** The share of the day's year that has passed when the day is over: `2020-08-31` is 244 of 366, about 0,667. */
export function shareOfYear(day: string): number {
  const year = day.slice(0, 4);
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  return (daysBetween(start, day) + 1) / (daysBetween(start, end) + 1);
}
