// Looks into one sheet's cells: texts as a person reads them, and merged areas. Decides nothing.
import type { Cell, CellValue } from '../model/cell.ts';
import { isCellError } from '../model/cell.ts';
import { cellRef, contains } from '../model/area.ts';
import type { Area, SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { ROWS_TO_A_SLICE, type Steps } from '../model/steps.ts';
import { errorInSwedish } from '../swedish/error-names.ts';
import { serialToDate } from '../swedish/calendar.ts';
import { tidy } from '../swedish/spaces.ts';

/** Columns to look in, both ends included. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly rowCount: number;
  readonly width: number;
  /** The stored value; null for empty, and for text of blanks only. */
  readonly value: (row: number, column: number) => CellValue;
  /** Plain text of the cell, tidied; `''` when empty. */
  readonly text: (row: number, column: number) => string;
  /** Text as a heading: as written, with a stored date as `2020-08-31`; `''` for empty. */
  readonly headingText: (row: number, column: number) => string;
  readonly style: (row: number, column: number) => number;
  /** The merged area that covers the cell, or null. */
  readonly merge: (row: number, column: number) => Area | null;
  readonly hasFormula: (row: number, column: number) => boolean;
  /** Whether the cell holds anything: a value, an error, or a formula whose result was never stored. */
  readonly filled: (row: number, column: number) => boolean;
  /** The cell for reading; one inside a vertical merge stands for the merge's first cell. */
  readonly cell: (row: number, column: number) => Cell;
}

/** Makes the view of a sheet that recognition and reading look through. */
export function* createGrid(workbook: WorkbookSnapshot, sheet: SheetSnapshot): Steps<SheetGrid> {
  const width = widthOf(sheet);
  const merges = yield* mergesByRow(sheet, width);
  const rowCount = sheet.values.length;
  const value = (row: number, column: number): CellValue => {
    const stored = sheet.values[row]?.[column] ?? null;
    return typeof stored === 'string' && stored.trim() === '' ? null : stored;
  };
  const style = (row: number, column: number): number => sheet.styles[row]?.[column] ?? 0;
  const numberFormat = (row: number, column: number): string =>
    workbook.styles[style(row, column)]?.numberFormat ?? 'General';
  const merge = (row: number, column: number): Area | null =>
    column < width ? mergeAt(merges, row, column) : null;
  const hasFormula = (row: number, column: number): boolean => sheet.formulas.get(row)?.has(column) ?? false;
  const withoutValue = (row: number, column: number): boolean =>
    sheet.formulas.get(row)?.get(column) === false;
  return {
    sheet,
    rowCount,
    width,
    value,
    style,
    merge,
    hasFormula,
    filled: (row, column) => value(row, column) !== null || withoutValue(row, column),
    text: (row, column) => plainText(value(row, column)),
    headingText: (row, column) =>
      headingText(value(row, column), numberFormat(row, column), workbook.date1904),
    cell: (row, column) => {
      const area = merge(row, column);
      const top = area !== null && area.left === area.right ? area.top : row;
      const base = {
        value: value(top, column),
        numberFormat: numberFormat(top, column),
        ref: cellRef(sheet.name, top, column),
      };
      return withoutValue(top, column) ? { ...base, value: null, formulaWithoutValue: true } : base;
    },
  };
}

function widthOf(sheet: SheetSnapshot): number {
  let width = 0;
  for (const row of sheet.values) if (row.length > width) width = row.length;
  return width;
}

type MergesByRow = ReadonlyMap<number, readonly Area[]>;

function mergeAt(merges: MergesByRow, row: number, column: number): Area | null {
  return merges.get(row)?.find((area) => contains(area, row, column)) ?? null;
}

function* mergesByRow(sheet: SheetSnapshot, width: number): Steps<MergesByRow> {
  const byRow = new Map<number, Area[]>();
  let left = ROWS_TO_A_SLICE;
  for (const area of sheet.merges) {
    // A cell already taken means overlapping merges, which no sound workbook has; the first one counts.
    if (area.left >= width || mergeAt(byRow, area.top, area.left) !== null) continue;
    const bottom = Math.min(area.bottom, sheet.values.length - 1);
    for (let row = area.top; row <= bottom; row++) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [area]);
      // the last one of a row is found first
      else known.unshift(area);
      left--;
      if (left > 0) continue;
      yield 0;
      left = ROWS_TO_A_SLICE;
    }
  }
  return byRow;
}

function plainText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return errorInSwedish(value.error);
  if (typeof value !== 'string') return String(value);
  return UNTIDY.test(value) ? tidy(value) : value;
}

// What tidying may change. Most cells hold none of it, and tidying a hundred thousand names for nothing takes time.
const UNTIDY = /[^!-~ åäöÅÄÖéüÉÜ–«»§]|^ | $| {2}/;

// Letters of a date format outside quoted text, escapes and [colours].
const IN_DATE_FORMAT = /[ymd]/i;

function headingText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'number') return '';
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '').toLowerCase();
  if (!IN_DATE_FORMAT.test(letters)) return String(value);
  const day = serialToDate(value, date1904) ?? String(value);
  if (letters.includes('d')) return day;
  return letters.includes('m') ? day.slice(0, 7) : day.slice(0, 4);
}
