// What a cell shows on screen: its value by its number format, in Excel's language.
import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../../lib/index.ts';
import { errorWord } from './error-words.ts';

/** Days between the first days of the two calendars that a workbook may count by. */
export const DAYS_TO_1904 = 1462;

export interface ShownOptions {
  readonly language: 'sv' | 'en';
  readonly date1904: boolean;
}

/** `0.8` with `0%` → `80%`; never cut to `####`. */
export function shownText(
  value: CellValue,
  numberFormat: string,
  { language, date1904 }: ShownOptions,
): string {
  if (value === null) return '';
  if (typeof value === 'object') return errorWord(value, language);
  if (typeof value === 'boolean') return booleanWord(value, language);
  const shifted =
    typeof value === 'number' && date1904 && isDateFormat(numberFormat) ? value + DAYS_TO_1904 : value;
  return format(numberFormat, shifted, { locale: language, throws: false });
}

function booleanWord(value: boolean, language: 'sv' | 'en'): string {
  if (language === 'sv') return value ? 'SANT' : 'FALSKT';
  return value ? 'TRUE' : 'FALSE';
}
