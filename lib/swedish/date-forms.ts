// The forms in which dates are written in Swedish, each with how it is read: days, quarters, tertials, weeks, months, turns of the year.
import { dayForm, partForm } from './calendar.ts';
import {
  compactDay,
  day,
  found,
  halfYear,
  type Meaning,
  monthNumber,
  monthPart,
  ordinal,
  part,
  vague,
  week,
  year,
  yearTurn,
} from './date-meaning.ts';
import { DASH, SPACE } from './spaces.ts';

const MONTH =
  '(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)(?![a-zåäö])\\.?';

const YEAR = '((?:19|20)\\d\\d)(?!\\d)';

const S = `[${SPACE}]`;

const EDGE = '(?<![\\p{L}\\d])';

// `år 2020`, `2020`, `, 2020` after a month, quarter or day.
const OF_YEAR = `(?:,?${S}*(?:(?:år|av)${S}+)?${YEAR})`;

/** Every date form holds one of these; most cells hold none, and trying every form on them would take most of the time. */
export const MAY_HOLD_DATE = new RegExp(
  [
    '(?:19|20)\\d\\d',
    '\\d/\\d',
    'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec',
    `${EDGE}(?:(?:q|kv\\.?|v\\.?)${S}*|t)\\d`,
    'kvartal|tertial|delår|vecka|halvår|årsskiftet|årets|året|vår|sommar|höst|vinter',
  ].join('|'),
  'iu',
);

/** One form of writing dates. */
export interface DateReader {
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
export const READERS: readonly DateReader[] = [
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
  reader(`(?:q|kv\\.?|kvartal)${S}*(\\d)(?!\\d|[.,]\\d)${OF_YEAR}?`, (m) => part(m[2], 'Q', m[1], 4)),
  reader(`(första|andra|tredje|fjärde|[1-4]:[ae])${S}+kvartalet${OF_YEAR}?`, (m) =>
    part(m[2], 'Q', ordinal(m[1]), 4),
  ),
  // tertial 2, T2 2020, andra tertialet; a delår ends with its tertial
  reader(`${YEAR}${S}*[${DASH}]?${S}*(?:t|(?:tertial|delår)${S}*)(\\d)(?!\\d)`, (m) =>
    part(m[1], 'T', m[2], 3),
  ),
  reader(`(?:t|(?:tertial|delår)${S}*)(\\d)(?!\\d|[.,]\\d)${OF_YEAR}?`, (m) => part(m[2], 'T', m[1], 3)),
  reader(`(första|andra|tredje|[1-3]:[ae])${S}+tertialet${OF_YEAR}?`, (m) =>
    part(m[2], 'T', ordinal(m[1]), 3),
  ),
  // vecka 12, v. 12 2020, v12
  reader(`(?:vecka|v\\.?)${S}*(\\d{1,2})(?!\\d|[.,]\\d)${OF_YEAR}?`, (m) => week(m[2], m[1])),
  // halvår 1 2020, H1 2020, första halvåret 2020, halvårsskiftet
  reader(`halvår${S}*(\\d)(?!\\d|[.,]\\d)${OF_YEAR}?`, (m) => part(m[2], 'H', m[1], 2)),
  reader(`h([12])${S}+${YEAR}`, (m) => part(m[2], 'H', m[1], 2)),
  reader(`(första|andra|1:a|2:a)${S}+halvåret${OF_YEAR}?`, (m) => halfYear(m[2], m[1])),
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
