// Dates in Swedish text -> normal form. What is no real date is told with the nearest real ones, and what cannot be read
// with certainty becomes a question; a date is never moved.
import { type DateReader, MAY_HOLD_DATE, READERS } from './date-forms.ts';
import type { DateReading } from './date-meaning.ts';

export { firstDay, lastDay, serialToDate } from './calendar.ts';

// Words just before a figure or month that say that a time is meant.
const DATE_CONTEXT =
  /(?:^|[^\p{L}])(?:den|senast|före|innan|efter|datum|per|tom|t\.o\.m\.?|fr\.o\.m\.?|från och med|till och med|fram till|klar|klart|klara|färdig|färdigt|genomförd|genomfört|antagen|antaget|beslutad|beslutat|under|i|sedan|till|från|år)\s*:?\s*$/iu;

/**
 * All dates in the text, in order, none overlapping. `31/12`, a bare month or a bare year count only after words such as
 * «senast», «den» or «i»; `31/12` also when it can be no share. `expected`: the whole text is known to be a date.
 * Example: «antas senast 2020-12-31» gives one date at 12.
 */
export function findDates(text: string, options: { readonly expected?: boolean } = {}): DateReading[] {
  return MAY_HOLD_DATE.test(text) ? searchDates(text, options) : [];
}

/** The same by trying every form; the law is that both give the same. */
export function searchDates(text: string, options: { readonly expected?: boolean } = {}): DateReading[] {
  const taken: DateReading[] = [];
  for (const each of READERS) {
    for (const match of text.matchAll(each.pattern)) {
      const reading = readMatch(text, each, match, options.expected === true);
      if (reading && !taken.some((t) => t.start < reading.end && reading.start < t.end)) taken.push(reading);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function readMatch(
  text: string,
  { read, needsContext }: DateReader,
  match: RegExpMatchArray,
  expected: boolean,
): DateReading | null {
  const start = match.index ?? 0;
  if (needsContext === true && !expected && !hasContext(text, start, match)) return null;
  const meaning = read(match);
  return meaning && { ...meaning, start, end: start + match[0].length, text: match[0] };
}

function hasContext(text: string, start: number, match: RegExpMatchArray): boolean {
  if (DATE_CONTEXT.test(text.slice(Math.max(0, start - 40), start)))
    return !/^\d{4}$/.test(match[0]) || isYearContext(text, start);
  // 31/12 is more than one whole, so it is no share; 8/10 may be.
  return match[0].includes('/') && Number(match[1]) >= 13 && Number(match[2]) <= 12;
}

// «till», «i» and «från» stand before other figures too, so a bare year needs a stronger word.
function isYearContext(text: string, start: number): boolean {
  return /(?:senast|före|innan|år|under|fram till|till och med|t\.o\.m\.?|tom|klart?|antag(?:en|et)|genomförd?t?)\s*$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** The whole text as one date («31/12», «augusti 2020», «2020»), or null when it is none. A word like «senast» or «den» may stand before. */
export function parseDate(text: string): DateReading | null {
  const trimmed = text.replace(/^[\s,;:(]*(?:(?:senast|den|klart?|per|i|år)\s+)*|[\s.,;)]+$/giu, '');
  const [only, ...others] = findDates(trimmed, { expected: true });
  if (!only || others.length > 0) return null;
  return only.start === 0 && only.end >= trimmed.length ? only : null;
}

/** The question about the first day in a text that there is not, with the text that names it: «31 november»; null when there is none. */
export function impossibleDay(text: string): Pick<Impossible, 'text' | 'question' | 'nearest'> | null {
  const isDay = (reading: DateReading): reading is Impossible =>
    reading.kind === 'impossible' && reading.nearest.some((each) => DAY.test(each));
  return findDates(text).find(isDay) ?? null;
}

type Impossible = Extract<DateReading, { kind: 'impossible' }>;

const DAY = /^(?:\d{4}|-)-\d\d-\d\d$/;
