// What a judged cell says, in a form that no re-saving changes: looks, decimals that round alike and line endings do not count.
import { isCellError } from '../../model/cell.ts';
import type { Cell, CellValue } from '../../model/cell.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { shownNumber } from '../../swedish/shown.ts';
import { evenBlanks } from '../written-text.ts';

/** Excel keeps no more digits than these; programs write those beyond in different ways. */
const DIGITS = 15;

/** The value as it is compared: `'n0.88'`, `'tMinst 90 %'`; an empty cell and an empty text are both `''`. */
export function valueText(value: CellValue): string {
  if (value === null || value === '') return '';
  if (isCellError(value)) return `e${value.error}`;
  if (typeof value === 'number') return `n${numberText(value)}`;
  return typeof value === 'string' ? `t${evenBlanks(value)}` : `b${String(value)}`;
}

/** What a judged cell says: its value, and of a number also what its format makes of it (percent, a date, a unit). */
export function cellSays({ value, numberFormat, formulaWithoutValue }: Cell, date1904: boolean): string {
  if (formulaWithoutValue === true) return 'f';
  if (typeof value !== 'number') return valueText(value);
  const shown = shownNumber({ value, numberFormat, date1904 });
  const { unit = '', rank = false, isDate, date = '', wordsOnly = false } = shown;
  return [
    valueText(value),
    numberText(shown.value),
    unit,
    String(rank),
    String(isDate),
    date,
    String(wordsOnly),
  ].join('\u0002');
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

/** Characters of the fingerprint of one cell (some 25 bits); that nothing at all was changed is told by SHA-256. */
export const PART_LENGTH = 5;

/** A short fingerprint, to tell which cell was changed. */
export function shortMark(text: string): string {
  return fingerprint(text).slice(-PART_LENGTH);
}

/** Characters of the fingerprint that tells a measure from others (some 46 bits). */
export const KEY_LENGTH = 9;

/** Tells a measure from others, wherever it stands. */
export function keyMark(text: string): string {
  return fingerprint(text).slice(-KEY_LENGTH);
}
