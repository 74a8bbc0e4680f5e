// What a cell says as plain text, for columns that hold words: direction, type, tolerance.
import type { Cell } from '../model/cell.ts';
import { shownNumber } from '../swedish/shown.ts';

/** The cell's text as a person sees it, trimmed; `''` for an empty cell, a missing column, a logical value or an error. */
export function cellText(cell: Cell | null): string {
  if (cell === null) return '';
  const { value, numberFormat } = cell;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return shownNumber({ value, numberFormat }).text;
  return '';
}
