// Reads the period that a row of a register is for, in the ways that people write it: «2020», «helår 2020», «delår per 31 augusti 2020».
import type { Cell } from '../model/cell.ts';
import type { Period } from '../model/measure.ts';
import { headingPeriod, withYear, type HeadingPeriod } from '../sheet/heading-period.ts';
import { samePeriod, yearOf } from '../sheet/period.ts';

/** The period, or what is wrong in words that follow «Perioden «…» ». */
export type RowPeriod = { readonly period: Period } | { readonly fault: string };

const HINT = 'Skriv till exempel 2020, 2020-T2 eller delår per 31 augusti 2020.';
const UNREADABLE: RowPeriod = { fault: `kan inte läsas. ${HINT}` };

// What may stand between two periods: then the row does not say which one it is for.
const SEVERAL = /\s+(?:och|samt|eller)\s+|\s*[;&]\s*/u;
// The number of a «delår» beside its date: «Delår 2 per 31 augusti 2020».
const NUMBERED_PART = /(?<!\p{L})(?:delår\p{L}*|dr|tertial|t)\s*[123](?![\d/])/giu;

/** The period of a cell; `text` is the cell as shown. A period without a year is kept so (`--T2`). */
export function readRowPeriod(cell: Cell | null, text: string): RowPeriod {
  const plain = wholeYear(cell) ?? text.replace(LOOSE_JOINT, ' ');
  const readings = plain.split(SEVERAL).map(readOne);
  const [first = UNREADABLE, ...others] = readings;
  if ('fault' in first) return first;
  const found = others.flatMap((other) => ('period' in other ? [other.period] : []));
  return found.every((other) => samePeriod(first.period, other))
    ? first
    : { fault: 'nämner flera perioder. Skriv en rad för varje.' };
}

/** A year typed as a number shows as it is, not as «2 020». */
function wholeYear(cell: Cell | null): string | null {
  const value = cell?.value;
  const isYear = typeof value === 'number' && Number.isInteger(value) && value >= 1950 && value <= 2200;
  return isYear && cell?.numberFormat === 'General' ? String(value) : null;
}

// «2020, tertial 2», «2020/T2» and «T2/2020»: what stands between a year and its part.
const LOOSE_JOINT = /,|(?<=\d{4})\s*\/\s*(?=[tqh]\d)|(?<=[tqh]\d)\s*\/\s*(?=\d{4})/giu;

// What is left of a text that names a part of the year in a way that is not known: the year alone would be another period.
const PART_LEFT =
  /\d|tertial|kvartal|halvår|delår|månad|vår|höst|(?<!\p{L})(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;

function readOne(text: string): RowPeriod {
  const heading = headingPeriod(text);
  if (heading.question !== null) return { fault: `har ett datum som inte finns. ${heading.question}` };
  if (heading.period === null) return UNREADABLE;
  if (/^\d{4}$/.test(heading.period)) return partOfYear(heading.period, text);
  if (!heading.period.startsWith('--')) return { period: heading.period };
  const dated = headingPeriod(text.replace(NUMBERED_PART, ' '));
  return complete(heading, dated) ?? { period: heading.period };
}

/** A bare year, or the part of it that the rest of the text names: «2020 (jan–aug)». */
function partOfYear(year: string, text: string): RowPeriod {
  const rest = headingPeriod(text.replace(year, ' '));
  if (rest.question !== null) return { fault: `har ett datum som inte finns. ${rest.question}` };
  if (rest.period === null) return PART_LEFT.test(rest.rest) ? UNREADABLE : { period: year };
  const whole = withYear(rest, year);
  // Two years, or a part that the year does not have.
  return whole === null || yearOf(whole) !== year ? UNREADABLE : { period: whole };
}

/** «Delår 2 per 31 augusti 2020» names its period twice, and both have to agree. */
function complete(part: HeadingPeriod, dated: HeadingPeriod): RowPeriod | null {
  if (dated.question !== null) return { fault: `har ett datum som inte finns. ${dated.question}` };
  const year = dated.period === null ? null : yearOf(dated.period);
  if (dated.period === null || year === null) return null;
  const whole = withYear(part, year);
  const agree = whole !== null && (dated.period === year || samePeriod(whole, dated.period));
  return agree ? { period: whole } : { fault: 'säger emot sig själv. Skriv en enda period.' };
}
