// What a cell with a stored number shows: the value in its unit, rounded as the number format rounds it, or the date.
import { partForm, serialToDate } from './calendar.ts';
import { dateInWords } from './date-words.ts';
import { decimalsOf, formatNumber, roundDecimal } from './format-number.ts';
import { formatSection, type FormatSection } from './format-section.ts';
import { parseQuantity } from './number.ts';
import { tidy } from './spaces.ts';

export interface StoredNumber {
  readonly value: number;
  /** Excel number format code in English file form. */
  readonly numberFormat: string;
  readonly date1904?: boolean;
}

/** A stored number as a person sees it. */
export interface ShownNumber {
  /** As shown, in `unit`: 80 for 0,8 with `0 %`. */
  readonly value: number;
  /** Before rounding, in the same unit. */
  readonly exact: number;
  /** Decimals shown. */
  readonly decimals: number;
  readonly unit?: string;
  /** A place in a ranking, by the format's words (`"Plats "0`). */
  readonly rank?: boolean;
  /** True when the format shows a date or a time of day. */
  readonly isDate: boolean;
  /** The date in normal form; absent when the number is no day in Excel's calendar, or only a time is shown. */
  readonly date?: string;
  /** True when the format shows words instead of the number, as `;;"saknas"` does for 0. */
  readonly wordsOnly?: boolean;
  /** The cell's text in Swedish form. */
  readonly text: string;
}

/** What a cell shows: `shownNumber({ value: 0.8, numberFormat: '0%' })` has value 80, unit `%` and text `80 %`. */
export function shownNumber({ value, numberFormat, date1904 = false }: StoredNumber): ShownNumber {
  if (!Number.isFinite(value)) return { value, exact: value, decimals: 0, isDate: false, text: '' };
  const section = formatSection(numberFormat, value);
  if (section.kind === 'date' || section.kind === 'time') return shownDate(value, section, date1904);
  const number = section.kind === 'general' ? general(value) : rounded(value, section);
  const words = section.kind === 'words' ? tidy(section.before) : '';
  // A dash or nothing in place of zero is Excel's accounting style: the cell still holds 0.
  if (/\p{L}/u.test(words)) return { ...number, isDate: false, wordsOnly: true, text: words };
  return { ...number, ...unitOf(section), isDate: false, text: textOf(number, section) };
}

type Figure = Pick<ShownNumber, 'value' | 'exact' | 'decimals'>;

// Excel's General shows at most eleven characters, ten digits and a point; beyond 15 digits there is only binary noise.
function general(value: number): Figure {
  const wholeDigits = Math.max(1, Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 1);
  const tiny = value !== 0 && Math.abs(value) < 1e-4;
  const shown = tiny ? Number(value.toPrecision(6)) : roundDecimal(value, Math.max(0, 10 - wholeDigits));
  return { value: shown, exact: clean(value), decimals: decimalsOf(shown) };
}

function rounded(value: number, section: FormatSection): Figure {
  const exact = clean(value * section.scale);
  if (section.kind === 'fraction' || section.kind === 'words')
    return { value: exact, exact, decimals: decimalsOf(exact) };
  if (section.kind === 'scientific') {
    const rounded = Number(exact.toExponential(Math.min(section.maxDecimals, 15)));
    // The very largest numbers cannot be rounded upwards.
    const shown = Number.isFinite(rounded) ? rounded : exact;
    return { value: shown, exact, decimals: decimalsOf(shown) };
  }
  const shown = roundDecimal(exact, section.maxDecimals);
  return { value: shown, exact, decimals: Math.max(section.minDecimals, decimalsOf(shown)) };
}

function clean(value: number): number {
  return Number(value.toPrecision(15));
}

// The format's words are read as if they stood around a figure: `0" dagar"`, `"NKI "0`, `# ##0 "kr"`.
function unitOf(section: FormatSection): Pick<ShownNumber, 'unit' | 'rank'> {
  if (section.before === '' && section.after === '') return {};
  if (section.before === '' && section.after === '%') return { unit: '%' };
  const quantity = parseQuantity(`${section.before} 7${section.after}`);
  return {
    ...(quantity?.unit === undefined ? {} : { unit: quantity.unit }),
    ...(quantity?.rank === true ? { rank: true } : {}),
  };
}

function textOf(number: Figure, section: FormatSection): string {
  const figure = formatNumber(number.value, number.decimals);
  // The sign stands before the figure already; a format's own minus, parenthesis or dash would double it.
  const before = section.before.replace(/[-–—−(]/g, '');
  const after = section.after.replace(/\)/g, '').replace(/^(?=%)/, '\u00A0');
  return `${before}${figure}${after}`.trim().replace(/(?<=\d) (?=\D)/g, '\u00A0');
}

function shownDate(value: number, section: FormatSection, date1904: boolean): ShownNumber {
  const day = section.kind === 'date' ? serialToDate(value, date1904) : null;
  const base = { value, exact: value, decimals: decimalsOf(value), isDate: true };
  if (day === null) return { ...base, text: section.kind === 'time' ? clock(value) : formatNumber(value) };
  const date = shownParts(day, section);
  return { ...base, date, text: dateInWords(date) };
}

function shownParts(day: string, { shows }: FormatSection): string {
  const year = Number(day.slice(0, 4));
  if (shows.day) return shows.year ? day : `-${day.slice(4)}`;
  return shows.month ? partForm(shows.year ? year : null, day.slice(5, 7)) : String(year);
}

function clock(value: number): string {
  const minutes = Math.round(Math.abs(value) * 24 * 60);
  // Excel fills such a cell with ####; the number says more.
  if (!Number.isSafeInteger(minutes)) return formatNumber(value);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}
