// Areas of a sheet as ranges use them: addresses with sheet names, overlaps, what is left when one is taken from another.
import {
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  columnLetters,
  type Area,
} from '../../../lib/index.ts';
import { invalidArgument } from './host-error.ts';

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** The cells that both have, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

/** What is left of an area when another is taken away: at most four areas. */
export function subtract(from: Area, taken: Area): Area[] {
  const both = intersect(from, taken);
  if (both === null) return [from];
  const parts = [
    { ...from, bottom: both.top - 1 },
    { ...from, top: both.bottom + 1 },
    { ...both, left: from.left, right: both.left - 1 },
    { ...both, left: both.right + 1, right: from.right },
  ];
  return parts.filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}

/** The area when it lies on the sheet. */
export function onSheet(area: Area): Area {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  if (!fits || area.top > area.bottom || area.left > area.right)
    throw invalidArgument('the range is not on the sheet');
  return area;
}

/** `A1:B2`, `A:C` and `2:5` for whole columns and rows. */
export function addressOf(area: Area): string {
  const { top, left, bottom, right } = area;
  if (top === 0 && bottom === MAX_ROWS - 1 && columnCount(area) < MAX_COLUMNS)
    return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  return formatArea(area);
}

/** `'Mål 2020'!A1:B2`: the name in quotes unless it is a plain word. */
export function fullAddress(sheetName: string, area: Area): string {
  const plain = /^\p{L}[\p{L}\d_]*$/u.test(sheetName) && parseArea(sheetName) === null;
  return `${plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${addressOf(area)}`;
}

/** The parts of `'Mål 2020'!A1:B2`; the sheet is null when none is named. */
export function parseAddress(address: string): { sheet: string | null; area: Area } {
  const divide = address.lastIndexOf('!');
  const area = parseArea(address.slice(divide + 1));
  if (area === null) throw invalidArgument(`no address: ${address}`);
  if (divide < 0) return { sheet: null, area };
  const name = address.slice(0, divide);
  return { sheet: /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}
