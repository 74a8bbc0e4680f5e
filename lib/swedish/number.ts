// Numbers in Swedish text -> values with their unit and place. Figures that name something («PM2,5», «åk 9», «§ 175») are none,
// and what may be read in two ways is marked, never decided.
import { findDates } from './date.ts';
import { namedSpans } from './named-figures.ts';
import type { Quantity } from './quantity.ts';
import { remembered } from './remembered.ts';
import { DASH, SPACE, tidy } from './spaces.ts';
import { twoReadings } from './two-readings.ts';
import { readUnit } from './unit.ts';
import { findWordQuantities } from './word-quantity.ts';

export type { Quantity } from './quantity.ts';

const S = `[${SPACE}]`;
const GROUPS = `\\d{1,3}(?:${S}\\d{3})+(?!\\d)`;
// Grouped by spaces, by points, by commas (two or more groups), or plain; then decimals.
const FIGURE = new RegExp(
  `(?:${GROUPS}|\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])|\\d{1,3}(?:\\.\\d{3})+(?=,\\d)|\\d{1,3}(?:,\\d{3})+(?=\\.\\d)|\\d{1,3}(?:,\\d{3}){2,}(?![\\d,])|\\d+)(?:[.,]\\d+)?`,
  'gu',
);
// A sign belongs to the figure when nothing countable stands before it: «45-50» and «20 - 30» are ranges.
const SIGN = new RegExp(`(?<![\\p{L}\\d%)]${S}*)(\\+/[${DASH}]|±|\\+|[${DASH}])${S}?$`, 'u');
const TIGHT_SIGN = new RegExp(`(?<=[\\p{L},:;(]${S}+|^)([+${DASH}]|\\+/[${DASH}]|±)$`, 'u');
const PREFIX_UNIT = new RegExp(
  `(?<![\\p{L}\\d])(nki|nmi|nri|nii|hme|enps|nps|ami|index|indexvärde|indextal|betyg|medelbetyg|kr|sek|tkr|mnkr|mkr)(?:[${DASH}](?:index|värde))?(?:${S}+(?:på|om|är))?${S}*:?${S}*$`,
  'iu',
);
const RANK_BEFORE = new RegExp(
  `(?<!\\p{L})(?:plats(?:${S}*(?:nr|nummer))?|placering|rank|ranking|rankad|rankning)${S}*:?\\.?${S}*$`,
  'iu',
);
const RANK_AFTER = new RegExp(`^(?::?[ea]|:?de)?${S}+(?:plats(?:en)?|placering)(?!\\p{L})`, 'iu');

/**
 * All numbers in the text, in order. Dates («2020-12-31», «Q4 2020») and figures in names are left out; bare years are kept
 * (see `isYear` in year.ts). Example: «88 % (117 av 133)» gives 88 with unit `%`, 117 and 133.
 */
export const findQuantities = remembered((text: string): readonly Quantity[] => {
  const dates = findDates(text).filter((date) => !/^\d{4}$/.test(date.text));
  const spans = [...dates, ...namedSpans(text)];
  const figures = [...text.matchAll(FIGURE)].flatMap((match) => {
    const inSpan = spans.some((span) => span.start < match.index + match[0].length && match.index < span.end);
    return inSpan ? [] : (readFigure(text, match[0], match.index) ?? []);
  });
  const words = findWordQuantities(text).filter(
    (word) => ![...figures, ...spans].some((f) => f.start < word.end && word.start < f.end),
  );
  const ordered = [...figures, ...words].sort((a, b) => a.start - b.start);
  // «per 1 000 invånare» holds a figure that belongs to the unit.
  return ordered.filter(
    (q) => !ordered.some((other) => other !== q && other.start < q.start && q.start < other.end),
  );
});

function readFigure(text: string, figure: string, start: number): Quantity | null {
  const end = start + figure.length;
  const after = text.slice(end);
  // Far enough back for every word that may stand before a figure; a whole long text for each figure would be slow.
  const from = Math.max(0, start - 60);
  const before = text.slice(from, start);
  const unitBefore = before === '' ? null : PREFIX_UNIT.exec(before);
  const rankBefore = before === '' ? null : RANK_BEFORE.exec(before);
  if (
    /^[.,:]\d|^,\d/u.test(after) ||
    (/[\p{L}\d_/:.,]$/u.test(gluedBefore(before)) && !unitBefore && !rankBefore)
  )
    return null;
  // Longer than any figure that means something.
  if (figure.length > 40) return null;
  const rankAfter = RANK_AFTER.exec(after);
  const unit = rankBefore || rankAfter ? null : readUnit(text, end);
  if (!unit && !rankAfter && /^\p{L}/u.test(after)) return null;
  const signMatch = SIGN.exec(before) ?? TIGHT_SIGN.exec(before);
  const sign = unitBefore ? undefined : signOf(signMatch?.[1]);
  const known = unitBefore ? PREFIX_SPELLING[(unitBefore[1] ?? '').toLowerCase()] : undefined;
  const name = unit?.unit ?? known;
  return {
    ...(LOOSE_POINT.test(before) ? withoutWhole(figure) : figureValue(figure, sign, name)),
    ...(name === undefined ? {} : { unit: name }),
    start:
      from +
      (unitBefore?.index ?? rankBefore?.index ?? (sign ? signMatch?.index : undefined) ?? before.length),
    end: unit?.end ?? end + (rankAfter?.[0].length ?? 0),
    digits: [start, end],
    ...(sign === undefined ? {} : { sign }),
    ...(rankBefore || rankAfter ? { rank: true } : {}),
  };
}

// «.8»: a point with nothing before it.
const LOOSE_POINT = /(?<![\p{L}\d.,)])[.,]$/u;

function withoutWhole(figure: string): FigureValue {
  const ambiguous = `Menas 0,${figure} eller ${figure} med «.${figure}»?`;
  return { value: Number(`0.${figure.replace(/\D/gu, '')}`), decimals: figure.length, ambiguous };
}

const PREFIX_SPELLING: Readonly<Record<string, string>> = {
  nki: 'NKI',
  nmi: 'NMI',
  nri: 'NRI',
  nii: 'NII',
  hme: 'HME',
  enps: 'eNPS',
  nps: 'NPS',
  ami: 'AMI',
  kr: 'kr',
  sek: 'kr',
  tkr: 'tkr',
  mnkr: 'miljoner kr',
  mkr: 'miljoner kr',
  index: 'index',
  indexvärde: 'index',
  indextal: 'index',
  betyg: 'betyg',
  medelbetyg: 'betyg',
};

// «ca45» and «kr45» are figures all the same; other letters make it a name («E4», «V75»).
function gluedBefore(before: string): string {
  return /(?:^|[^\p{L}])(?:ca|cirka|kr|sek|minst|högst|max|min)\.?$/iu.test(before)
    ? ''
    : before.replace(/[.,:/]$/u, (c) => (/\d.$/u.test(before) ? c : ''));
}

function signOf(written: string | undefined): Quantity['sign'] {
  if (written === undefined) return undefined;
  if (written === '±' || written.includes('/')) return '±';
  return written === '+' ? '+' : '-';
}

const SPACES = new RegExp(S, 'gu');

type FigureValue = Pick<Quantity, 'value' | 'decimals' | 'ambiguous' | 'readings'>;

function figureValue(figure: string, sign: Quantity['sign'], unit: string | undefined): FigureValue {
  const plain = figure.replace(SPACES, '');
  const point = plain.replaceAll(/[^.,]/g, '');
  const minus = sign === '-' ? -1 : 1;
  const split = splitDecimals(plain, point);
  const value = minus * Number(`${split.whole}.${split.fraction || '0'}`);
  const read = { value: value === 0 ? 0 : value, decimals: split.fraction.length };
  return { ...read, ...(plain === figure ? twoReadings(plain, unit) : null) };
}

function splitDecimals(plain: string, marks: string): { whole: string; fraction: string } {
  const last = marks.slice(-1);
  const grouping = marks.length > 1 && marks === last.repeat(marks.length);
  if (marks === '' || grouping) return { whole: plain.replaceAll(/[.,]/g, ''), fraction: '' };
  const at = plain.lastIndexOf(last);
  return { whole: plain.slice(0, at).replaceAll(/[.,]/g, ''), fraction: plain.slice(at + 1) };
}

// What may stand around a lone figure without changing it: footnote marks, «ca», «prel.», a closing point.
const MARKS_BEFORE = /^(?:[*†\s]|\d\)\s)*$/u;
const MARKS_AFTER = /^\s*(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\s\d\)|\(\s*\d\s*\)(?=$)|[.;,])*\s*$/u;

/**
 * The whole text as one number with an optional unit and footnote marks: `parseQuantity('72 % ****')` has value 72 and unit `%`.
 * null when it says anything else as well; a figure that may be read in two ways comes back with `ambiguous` set.
 */
export function parseQuantity(text: string): Quantity | null {
  const plain = tidy(text);
  const [only, ...others] = findQuantities(plain);
  if (!only || others.length > 0) return null;
  return MARKS_BEFORE.test(plain.slice(0, only.start)) && MARKS_AFTER.test(plain.slice(only.end))
    ? only
    : null;
}
