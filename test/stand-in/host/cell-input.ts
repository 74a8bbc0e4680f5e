// What a cell comes to hold when something is put into it through `values` or `formulas`: as when a person types it.
import { getFormatFromId, isDateFormat, parseValue } from 'numfmt';
import type { CellValue } from '../../../lib/index.ts';
import { errorFromWord } from './error-words.ts';
import { invalidArgument } from './host-error.ts';
import { DAYS_TO_1904 } from './shown-text.ts';

const LONGEST_TEXT = 32_767;

export interface Entered {
  readonly value: CellValue;
  readonly formula: string | null;
  /** A format that the text brings with it, as `80 %` does to a cell without one. */
  readonly numberFormat: string | null;
}

export interface InputContext {
  /** Format of the cell before. */
  readonly numberFormat: string;
  readonly language: 'sv' | 'en';
  readonly date1904: boolean;
  /** What the formula shows. */
  readonly calculate: (formula: string) => CellValue;
}

/** `80 %` → 0.8 with the format `0%`; `=1+1` and `-3 poäng` become formulas unless the cell has the format `@`. */
export function enter(input: unknown, context: InputContext): Entered {
  const asText = context.numberFormat === '@';
  if (typeof input === 'number') return plain(asText ? String(input) : input);
  if (typeof input === 'boolean') return plain(input);
  if (typeof input !== 'string') throw invalidArgument(`a cell cannot hold ${JSON.stringify(input)}`);
  if (input.length > LONGEST_TEXT) throw invalidArgument('a cell holds at most 32767 characters');
  if (input === '') return plain(null);
  if (asText) return plain(input);
  if (input.startsWith("'")) return plain(input.slice(1));
  return interpreted(input, context);
}

function interpreted(input: string, context: InputContext): Entered {
  const read = error(input) ?? number(input, context);
  if (read !== null) return read;
  if (!/^[=+\-@]/.test(input) || input.length === 1) return plain(input);
  const formula = input.startsWith('=') ? input : `=${input}`;
  return { value: context.calculate(formula), formula, numberFormat: null };
}

function plain(value: CellValue): Entered {
  return { value, formula: null, numberFormat: null };
}

function error(input: string): Entered | null {
  const found = errorFromWord(input);
  return found === null ? null : plain(found);
}

// A space between digits is the thousands separator in Swedish, whatever kind of space it is.
function number(input: string, { numberFormat, language, date1904 }: InputContext): Entered | null {
  const text =
    language === 'sv' ? input.replace(/(?<=\d)[\u0020\u00a0\u202f](?=\d{3}(?!\d))/g, '\u00a0') : input;
  const parsed = text.startsWith('=') ? null : parseValue(text, { locale: language });
  if (parsed === null || parsed === undefined) return null;
  const brought = parsed.formatId === undefined ? null : formatOf(parsed.formatId);
  const isDay = brought !== null && isDateFormat(brought);
  return {
    value: counted(parsed.value, isDay && date1904),
    formula: null,
    numberFormat: numberFormat === 'General' ? brought : null,
  };
}

function counted(value: number | boolean, from1904: boolean): number | boolean {
  return from1904 && typeof value === 'number' && value >= DAYS_TO_1904 ? value - DAYS_TO_1904 : value;
}

// The built-in formats that follow the computer's settings, as Swedish settings have them.
function formatOf(id: number): string | null {
  if (id === 14) return 'yyyy-mm-dd';
  if (id >= 5 && id <= 8) return '#,##0 "kr"';
  return getFormatFromId(id);
}
