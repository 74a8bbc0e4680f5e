// A målvärde that is a stored cell rather than a text: numbers as the cell shows them, dates, logical values and faults.
import { errorInSwedish, errorInWords, errorNamed } from '../error-names.ts';
import { formatNumber } from '../format-number.ts';
import { shownNumber, type ShownNumber } from '../shown.ts';
import type { Target } from '../target.ts';

/** A cell with a «målvärde». `numberFormat` is Excel's code in English file form. */
export interface TargetCell {
  readonly value: string | number | boolean | null | { readonly error: string };
  readonly numberFormat: string;
  readonly date1904?: boolean;
}

/** The cell's text when it has to be read as a wording, or the målvärde when the cell says it by itself. */
export function cellTarget(cell: TargetCell): string | Target {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'string') {
    const error = errorNamed(value);
    return error === null ? value : faulty(error);
  }
  if (typeof value === 'object') return faulty(value.error);
  if (typeof value === 'boolean') return logical(value);
  if (!Number.isFinite(value)) return ask('', 'Cellen innehåller inget tal. Vilket värde ska nås?');
  const { numberFormat, date1904 = false } = cell;
  const shown = shownNumber({ value, numberFormat, date1904 });
  if (mayBeYear(value, numberFormat)) return yearDoubt(value);
  if (shown.isDate) return dateTarget(shown, numberFormat);
  return shown.wordsOnly === true ? shown.text : numberTarget(shown);
}

function ask(text: string, question: string, suggestion?: string): Target {
  return { kind: 'ask', text, question, ...(suggestion === undefined ? {} : { suggestion }), warnings: [] };
}

function faulty(error: string): Target {
  const question = `Cellen innehåller felet ${errorInWords(error)}. Vilket värde ska nås?`;
  return ask(errorInSwedish(error), question);
}

function logical(value: boolean): Target {
  if (value) return { kind: 'activity', text: 'SANT', warnings: [] };
  return ask('FALSKT', 'Cellen innehåller FALSKT. Vad ska vara uppnått? Skriv till exempel «Genomförd».');
}

// Excel turns «8/10» and «2-4» into a day of this year, shown without the year.
function dateTarget({ text, date }: ShownNumber, numberFormat: string): Target {
  const day = date === undefined ? null : /-(\d\d)-(\d\d)$/.exec(date);
  if (date === undefined) return ask(text, 'Cellen innehåller en tid som inte är ett datum. Vad ska nås?');
  if (/y/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) {
    return {
      kind: 'activity',
      text,
      by: date,
      warnings: [`Datumet läses som att aktiviteten ska vara genomförd senast ${date}.`],
    };
  }
  const slip = day ? `${String(Number(day[2]))}/${String(Number(day[1]))}` : text;
  return ask(
    text,
    `Cellen innehåller datumet ${text}. Menas senast den dagen, eller skrevs ${slip} som Excel gjorde om?`,
    `Genomförd senast ${text}`,
  );
}

// Without a thousands separator 2020 looks like a year; round numbers are taken for what they are.
function mayBeYear(value: number, numberFormat: string): boolean {
  return (
    Number.isInteger(value) &&
    value > 1900 &&
    value < 2100 &&
    value % 100 !== 0 &&
    /^(?:General|0+|@|)$/i.test(numberFormat)
  );
}

function yearDoubt(value: number): Target {
  const text = String(value);
  return ask(text, `Är «${text}» ett årtal eller ett antal?`, formatNumber(value));
}

function numberTarget({ value, exact, decimals, unit, rank, text }: ShownNumber): Target {
  const warnings = roundingRemark(text, exact, decimals);
  if (rank === true && Number.isInteger(value) && value >= 1)
    return { kind: 'rank', text, value, decimals: 0, warnings };
  return { kind: 'number', text, value, decimals, ...(unit === undefined ? {} : { unit }), warnings };
}

function roundingRemark(text: string, exact: number, decimals: number): string[] {
  const shown = formatNumber(exact, decimals);
  const whole = formatNumber(exact);
  return Number(exact.toFixed(Math.min(decimals, 20))) === exact || shown === whole
    ? []
    : [`Cellen visar ${text} men innehåller ${whole}. Det som visas är målvärdet.`];
}
