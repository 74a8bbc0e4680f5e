// A cell's value as the sentences of a check show it.
import { isCellError } from '../../model/cell.ts';
import type { CellValue } from '../../model/cell.ts';

/** The value as text; '' for an empty cell. */
export function valueAsText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

const MOST_SHOWN = 80;

/** The same, cut where it is long: no sentence is to be longer than what it tells of. */
export function shownText(value: CellValue): string {
  const text = valueAsText(value);
  // No half of a surrogate pair is left before the dots.
  return text.length <= MOST_SHOWN
    ? text
    : `${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
