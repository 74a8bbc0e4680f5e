// Dates in Swedish text -> normal form. What is no real date is told with the nearest real ones, and what cannot be read
// with certainty becomes a question; a date is never moved.
import { dayExists, dayForm, nearestDays, partForm, weeksInYear, type DateForm } from './calendar.ts';
import { DASH, SPACE } from './spaces.ts';

export { compareDates, lastDay } from './calendar.ts';
export type { DateForm } from './calendar.ts';

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

type Meaning = DateReading extends infer R ? (R extends Found ? Omit<R, keyof Found> : never) : never;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  '(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)(?![a-zåäö])\\.?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const S = `[${SPACE}]`;
const EDGE = '(?<![\\p{L}\\d])';
// `år 2020`, `2020`, `, 2020` after a month, quarter or day.
const OF_YEAR = `(?:,?${S}*(?:(?:år|av)${S}+)?${YEAR})`;
const HALF: Readonly<Record<string, string>> = { första: 'H1', '1:a': 'H1', andra: 'H2', '2:a': 'H2' };

// Every date form holds one of these; most cells hold none, and trying every form on them would take most of the time.
const MAY_HOLD_DATE = new RegExp(
  [
    '(?:19|20)\\d\\d',
    '\\d/\\d',
    'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec',
    `${EDGE}(?:(?:q|kv\\.?|v\\.?)${S}*|t)\\d`,
    'kvartal|tertial|vecka|halvår|årsskiftet|årets|året|vår|sommar|höst|vinter',
  ].join('|'),
  'iu',
);

interface DateReader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Meaning | null;
  /** Read only where the text around says that a date is meant, or the caller does. */
  readonly needsContext?: boolean;
}

const reader = (source: string, read: DateReader['read'], needsContext = false): DateReader => ({
  pattern: new RegExp(EDGE + source, 'giu'),
  read,
  needsContext,
});

/** In order of trust: an earlier reader's finding shadows later ones that overlap it. */
const READERS: readonly DateReader[] = [
  // 2020-12-31, 2020/12/31
  reader(`${yearNoGuard()}([${DASH}/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])`, (m) => day(m[1], m[3], m[4])),
  // 20201231
  reader('((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?![\\d,.]\\d|\\d)', compactDay),
  // 31/12 2020, 31/12/2020, 31/12-2020, 31/12-20
  reader(`(\\d{1,2})/(\\d{1,2})(?:${S}+|${S}?[/${DASH}]${S}?)${YEAR}`, (m) => day(m[3], m[2], m[1])),
  reader(`(\\d{1,2})/(\\d{1,2})${S}?[${DASH}](\\d\\d)(?!\\d)`, (m) => day(`20${m[3] ?? ''}`, m[2], m[1])),
  // 31.12.2020
  reader(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, (m) => day(m[3], m[2], m[1])),
  // den 31 december 2020, 31:a dec, 31 december
  reader(`(\\d{1,2})(?::?[ae])?\\.?${S}*${MONTH}${OF_YEAR}?`, (m) => day(m[3], monthNumber(m[2]), m[1])),
  // kvartal 4 2020, Q4 2020, kv 4, fjärde kvartalet 2020
  reader(`${YEAR}${S}*[${DASH}]?${S}*(?:q|kv\\.?|kvartal)${S}*(\\d)(?!\\d)`, (m) => part(m[1], 'Q', m[2], 4)),
  reader(`(?:q|kv\\.?|kvartal)${S}*(\\d)(?![\\d,]|\\.\\d)${OF_YEAR}?`, (m) => part(m[2], 'Q', m[1], 4)),
  reader(`(första|andra|tredje|fjärde|[1-4]:[ae])${S}+kvartalet${OF_YEAR}?`, (m) =>
    part(m[2], 'Q', ordinal(m[1]), 4),
  ),
  // tertial 2, T2 2020, andra tertialet
  reader(`${YEAR}${S}*[${DASH}]?${S}*(?:t|tertial${S}*)(\\d)(?!\\d)`, (m) => part(m[1], 'T', m[2], 3)),
  reader(`(?:t|tertial${S}*)(\\d)(?![\\d,]|\\.\\d)${OF_YEAR}?`, (m) => part(m[2], 'T', m[1], 3)),
  reader(`(första|andra|tredje|[1-3]:[ae])${S}+tertialet${OF_YEAR}?`, (m) =>
    part(m[2], 'T', ordinal(m[1]), 3),
  ),
  // vecka 12, v. 12 2020, v12
  reader(`(?:vecka|v\\.?)${S}*(\\d{1,2})(?![\\d,]|\\.\\d)${OF_YEAR}?`, (m) => week(m[2], m[1])),
  // halvår 1 2020, H1 2020, första halvåret 2020, halvårsskiftet
  reader(`halvår${S}*(\\d)(?![\\d,]|\\.\\d)${OF_YEAR}?`, (m) => part(m[2], 'H', m[1], 2)),
  reader(`h([12])${S}+${YEAR}`, (m) => part(m[2], 'H', m[1], 2)),
  reader(`(första|andra|1:a|2:a)${S}+halvåret${OF_YEAR}?`, (m) =>
    found(partForm(year(m[2]), HALF[low(m[1])] ?? 'H1')),
  ),
  reader(`halvårsskiftet${OF_YEAR}?`, (m) => found(dayForm(year(m[1]), 6, 30))),
  // årsskiftet 2020/21, 2020/2021, årsskiftet
  reader(`årsskiftet(?:${S}*${yearNoGuard()}[/${DASH}](?:\\d{4}|\\d\\d)(?!\\d))?(?!${S}*\\d)`, (m) =>
    found(dayForm(year(m[1]), 12, 31)),
  ),
  reader(`årsskiftet${S}*${YEAR}`, yearTurn),
  // årets slut, slutet av 2020, utgången av år 2020
  reader(`(?:årets${S}+(?:slut|utgång)|slutet${S}+(?:av|på)${S}+året|utgången${S}+av${S}+året)`, () =>
    found(dayForm(null, 12, 31)),
  ),
  reader(`(?:slutet|utgången)${S}+(?:av|på)${S}+(?:år${S}+)?${YEAR}`, (m) =>
    found(dayForm(year(m[1]), 12, 31)),
  ),
  // våren 2021, början av 2021: no exact day
  reader(
    `(våren|vårterminen|vt|sommaren|hösten|höstterminen|ht|vintern|början${S}+(?:av|på)|mitten${S}+(?:av|på))${OF_YEAR}`,
    (m) => vague(m[0], m[2]),
  ),
  // augusti 2020, 2020-08
  reader(`${MONTH}${OF_YEAR}`, (m) => found(partForm(year(m[2]), monthPart(m[1])))),
  reader(`${yearNoGuard()}-(0[1-9]|1[0-2])(?![\\d${DASH}])`, (m) => found(partForm(year(m[1]), m[2] ?? ''))),
  // 31/12, 31.12, december, våren: only where a date is meant
  reader(`(\\d{1,2})/(\\d{1,2})(?![\\d/])`, (m) => day(undefined, m[2], m[1]), true),
  reader(MONTH, (m) => found(partForm(null, monthPart(m[1]))), true),
  reader(`(våren|sommaren|hösten|vintern)(?!\\p{L})`, (m) => vague(m[0], undefined), true),
  reader(`${YEAR}(?![${DASH}/]\\d)`, (m) => found(m[1] ?? ''), true),
];

function yearNoGuard(): string {
  return '((?:19|20)\\d\\d)';
}

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

const low = (text: string | undefined): string => (text ?? '').toLowerCase();
const year = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const found = (date: DateForm): Meaning => ({ kind: 'date', date });

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf(low(name).slice(0, 3)) + 1);
}

function monthPart(name: string | undefined): string {
  return monthNumber(name).padStart(2, '0');
}

function day(y: string | undefined, m: string | undefined, d: string | undefined): Meaning {
  const [month, dayOfMonth] = [Number(m), Number(d)];
  if (dayExists(year(y), month, dayOfMonth)) return found(dayForm(year(y), month, dayOfMonth));
  return impossible(nearestDays(year(y), month, dayOfMonth));
}

// Eight digits are a date only when they could be meant as one; 20209999 is a number.
function compactDay(m: RegExpMatchArray): Meaning | null {
  return Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= 31
    ? day(m[1], m[2], m[3])
    : null;
}

function part(y: string | undefined, letter: string, n: string | undefined, max: number): Meaning | null {
  const number = Number(n);
  if (number >= 1 && number <= max) return found(partForm(year(y), `${letter}${String(number)}`));
  return impossible([partForm(year(y), `${letter}${String(number < 1 ? 1 : max)}`)]);
}

function week(y: string | undefined, n: string | undefined): Meaning {
  const max = y === undefined ? 53 : weeksInYear(Number(y));
  const number = Number(n);
  const real = Math.min(Math.max(number, 1), max);
  const form = partForm(year(y), `W${String(real).padStart(2, '0')}`);
  return real === number ? found(form) : impossible([form]);
}

function ordinal(word: string | undefined): string {
  const place = ['första', 'andra', 'tredje', 'fjärde'].indexOf(low(word));
  return place < 0 ? low(word).slice(0, 1) : String(place + 1);
}

function impossible(nearest: readonly DateForm[]): Meaning {
  const suggestion = nearest[0];
  const offer = nearest.map((form) => form.replace(/^--/, '')).join(' eller ');
  const question = `Datumet finns inte i kalendern.${offer === '' ? ' Vilket datum gäller?' : ` Menas ${offer}?`}`;
  return { kind: 'impossible', nearest, question, ...(suggestion === undefined ? {} : { suggestion }) };
}

function yearTurn(m: RegExpMatchArray): Meaning {
  const start = Number(m[1]);
  return {
    kind: 'ask',
    question: `Vilket årsskifte menas: ${dayForm(start - 1, 12, 31)} eller ${dayForm(start, 12, 31)}?`,
    suggestion: dayForm(start, 12, 31),
  };
}

function vague(text: string, y: string | undefined): Meaning {
  const spring = /^(?:vår|vt)/iu.test(text);
  const suggestion = y === undefined ? undefined : `${y}-${spring ? '06-30' : '12-31'}`;
  return {
    kind: 'ask',
    question: `Vilket datum menas med «${text.trim()}»? Ange dag, månad, kvartal eller tertial.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
