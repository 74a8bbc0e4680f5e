// Where a note's box stands and how large it is, so that the whole text can be read when the note is shown.
import { isTrue } from '../xml/plain-xml.ts';
import { attributes } from '../xml/scan.ts';
import { attributeValue } from './sheet-data.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Sizes in screen pixels (96 per inch) of the sheet's columns and rows, counted from 0. */
export interface Grid {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

const BOX_WIDTH = 300;
/** Characters of Tahoma 9 that surely fit on a line of the box. */
const LINE_CHARACTERS = 42;
const LINE_HEIGHT = 15;
const PADDING = 14;
const FEWEST_LINES = 3;
const GAP = 15;

/** Height in pixels that the text needs at the box's width. */
export function noteHeight(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)));
  const count = lines.reduce((sum, number) => sum + number, 0);
  return Math.max(FEWEST_LINES, count) * LINE_HEIGHT + PADDING;
}

/** Width in pixels of every note's box. */
export const NOTE_WIDTH = BOX_WIDTH;

/** The eight numbers of `<x:Anchor>`: left column and offset, top row and offset, right …, bottom … */
export function noteAnchor(row: number, column: number, text: string, grid: Grid): string {
  const top = Math.max(0, row - 1);
  const left = { index: column + 1, offset: Math.min(GAP, grid.columnWidth(column + 1)) };
  const right = walk(left.index, left.offset + BOX_WIDTH, (index) => grid.columnWidth(index));
  const upper = { index: top, offset: Math.min(4, grid.rowHeight(top)) };
  const lower = walk(upper.index, upper.offset + noteHeight(text), (index) => grid.rowHeight(index));
  return [left, upper, right, lower].map((end) => `${String(end.index)}, ${String(end.offset)}`).join(', ');
}

/** Where one comes after `distance` pixels. Hidden columns and rows take none. */
function walk(
  from: number,
  distance: number,
  size: (index: number) => number,
): { index: number; offset: number } {
  let rest = distance;
  let index = from;
  // a sheet with thousands of hidden rows in a line must still end the walk
  for (const last = from + 5000; rest > size(index) && index < last; index++) rest -= size(index);
  return { index, offset: Math.min(rest, size(index)) };
}

/** The sheet's own column widths and row heights. */
export function gridOf(sheet: WorksheetEdit): Grid {
  const format = sheet.child('sheetFormatPr');
  const defaults = format === undefined ? {} : attributes(sheet.xml, format);
  const standardWidth = widthInPixels(Number(defaults['defaultColWidth'] ?? 8.43));
  const standardHeight = heightInPixels(Number(defaults['defaultRowHeight'] ?? 15));
  const columns = sheet.attributesIn('cols', 'col');
  const heights = rowHeights(sheet);
  return {
    columnWidth: (column) => {
      const col = columns.find(
        (span) => column + 1 >= Number(span['min']) && column + 1 <= Number(span['max']),
      );
      if (isTrue(col?.['hidden'])) return 0;
      return col?.['width'] === undefined ? standardWidth : widthInPixels(Number(col['width']));
    },
    rowHeight: (row) => heights.get(row) ?? standardHeight,
  };
}

function rowHeights(sheet: WorksheetEdit): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const place of sheet.sheetData()?.rows() ?? []) {
    const tag = sheet.xml.slice(place.start, place.tagEnd);
    const height = attributeValue(tag, 'ht');
    if (isTrue(attributeValue(tag, 'hidden'))) heights.set(place.row, 0);
    else if (height !== undefined) heights.set(place.row, heightInPixels(Number(height)));
  }
  return heights;
}

/** A digit of the standard font is 7 pixels wide and a cell has 5 pixels of margin. */
function widthInPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

function heightInPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
