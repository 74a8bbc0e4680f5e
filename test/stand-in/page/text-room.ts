// How far a text reaches past its cell, as in Excel: over the empty cells to its right, up to the first one that holds something.
import type { CellStyle, DocumentSheet } from '../document.ts';
import { cellAt } from '../host/workbook-state.ts';

/** More columns than this no text on the page needs. */
const MOST_COLUMNS = 12;

/** The columns after `column`, among those shown, that a text in its cell may be drawn over; none when it stays in its cell. */
export function roomBeside(
  sheet: DocumentSheet,
  row: number,
  column: number,
  shownColumns: readonly number[],
): readonly number[] {
  const { value, style } = cellAt(sheet, row, column);
  if (typeof value !== 'string' || !startsAtLeft(style) || isMerged(sheet, row, column)) return [];
  const at = shownColumns.indexOf(column);
  const beside = shownColumns.slice(at + 1, at + 1 + MOST_COLUMNS);
  const stop = beside.findIndex((each) => !isEmpty(sheet, row, each) || isMerged(sheet, row, each));
  return stop < 0 ? beside : beside.slice(0, stop);
}

function startsAtLeft({ alignment }: CellStyle): boolean {
  return !alignment.wrapText && (alignment.horizontal === 'General' || alignment.horizontal === 'Left');
}

function isEmpty(sheet: DocumentSheet, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return value === null && formula === null;
}

function isMerged({ merges }: DocumentSheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}
