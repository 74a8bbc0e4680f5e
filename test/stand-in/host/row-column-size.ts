// Width of columns, height of rows, and hiding them. The client counts widths in points; the document in characters.
import type { DocumentSheet } from '../document.ts';
import { guardSheet } from './guards.ts';
import { invalidArgument } from './host-error.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';
import { eachStoredCell } from './workbook-state.ts';

// Calibri 11: a digit is 7 pixels wide, a pixel is 0.75 points; 64 pixels are the standard width.
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
const STANDARD_POINTS = 48;
const STANDARD_HEIGHT = 15;

/** `9.140625` characters, as the file stores them → 48 points. */
function toPoints(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

/** 48 points → `9.142857` characters, to whole pixels. */
function toCharacters(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;
}

function columnsOf({ areas }: CellArea): number[] {
  return areas.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => left + index),
  );
}

function rowsOf({ areas }: CellArea): number[] {
  return areas.flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
  );
}

function common<T>(values: readonly T[]): T | null {
  const [first] = new Set(values);
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** In points; null when the columns differ. */
export function readColumnWidth(session: Session, target: CellArea): number | null {
  const sheet = session.state.sheet(target.sheetId);
  return common(columnsOf(target).map((column) => columnPoints(sheet, column)));
}

function columnPoints(sheet: DocumentSheet, column: number): number {
  const characters = sheet.columnWidths.get(column);
  return characters === undefined ? STANDARD_POINTS : toPoints(characters);
}

export function writeColumnWidth(session: Session, target: CellArea, points: number): void {
  if (points < 0) throw invalidArgument('columnWidth: must not be negative');
  setWidths(session, target, () => toCharacters(points));
}

/** A rough width by the longest line of text, since there is no font to measure with. */
export function fitColumns(session: Session, target: CellArea): void {
  const sheet = session.state.sheet(target.sheetId);
  setWidths(session, target, (column) => {
    let longest = 0;
    eachStoredCell(
      sheet,
      { top: 0, bottom: Number.MAX_SAFE_INTEGER, left: column, right: column },
      ({ value }) => {
        const lines =
          typeof value === 'string' ? value.split('\n') : [value === null ? '' : JSON.stringify(value)];
        longest = Math.max(longest, ...lines.map(({ length }) => length));
      },
    );
    return longest === 0 ? undefined : longest + 1;
  });
}

function setWidths(
  session: Session,
  target: CellArea,
  widthOf: (column: number) => number | undefined,
): void {
  guardSheet(session.state.sheet(target.sheetId), 'formatColumns');
  session.state.changeSheet(target.sheetId, ({ columnWidths }) => {
    const widths = new Map(columnWidths);
    for (const column of columnsOf(target)) {
      const width = widthOf(column);
      if (width !== undefined) widths.set(column, width);
    }
    return { columnWidths: widths };
  });
}

/** Whether the columns are of the standard width; null when some are and some are not. */
export function readStandardWidth(session: Session, target: CellArea): boolean | null {
  const { columnWidths } = session.state.sheet(target.sheetId);
  return common(columnsOf(target).map((column) => !columnWidths.has(column)));
}

/** Gives the columns the standard width; no change when `on` is false, as in Excel. */
export function writeStandardWidth(session: Session, target: CellArea, on: boolean): void {
  guardSheet(session.state.sheet(target.sheetId), 'formatColumns');
  if (!on) return;
  session.state.changeSheet(target.sheetId, ({ columnWidths }) => {
    const widths = new Map(columnWidths);
    for (const column of columnsOf(target)) widths.delete(column);
    return { columnWidths: widths };
  });
}

const heightKey = (sheetId: string, row: number): string => `${sheetId}/height/${row}`;

export function readRowHeight(session: Session, target: CellArea): number | null {
  const heightOf = (row: number): unknown =>
    session.remembered.get(heightKey(target.sheetId, row)) ?? STANDARD_HEIGHT;
  const height = common(rowsOf(target).map(heightOf));
  return typeof height === 'number' ? height : null;
}

/** The document holds no heights; they are remembered while the workbook is open. */
export function writeRowHeight(session: Session, target: CellArea, points: number): void {
  if (points < 0 || points > 409) throw invalidArgument('rowHeight: between 0 and 409');
  guardSheet(session.state.sheet(target.sheetId), 'never');
  session.state.changeSheet(target.sheetId, () => ({}));
  for (const row of rowsOf(target)) session.remembered.set(heightKey(target.sheetId, row), points);
}

export function fitRows(session: Session, target: CellArea): void {
  guardSheet(session.state.sheet(target.sheetId), 'never');
  session.state.changeSheet(target.sheetId, () => ({}));
  for (const row of rowsOf(target)) session.remembered.delete(heightKey(target.sheetId, row));
}

/** True or false when all rows (columns) are alike, else null. */
export function readHidden(
  session: Session,
  { sheetId, areas }: CellArea,
  direction: 'rows' | 'columns',
): boolean | null {
  const { hiddenRows, hiddenColumns } = session.state.sheet(sheetId);
  const hidden = direction === 'rows' ? hiddenRows : hiddenColumns;
  const spans = areas.map(({ top, bottom, left, right }): readonly [number, number] =>
    direction === 'rows' ? [top, bottom] : [left, right],
  );
  // Counted from the hidden ones: a whole sheet has a million rows.
  const found = spans.map(([from, to]) => [...hidden].filter((index) => index >= from && index <= to).length);
  if (found.every((count) => count === 0)) return false;
  return spans.every(([from, to], index) => found[index] === to - from + 1) ? true : null;
}

export function writeHidden(
  session: Session,
  target: CellArea,
  direction: 'rows' | 'columns',
  hidden: boolean,
): void {
  guardSheet(session.state.sheet(target.sheetId), direction === 'columns' ? 'formatColumns' : 'never');
  const changed = (set: ReadonlySet<number>, indexes: readonly number[]): Set<number> => {
    const next = new Set(set);
    for (const index of indexes)
      if (hidden) next.add(index);
      else next.delete(index);
    return next;
  };
  session.state.changeSheet(target.sheetId, ({ hiddenRows, hiddenColumns }) =>
    direction === 'rows'
      ? { hiddenRows: changed(hiddenRows, rowsOf(target)) }
      : { hiddenColumns: changed(hiddenColumns, columnsOf(target)) },
  );
}
