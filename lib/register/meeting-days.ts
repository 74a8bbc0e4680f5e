// The days in a cell of the «Tidsplan», each with the body that stands beside it: «16/1», «ons 6 februari kl. 13», «KS 6/2, KF 25/2».
import { dayExists, isIsoDay, nearestDays, type DateForm } from '../swedish/calendar.ts';
import { weekdayOf, weekdaysIn, withoutWeekdays } from '../swedish/count-days.ts';
import type { DateReading } from '../swedish/date-meaning.ts';
import { dateInWords } from '../swedish/date-words.ts';
import { findDates } from '../swedish/date.ts';
import { tidy } from '../swedish/spaces.ts';
import { knownBodiesIn, type MeetingBody } from './meeting-body.ts';

/** A day as written. */
export interface WrittenDay {
  /** `2019-01-16`, or `--01-16` where no year stands. */
  readonly form: DateForm;
  /** The body that stands beside it in the cell; null when none does. */
  readonly body: MeetingBody | null;
  /** «onsdag»; null when none is named. */
  readonly weekday: string | null;
}

/** The days, or what is wrong in words that end without a full stop. */
export type DaysReading = { readonly days: readonly WrittenDay[] } | { readonly fault: string };

/** A day of one year, or what is wrong. */
export type DayInYear = { readonly day: string } | { readonly fault: string };

// Times of day: «kl. 13.00–16.30», «13-16.30», «kl 9». Never a date, which has no minutes and no «kl».
const TIMES =
  /(?<![\d/.-])(?:(?:kl\.?|klockan) ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?|\d{1,2}(?:[.:]\d\d)? ?[-–] ?\d{1,2}[.:]\d\d|\d{1,2}:\d\d)(?![\d./:-]*\d)/giu;
const SMALL_WORDS = /(?<!\p{L})(?:och|samt|den|prel(?:iminärt)?|sammanträde|möte)(?!\p{L})/giu;
const ADVICE = 'Skriv det som ÅÅÅÅ-MM-DD';

/** Reads the text of a cell; none for an empty one. What is not wholly understood is a fault, never a guess. */
export function readDays(raw: string): DaysReading {
  const text = tidy(raw).replace(TIMES, (time) => ' '.repeat(time.length));
  const dates = findDates(text, { expected: true });
  if (dates.length === 0)
    return tidy(raw) === ''
      ? { days: [] }
      : { fault: `«${tidy(raw)}» kan inte läsas som ett datum. ${ADVICE}` };
  const days: WrittenDay[] = [];
  for (const [index, date] of dates.entries()) {
    const read = readPart(wordsAround(text, dates, index), date);
    if (read === null) return { fault: `«${tidy(raw)}» kan inte läsas säkert. ${ADVICE}` };
    if ('fault' in read) return read;
    days.push(read);
  }
  return { days };
}

// Between two days: what stands before it belongs to the first, what stands after it to the second.
const BETWEEN = /[,;]|\s(?:och|samt|&)\s/iu;

/** The words that belong to a date: those before it and those after it, up to what divides it from its neighbours. */
function wordsAround(text: string, dates: readonly DateReading[], index: number): string {
  const [own, before, after] = [dates[index], dates[index - 1], dates[index + 1]];
  if (own === undefined) return '';
  const first = text.slice(before?.end ?? 0, own.start);
  const last = text.slice(own.end, after?.start);
  const cut = before === undefined ? -1 : first.search(BETWEEN);
  const end = after === undefined ? last.length : Math.max(0, last.search(BETWEEN));
  return `${first.slice(cut + 1)} ${last.slice(0, end)}`;
}

/** One date with the words that belong to it; null when they are not understood. */
function readPart(words: string, date: DateReading): WrittenDay | { readonly fault: string } | null {
  if (date.kind !== 'date') return { fault: `«${date.text}»: ${withoutStop(date.question)}` };
  if (!IS_DAY.test(date.date)) return { fault: `«${date.text}» säger inte vilken dag. ${ADVICE}` };
  const bodies = knownBodiesIn(words);
  const weekdays = weekdaysIn(words);
  const rest = bodies.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words);
  if (bodies.length > 1 || weekdays.length > 1 || !isNothing(rest)) return null;
  return { form: date.date, body: bodies[0]?.body ?? null, weekday: weekdays[0] ?? null };
}

const IS_DAY = /^(?:\d{4}|-)-\d\d-\d\d$/;

function isNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutWeekdays(text).replace(SMALL_WORDS, ' '));
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** Whether the day is written with its year. */
export function hasYear({ form }: WrittenDay): boolean {
  return !form.startsWith('-');
}

/** The day, in the year where it has none of its own; a day that the year lacks and a day of another weekday are faults. */
export function dayInYear({ form, weekday }: WrittenDay, year: number): DayInYear {
  const day = form.startsWith('-') ? `${String(year)}${form.slice(1)}` : form;
  if (!isIsoDay(day)) return { fault: notThere(day) };
  const actual = weekdayOf(day);
  if (weekday === null || weekday === actual) return { day };
  return { fault: `${day} är en ${actual}, men här står ${weekday}. Rätta det som är fel` };
}

function notThere(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const nearest = dayExists(year, month, date) ? [] : nearestDays(year, month, date).map(dateInWords);
  return `${day} finns inte i kalendern. Menas ${nearest.join(' eller ')}?`;
}
