// Cell addresses and areas as Excel writes them («A1», «A1:C3», `Blad!E5`), to and from numbers counted from 0.
import type { Area } from './snapshot.ts';

/** Rows and columns in a sheet of the .xlsx format. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Letters of a column counted from 0: `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of its letters, `AB` → `27`; `-1` when they name no column. Small letters are accepted. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : -1;
}

/** Address of one cell without sheet: `(4, 4)` → `E5`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Address of one cell as issues and results write it, `Mål 2020!E5`: the sheet name is never quoted and the last `!` divides. */
export function cellRef(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** The sheet, row and column of `Blad!E5`, or null when it is no such address. The inverse of `cellRef`. */
export function parseCellRef(ref: string): { sheet: string; row: number; column: number } | null {
  const divide = ref.lastIndexOf('!');
  const area = divide < 0 ? null : parseArea(ref.slice(divide + 1));
  if (area === null || !isSingleCell(area)) return null;
  return { sheet: ref.slice(0, divide), row: area.top, column: area.left };
}

// One end of an area: an optional `$`, column letters, an optional `$`, a row number. Either half may be left out
// in whole columns («A:C») and whole rows («2:5»).
const END = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/;

interface End {
  readonly column: number | null;
  readonly row: number | null;
}

function parseEnd(text: string): End | null {
  const match = text.trim() === '' ? null : END.exec(text.trim());
  if (match === null) return null;
  const [, letters, digits] = match;
  const column = letters === undefined ? null : columnNumber(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && row >= MAX_ROWS)) return null;
  return { column, row };
}

/**
 * The area that `A1:C3`, `$A$1:$C$3`, `B2`, `A:C` (whole columns) or `2:5` (whole rows) names, ends in either order;
 * null when it is no area of a sheet.
 */
export function parseArea(text: string): Area | null {
  const parts = text.split(':');
  const first = parseEnd(parts[0] ?? '');
  const last = parts.length === 1 ? first : parseEnd(parts[1] ?? '');
  if (parts.length > 2 || first === null || last === null) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const columns = span(first.column, last.column, MAX_COLUMNS);
  const rows = span(first.row, last.row, MAX_ROWS);
  if (columns === null || rows === null) return null;
  if (first.row === null && first.column === null) return null;
  return { top: rows.low, left: columns.low, bottom: rows.high, right: columns.high };
}

function span(a: number | null, b: number | null, size: number): { low: number; high: number } | null {
  if (a === null && b === null) return { low: 0, high: size - 1 };
  if (a === null || b === null) return null;
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** An area as Excel writes it: `A1:C3`, and `B2` for one cell. */
export function formatArea(area: Area): string {
  const first = cellAddress(area.top, area.left);
  return isSingleCell(area) ? first : `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** Whether the area is exactly one cell. */
export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** Whether a cell lies inside the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether two areas share at least one cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
