// Finds the period that a heading names («Utfall 31/8 2020», «2020 T2», «Delår aug») and what is left of the heading without it.
import { lastDay, partForm, type DateForm } from '../swedish/calendar.ts';
import { findDates } from '../swedish/date.ts';
import { plainHeading } from './heading-words.ts';

export interface HeadingPeriod {
  /** The period, without year as `--T2`; null when none is named. */
  readonly period: DateForm | null;
  /** True for «helår» without a year: the whole of a year that must be found elsewhere. */
  readonly wholeYear: boolean;
  /** The heading without its periods. */
  readonly rest: string;
  /** Set when the date does not exist («31 april 2020»): the question to the officer; `period` is then null. */
  readonly question: string | null;
}

const NONE = { period: null, wholeYear: false, question: null };
const PARENTHESES = /\([^)]*\)?/gu;
const DASH = '[-\u2010-\u2015\u2212]';
const MONTH = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?';
const YEAR = '(?:19|20)\\d\\d';
const PART_YEAR_WORD = 'delår(?:et|sutfall|srapport(?:en)?|sbokslut(?:et)?|suppföljning(?:en)?)?';
const TERTIAL_WORD = 'tertial(?:et|s?utfall|s?rapport(?:en)?|s?bokslut(?:et)?|s?uppföljning(?:en)?)?';

/** Rewritings that leave one date where the heading writes it in a way of its own; tried in order. */
const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  // «läsåret 2019/20» and «2019/2020» end in the later year
  [new RegExp(`(?<![\\d/])(?:läsår(?:et)?\\s*)?(\\d\\d)\\d\\d\\s?/\\s?(\\d\\d)(?![\\d/])`, 'giu'), '$1$2'],
  [new RegExp(`(?<![\\d/])(?:läsår(?:et)?\\s*)?${YEAR}\\s?/\\s?(${YEAR})(?!\\d)`, 'giu'), '$1'],
  [/läsår(?:et)?\s*\d\d\s?[/-]\s?(\d\d)(?!\d)/giu, '20$1'],
  // «jan–aug 2020», «1/1–31/8 2020», «2020-01-01 – 2020-08-31» end on the later day
  [new RegExp(`(?<!\\p{L})${MONTH}\\s*(?:${DASH}|t\\.?o\\.?m\\.?)\\s*(?=${MONTH})`, 'giu'), ''],
  [new RegExp(`(?<!\\d)\\d{1,2}/\\d{1,2}\\s*${DASH}\\s*(?=\\d{1,2}/\\d{1,2})`, 'gu'), ''],
  [new RegExp(`${YEAR}-\\d\\d-\\d\\d\\s*(?:${DASH}|t\\.?o\\.?m\\.?)\\s*(?=${YEAR}-)`, 'giu'), ''],
  // «202012»
  [/(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(?!\d)/gu, '$1-$2'],
  // «aug-20», «aug ’20», «Utfall -20»
  [new RegExp(`(?<!\\p{L})(${MONTH})\\s?[-'’´]\\s?(\\d\\d)(?![\\d-])`, 'giu'), '$1 20$2'],
  [/(?<=^|\s)[-'’´](\d\d)(?!\d)/gu, '20$1'],
  // «delår 2», «DR2», «delårsrapport augusti»: a date beside it says more
  [
    new RegExp(
      `(?<!\\p{L})(?:${PART_YEAR_WORD}|dr|${TERTIAL_WORD})\\s*(?:nr\\.?\\s*)?([123])(?![\\d/]|\\s+${MONTH})`,
      'giu',
    ),
    'T$1',
  ],
  // «delår II», «första delåret», «2:a tertialrapporten»
  ...(['I', 'II', 'III'] as const).map((roman, at): readonly [RegExp, string] => [
    new RegExp(
      `(?<!\\p{L})(?:[Dd]${PART_YEAR_WORD.slice(1)}|[Tt]${TERTIAL_WORD.slice(1)})\\s*${roman}(?![\\p{L}\\d])`,
      'gu',
    ),
    `T${String(at + 1)}`,
  ]),
  ...['första|1:[ae]|1a', 'andra|2:[ae]|2a', 'tredje|3:[ae]|3e'].map(
    (ordinal, at): readonly [RegExp, string] => [
      new RegExp(`(?<![\\p{L}\\d])(?:${ordinal})\\s+(?:${PART_YEAR_WORD}|${TERTIAL_WORD})(?!\\p{L})`, 'giu'),
      `T${String(at + 1)}`,
    ],
  ),
  // «halvår 2020», «halvåret 2020» without more is the first half
  [new RegExp(`(?<![\\p{L}\\d])(?<!(?:första|andra|[12]:a)\\s)halvår(?:et)?\\s+(?=${YEAR})`, 'giu'), 'H1 '],
  // «T2-2020», «T2/2020», «T2 helår 2020»
  [new RegExp(`(?<![\\p{L}\\d])([TQH][1-4])(?:\\s*[-/]\\s*|\\s+helår(?:et)?\\s+)(?=${YEAR})`, 'giu'), '$1 '],
  // «vt 2020», «HT-20»
  [/(?<!\p{L})(?:vt|våren|vårterminen)\s?-?(?:20)?(\d\d)(?!\d)/giu, '20$1-06-30'],
  [/(?<!\p{L})(?:ht|hösten|höstterminen)\s?-?(?:20)?(\d\d)(?!\d)/giu, '20$1-12-31'],
];

// «2019–2022» is a term of office, not a time to judge.
const SPAN_OF_YEARS = new RegExp(`${YEAR}\\s*${DASH}\\s*(?:${YEAR}|\\d\\d(?![\\d-]))`, 'gu');
const WHOLE_YEAR = /(?<!\p{L})(?:helår(?:et|sutfall|sresultat)?|hela året)(?!\p{L})/giu;
const PART_YEAR = new RegExp(`(?<!\\p{L})${PART_YEAR_WORD}(?!\\p{L})`, 'giu');

/**
 * The period of a heading. One in parentheses counts only when there is none outside: `Resultat 2020 (2019)` is `2020`.
 * `Utfall T2 2020` gives `2020-T2` and rest `Utfall`; `2019–2022` is no period.
 */
export function headingPeriod(heading: string): HeadingPeriod {
  const plain = plainHeading(heading);
  if (!/\d|år|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|tertial|kvartal/iu.test(plain))
    return { ...NONE, rest: plain };
  const outside = periodOf(plain.replace(PARENTHESES, ' '));
  if (outside.question !== null) return outside;
  if (outside.period !== null || outside.wholeYear) return completed(outside, plain);
  const whole = periodOf(plain);
  // Without a period the parentheses still say what the column holds: «Målvärde (enhet)».
  return whole.period === null && whole.question === null ? { ...whole, rest: withoutSpans(plain) } : whole;
}

// «Delår 2 (31 augusti 2020)», «Utfall 2020 (T2)»: two ways of naming one time complete each other; «Resultat 2020 (2019)» are two times.
function completed(outside: HeadingPeriod, plain: string): HeadingPeriod {
  const [inside, ...others] = (plain.match(PARENTHESES) ?? []).map((part) => periodOf(part.slice(1)));
  const [own, said] = [outside.period, inside?.period ?? null];
  if (inside !== undefined && inside.question !== null)
    return { ...outside, period: null, wholeYear: false, question: inside.question };
  if (own === null || said === null || others.length > 0) return outside;
  if (own.startsWith('--') && !said.startsWith('--') && endsAlike(said.slice(0, 4) + own.slice(1), said))
    return { ...outside, period: said.slice(0, 4) + own.slice(1) };
  if (own.startsWith('--') && /^\d{4}$/.test(said)) return { ...outside, period: said + own.slice(1) };
  return /^\d{4}$/.test(own) && said.startsWith('--') ? { ...outside, period: own + said.slice(1) } : outside;
}

function endsAlike(a: DateForm, b: DateForm): boolean {
  return lastDay(a) === lastDay(b);
}

function periodOf(text: string): HeadingPeriod {
  const plain = REWRITINGS.reduce(
    (rewritten, [pattern, by]) => rewritten.replace(pattern, by),
    withoutSpans(text),
  );
  const dates = findDates(plain, { expected: true });
  const partYear = PART_YEAR.test(plain);
  PART_YEAR.lastIndex = 0;
  const wholeYear = plain.search(WHOLE_YEAR) >= 0;
  const rest = tidyRest(cut(plain, dates).replace(WHOLE_YEAR, ' ').replace(PART_YEAR, ' '));
  const first = dates[0];
  if (first === undefined)
    return { ...NONE, wholeYear, rest, period: partYear ? partForm(null, 'T2') : null };
  if (first.kind === 'ask') return { ...NONE, rest };
  if (first.kind === 'impossible') return { ...NONE, rest, question: first.question };
  return { ...NONE, rest, period: withPartYear(first.date, partYear) };
}

// A «delår 2020» without more is the statutory one, of 31 August; it is never the whole year.
function withPartYear(date: DateForm, partYear: boolean): DateForm {
  return partYear && /^\d{4}$/.test(date) ? `${date}-T2` : date;
}

function withoutSpans(text: string): string {
  return text.replace(SPAN_OF_YEARS, (span) => (isYearMonth(span) ? span : ' '));
}

// `2020-08` is a month; as a span of years it would run backwards.
function isYearMonth(span: string): boolean {
  const month = /^\d\d(\d\d)-(\d\d)$/.exec(span);
  return month !== null && Number(month[2]) <= 12 && Number(month[2]) <= Number(month[1]);
}

function cut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...spans]
    .reverse()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

function tidyRest(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The whole date with the year put in where it has none; `2020` for a whole year. null when there is nothing to complete. */
export function withYear(
  heading: Pick<HeadingPeriod, 'period' | 'wholeYear'>,
  year: string | null,
): DateForm | null {
  if (heading.period === null) return heading.wholeYear && year !== null ? year : null;
  if (!heading.period.startsWith('--') || year === null) return heading.period;
  const completed = year + heading.period.slice(1);
  return lastDay(completed) === null ? heading.period : completed;
}
