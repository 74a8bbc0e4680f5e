// What a date written in Swedish means: a day or part of a year in normal form, or the question when there is no such day.
import { dateInWords } from './date-words.ts';
import { type DateForm, dayExists, dayForm, nearestDays, partForm, weeksInYear } from './calendar.ts';

interface Found {
  readonly start: number;
  /** Position after the last character. */
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** A date in a text. `impossible`: no such day, with the nearest real ones; `ask`: a time that has no exact day («våren 2021»). */
export type DateReading = Found &
  (
    | { readonly kind: 'date'; readonly date: DateForm }
    | {
        readonly kind: 'impossible';
        readonly nearest: readonly DateForm[];
        readonly question: string;
        readonly suggestion?: string;
      }
    | { readonly kind: 'ask'; readonly question: string; readonly suggestion?: string }
  );

/** What a date means, wherever in a text it stands. */
export type Meaning = DateReading extends infer R ? (R extends Found ? Omit<R, keyof Found> : never) : never;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const HALF: Readonly<Record<string, string>> = { första: 'H1', '1:a': 'H1', andra: 'H2', '2:a': 'H2' };

const low = (text: string | undefined): string => (text ?? '').toLowerCase();

/** The year written, or null. */
export const year = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** A date that is there in the calendar. */
export const found = (date: DateForm): Meaning => ({ kind: 'date', date });

/** Number of a month from its name, also shortened: `aug` is `8`. */
export function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf(low(name).slice(0, 3)) + 1);
}

/** The same in two digits: `08`. */
export function monthPart(name: string | undefined): string {
  return monthNumber(name).padStart(2, '0');
}

/** A day of a month; the question when there is no such day. */
export function day(y: string | undefined, m: string | undefined, d: string | undefined): Meaning {
  const [month, dayOfMonth] = [Number(m), Number(d)];
  if (dayExists(year(y), month, dayOfMonth)) return found(dayForm(year(y), month, dayOfMonth));
  return impossible(nearestDays(year(y), month, dayOfMonth));
}

/** Eight digits are a date only when they could be meant as one; 20209999 is a number. */
export function compactDay(m: RegExpMatchArray): Meaning | null {
  return Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= 31
    ? day(m[1], m[2], m[3])
    : null;
}

/** A quarter, tertial or half of a year; the question when there is no such one. */
export function part(
  y: string | undefined,
  letter: string,
  n: string | undefined,
  max: number,
): Meaning | null {
  const number = Number(n);
  if (number >= 1 && number <= max) return found(partForm(year(y), `${letter}${String(number)}`));
  return impossible([partForm(year(y), `${letter}${String(number < 1 ? 1 : max)}`)]);
}

/** A week of a year; the question when there is no such week. */
export function week(y: string | undefined, n: string | undefined): Meaning {
  const max = y === undefined ? 53 : weeksInYear(Number(y));
  const number = Number(n);
  const real = Math.min(Math.max(number, 1), max);
  const form = partForm(year(y), `W${String(real).padStart(2, '0')}`);
  return real === number ? found(form) : impossible([form]);
}

/** «Andra», «2:a» as `2`. */
export function ordinal(word: string | undefined): string {
  const place = ['första', 'andra', 'tredje', 'fjärde'].indexOf(low(word));
  return place < 0 ? low(word).slice(0, 1) : String(place + 1);
}

function impossible(nearest: readonly DateForm[]): Meaning {
  const suggestion = nearest[0];
  const offer = nearest.map(dateInWords).join(' eller ');
  const question = `Datumet finns inte i kalendern.${offer === '' ? ' Vilket datum gäller?' : ` Menas ${offer}?`}`;
  return { kind: 'impossible', nearest, question, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** «Årsskiftet 2020» may be either end of the year. */
export function yearTurn(m: RegExpMatchArray): Meaning {
  const start = Number(m[1]);
  return {
    kind: 'ask',
    question: `Vilket årsskifte menas: ${dayForm(start - 1, 12, 31)} eller ${dayForm(start, 12, 31)}?`,
    suggestion: dayForm(start, 12, 31),
  };
}

/** «Våren 2021» has no exact day. */
export function vague(text: string, y: string | undefined): Meaning {
  const spring = /^(?:vår|vt)/iu.test(text);
  const suggestion = y === undefined ? undefined : `${y}-${spring ? '06-30' : '12-31'}`;
  return {
    kind: 'ask',
    question: `Vilket datum menas med «${text.trim()}»? Ange dag, månad, kvartal eller tertial.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** «Första halvåret 2020». */
export function halfYear(y: string | undefined, name: string | undefined): Meaning {
  return found(partForm(year(y), HALF[low(name)] ?? 'H1'));
}
