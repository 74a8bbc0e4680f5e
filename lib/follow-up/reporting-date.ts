// The reporting date («uppföljningstillfälle») that a period is, in words: part of a year or the whole, and what a light of that day means.
import type { ReportingDate } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import { lastDay } from '../swedish/date.ts';
import { dateInWords } from '../swedish/date-words.ts';

const END_OF_YEAR = '12-31';
// The statutory ones of the municipal year, however the period was named.
const PART_YEARS: readonly string[] = ['04-30', '08-31'];

/**
 * The date, or null when no period, or one without a year, is known: `2020-T2`, `2020-08` and `2020-08-31` are all
 * «delår per 31 augusti 2020», `2020` and `2020-12-31` «helår 2020», `2020-10-15` «per 15 oktober 2020».
 */
export function reportingDate(period: Period | null): ReportingDate | null {
  const day = period === null ? null : lastDay(period);
  if (period === null || day === null || day.startsWith('-')) return null;
  const [year, end] = [day.slice(0, 4), day.slice('2020-'.length)];
  if (end === END_OF_YEAR) return { period, day, kind: 'year', text: `helår ${year}` };
  const per = `per ${dayInWords(day)}`;
  return { period, day, kind: 'partYear', text: PART_YEARS.includes(end) ? `delår ${per}` : per };
}

/** A day as a person says it: `2020-08-31` is «31 augusti 2020». */
export function dayInWords(day: string): string {
  return `${dateInWords(`-${day.slice(4)}`)} ${day.slice(0, 4)}`;
}

/** What a light of the outcome means: «Utfall per 31 augusti 2020», «Utfall helår 2020». */
export function outcomeTitle({ kind, day, text }: ReportingDate): string {
  return kind === 'year' ? `Utfall ${text}` : `Utfall per ${dayInWords(day)}`;
}

/** What all lights beside it mean, as a sentence: «Statusarna gäller utfallet per 31 augusti 2020.» */
export function outcomeSentence({ kind, day, text }: ReportingDate): string {
  return `Statusarna gäller utfallet ${kind === 'year' ? `för ${text}` : `per ${dayInWords(day)}`}.`;
}

/** What a light of the forecast means: «Prognos helår 2020». */
export function forecastTitle({ day }: ReportingDate): string {
  return `Prognos helår ${day.slice(0, 4)}`;
}
