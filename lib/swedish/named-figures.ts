// Figures that belong to a name and measure nothing: «PM2,5», «åk 9», «F–9», «20–64 år», «Agenda 2030», «§ 175», «98-percentil».
import { DASH, SPACE } from './spaces.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const S = `[${SPACE}]`;
const AGED =
  'invånare|personer|barn|ungdomar|unga|vuxna|elever|brukare|pojkar|flickor|kvinnor|män|åldern|åldrarna|ålder|äldre|förvärvsarbetande|befolkning|befolkningen|gruppen|åldersgruppen';

const PATTERNS: readonly RegExp[] = [
  // CO2, NO2, PM10, PM2,5, m2
  `(?<!\\p{L})(?:co|no|pm|nox|sfi|m)${S}?(?:2,5|10|2|3)(?![\\d,])`,
  // åk 9, årskurs 7–9, F–9, klass 3, kap. 11, § 175, SFS 2010:800, Agenda 2030, ISO 14001 …
  `(?<!\\p{L})(?:åk\\.?|årskurs(?:erna)?|klass|årgång|iso|agenda|vision|kap(?:itel|ittel)?\\.?|§+|paragraf|sfs|dnr|bilaga|punkt|sid(?:a|an)?\\.?|tabell|figur|fråga|rad|linje|artikel|etapp|fas|covid|delmål|mål nr|fotnot|not|dialog)${S}*[${DASH}:]?${S}*\\d+(?:[.:,/]\\d+)*(?:${S}?(?:[${DASH}]|och|till)${S}?\\d+)*`,
  `(?<!\\p{L})(?:f|sfi)${S}?[${DASH}]${S}?\\d(?!\\d)`,
  // 98-percentil, 16–24-åringar, 80-talet, 5-gradig
  `\\d+(?:${S}?[${DASH}]${S}?\\d+)?[${DASH}:${SPACE}]?(?:percentil\\p{L}*|åring\\p{L}*|gradig\\p{L}*)`,
  `\\d+(?:${S}?[${DASH}]${S}?\\d+)?[${DASH}](?:talet|procentig\\p{L}*|åriga?)`,
  // 9:orna, 6:or, 9:an
  `\\d{1,2}:(?:or|orna|ornas|an|ans|ors)(?!\\p{L})`,
  // dnr KS 2020/123, KS-2020:45
  `(?<!\\p{L})(?:ks|kf|ksau|dnr)${S}?[${DASH}]?${S}?(?:19|20)\\d\\d[/:]\\d+`,
  // invånare 20–64 år; 65 år och äldre
  `(?<=(?:${AGED})${S}*,?${S}*(?:i${S}+åldern${S}+|mellan${S}+)?)\\d+${S}?(?:[${DASH}]|till|och)${S}?\\d+${S}år(?!\\p{L})`,
  `(?<!\\d)\\d+${S}år${S}(?:och|eller)${S}(?:äldre|yngre)`,
  // footnote numbers: 20–64 år 1)
  `(?<=${S}|^)\\d\\)(?=${S}|$)`,
].map((source) => new RegExp(source, 'giu'));

// An age range counts as a name only beside figures that measure something.
const AGE_RANGE = new RegExp(`(?<!\\d)\\d+${S}?[${DASH}]${S}?\\d+${S}år(?![\\p{L}])`, 'giu');

// What every pattern above holds besides its figure; nothing else has to be looked at more closely.
const MAY_NAME = new RegExp(
  [
    '[§)]',
    `(?:co|no|pm|nox|m)${S}?[123]`,
    'sfi|åk|årskurs|klass|årgång|iso|agenda|vision|kap|paragraf|sfs|dnr|bilaga|punkt|sid|tabell|figur|fråga|rad|linje|artikel',
    'etapp|fas|covid|delmål|mål nr|fotnot|not|dialog',
    `f${S}?[${DASH}]`,
    ':(?:or|an)|percentil|åring|gradig|talet|procentig|årig|år|ks|kf',
  ].join('|'),
  'iu',
);

/** Where figures that only name something stand in the text. */
export function namedSpans(text: string): Span[] {
  return /\d/.test(text) && MAY_NAME.test(text) ? searchNamedSpans(text) : [];
}

/** The same by trying every pattern; the law is that both give the same. */
export function searchNamedSpans(text: string): Span[] {
  const named = PATTERNS.flatMap((pattern) => spans(text, pattern));
  const ages = spans(text, AGE_RANGE);
  const others = /\d/.test(without(text, [...named, ...ages]));
  return others ? [...named, ...ages] : named;
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function without(text: string, gone: readonly Span[]): string {
  return gone.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
