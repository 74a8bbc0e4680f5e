// Rows as CSV for Swedish Excel: semicolons, UTF-8 with a mark first, and no text that Excel would run as a formula.
import { formatNumber } from '../../lib/index.ts';

const MARK = '\uFEFF';
const END = '\r\n';

// What makes Excel, in some language or other, take a text for a formula; the wide signs are those of East Asian keyboards.
const STARTS_FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
// A number as a person writes it, with a unit that is no more than a percent sign: «-5», «+3,2 %», «-1 200,5».
const NUMBER = /^[-+]?\d{1,3}(?:[ \u00A0]?\d{3})*(?:,\d+)?(?:[ \u00A0]?%)?$/;
// «8/10» and «3-5» are a share and a band, which Excel would show as days of the year; «2020-08» as the first of August.
const TURNS_DATE = /^\d{1,4}[-/]\d{1,2}$/;
// «0012» is a name that Excel would show as 12, and «1E5» one that it would show as 100000.
const TURNS_NUMBER = /^(?:0\d+|\d+(?:,\d+)?E[-+]?\d+)$/i;
const NEEDS_QUOTES = /[;"\r\n]|^\s|\s$/;

/** A cell: a text, a number, or nothing. */
export type CsvValue = string | number | null;

/** The bytes of the file, each row ended as Excel ends them. */
export function createCsv(rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(csvCell).join(';') + END);
  return new TextEncoder().encode(MARK + lines.join(''));
}

/** `csvCell('=1+1')` is `'=1+1`, which Excel shows and does not run, as `'8/10` is no date; `csvCell(-5)` is `-5`. */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return csvNumber(value);
  const isChanged =
    TURNS_DATE.test(value) || TURNS_NUMBER.test(value) || (STARTS_FORMULA.test(value) && !NUMBER.test(value));
  const safe = isChanged ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

// A comma for the decimals and a plain minus, with nothing between the thousands: what Swedish Excel reads as a number.
function csvNumber(value: number): string {
  return formatNumber(value)
    .replace(/\u00A0/g, '')
    .replace('\u2212', '-');
}
