// The calendar behind every date form: which days exist, which day a form ends, and Excel's serial numbers. No texts, no clock.

/**
 * Date in normal form: `2020-12-31`, `2020-08`, `2020-Q4`, `2020-T2`, `2020-H1`, `2020-W12`, `2020`; without a year
 * `--12-31`, `--08`, `--Q4`, `--T2`, `--H1`, `--W12`, and `--MP` for the end of the term («mandatperiod»). T1 ends 30 April, T2
 * 31 August, T3 31 December.
 */
export type DateForm = string;

const DAY_MS = 86_400_000;

// February has 29 days when the year is unknown.
function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the day exists: `dayExists(2021, 2, 29)` is false. */
export function dayExists(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Normal form of a day: `2020-12-31`, or `--12-31` without a year. */
export function dayForm(year: number | null, month: number, day: number): DateForm {
  return `${yearPart(year)}-${two(month)}-${two(day)}`;
}

/** Normal form of a part of a year: `partForm(2020, 'Q4')` is `2020-Q4`, `partForm(null, '08')` is `--08`. */
export function partForm(year: number | null, part: string): DateForm {
  return `${yearPart(year)}-${part}`;
}

// `-` and the separator make the two dashes of a form without a year.
function yearPart(year: number | null): string {
  return year === null ? '-' : String(year).padStart(4, '0');
}

/**
 * The real days nearest to one that does not exist, earlier first: 31 April gives `--04-30` and `--05-01`.
 * A month that does not exist is read the other way round when that is a real day (`2020-31-12`); else nothing is near.
 */
export function nearestDays(year: number | null, month: number, day: number): DateForm[] {
  if (month > 12) return dayExists(year, day, month) ? [dayForm(year, day, month)] : [];
  if (month < 1) return [];
  if (day < 1) return [dayForm(year, month, 1)];
  const last = dayForm(year, month, daysInMonth(year, month));
  if (month === 12) return year === null ? [last] : [last, dayForm(year + 1, 1, 1)];
  return [last, dayForm(year, month + 1, 1)];
}

const PART_END: Readonly<Record<string, string>> = {
  Q1: '03-31',
  Q2: '06-30',
  Q3: '09-30',
  Q4: '12-31',
  T1: '04-30',
  T2: '08-31',
  T3: '12-31',
  H1: '06-30',
  H2: '12-31',
};

/**
 * The last day that a date form covers, as `2020-12-31`: `lastDay('2020-T2')` is `2020-08-31`. A form without a year gives
 * `--08-31`, or the day in `year` when one is given. null when the form is not a date.
 */
export function lastDay(date: DateForm, year?: number): string | null {
  const form = /^(\d{4}|-)(?:-(.+))?$/.exec(date);
  if (!form) return null;
  const ownYear = form[1] === '-' ? (year ?? null) : Number(form[1]);
  const part = form[2];
  if (part === undefined) return ownYear === null ? null : dayForm(ownYear, 12, 31);
  if (part === TERM) return ownYear === null ? null : dayForm(endOfTerm(ownYear), 12, 31);
  const end = PART_END[part] ?? lastOfMonthOrDay(ownYear, part);
  if (end !== null) return `${yearPart(ownYear)}-${end}`;
  return lastOfWeek(ownYear, part);
}

/** The end of the term of office, whichever it is. */
export const TERM = 'MP';

// Elections are held every fourth year since 1994, and the budgets of a term are those of the four years after.
function endOfTerm(year: number): number {
  return year + ((2 - (year % 4) + 4) % 4);
}

const PART_START: Readonly<Record<string, string>> = {
  Q1: '01-01',
  Q2: '04-01',
  Q3: '07-01',
  Q4: '10-01',
  T1: '01-01',
  T2: '05-01',
  T3: '09-01',
  H1: '01-01',
  H2: '07-01',
};

/**
 * The first day that a date form with a year covers, as `2020-05-01` for `2020-T2`; a week's last day, as a week is exact enough.
 * null when the form is not a date or has no year.
 */
export function firstDay(date: DateForm): string | null {
  const last = lastDay(date);
  if (last === null || last.startsWith('-')) return null;
  const part = date.slice('2020-'.length);
  if (part === '') return `${date}-01-01`;
  const start = PART_START[part];
  if (start !== undefined) return `${date.slice(0, 4)}-${start}`;
  return /^\d\d$/.test(part) ? `${date}-01` : last;
}

function lastOfMonthOrDay(year: number | null, part: string): string | null {
  const match = /^(\d\d)(?:-(\d\d))?$/.exec(part);
  if (!match) return null;
  const month = Number(match[1]);
  const day = match[2] === undefined ? daysInMonth(year, month) : Number(match[2]);
  return dayExists(year, month, day) ? `${two(month)}-${two(day)}` : null;
}

function lastOfWeek(year: number | null, part: string): string | null {
  const week = Number(/^W(\d\d)$/.exec(part)?.[1]);
  if (year === null || !(week >= 1 && week <= weeksInYear(year))) return null;
  // ISO 8601: week 1 holds 4 January; its Sunday is reached by counting on from there.
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return isoDay(fourth + (6 - weekday + (week - 1) * 7) * DAY_MS);
}

/** Number of ISO weeks in a year, 52 or 53. */
export function weeksInYear(year: number): number {
  const january1 = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return january1 === 4 || (january1 === 3 && isLeapYear(year)) ? 53 : 52;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The day of an Excel serial number, as `2020-12-31`: 44196 in the 1900 system, 42734 in the 1904 system. A time of day
 * is dropped. null for numbers outside Excel's calendar and for 60, Excel's 29 February 1900, which never was.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  if (date1904) return day >= 0 && day <= 2_957_003 ? isoDay(Date.UTC(1904, 0, 1) + day * DAY_MS) : null;
  if (day < 1 || day > 2_958_465 || day === 60) return null;
  // Excel counts a 29 February 1900, so days before it lie one step later than the later ones suggest.
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS);
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether the text is a day in ISO form that exists: `2020-02-29` is, `2021-02-29` and `29/2` are not. */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayExists(year, month, day);
}
