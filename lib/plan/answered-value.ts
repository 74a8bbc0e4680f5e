// What to store in a cell for an officer's wording: a text, or a number where the cell held one and would show the same.
import type { Cell } from '../model/cell.ts';
import { parseOutcome } from '../swedish/parse-outcome.ts';
import { parseQuantity } from '../swedish/number.ts';

/** The format that makes Excel keep whatever is written as text. */
const TEXT_FORMAT = '@';

/**
 * `16,1` in a cell with a number or nothing gives 16.1, and `80 %` in one with the format `0 %` gives 0.8, so that the
 * officer's own formulas still reckon; everything else stays text.
 */
export function answeredValue(text: string, { value, numberFormat }: Cell): string | number {
  const holdsText = value !== null && typeof value !== 'number';
  if (holdsText || numberFormat === TEXT_FORMAT || !PLAIN_NUMBER.test(text)) return text;
  const quantity = parseQuantity(text);
  if (quantity === null) return text;
  const stored = quantity.unit === '%' ? Number((quantity.value / 100).toPrecision(15)) : quantity.value;
  return readsAlike(text, stored, numberFormat) ? stored : text;
}

// A sign, digits in groups or not, decimals and a percent sign: «-1 250,5», «80 %».
const PLAIN_NUMBER = /^[-−+]?\d+(?:[ \u00A0]\d{3})*(?:[.,]\d+)?(?:[ \u00A0]?%)?$/;

function readsAlike(text: string, value: number, numberFormat: string): boolean {
  const written = parseOutcome({ value: text, numberFormat: 'General', date1904: false });
  const shown = parseOutcome({ value, numberFormat, date1904: false });
  if (written.kind !== 'number' || shown.kind !== 'number') return false;
  return written.value === shown.value && written.unit === shown.unit && written.rank === shown.rank;
}
