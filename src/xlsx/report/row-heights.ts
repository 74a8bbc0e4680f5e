// How high the rows of the report sheet are, and on which rows a printed page has to begin so that nothing that belongs together is parted.
// Excel and LibreOffice make no row higher when they open a file, and cut a chart where a page ends.
import type { PageSpan, ReportSheet, SheetRow } from '../../../lib/index.ts';
import { wrappedLines } from '../write/row-height.ts';
import { drawn } from './report-styles.ts';

/** The highest row that Excel allows, in points. */
const HIGHEST = 409;
/** Of a row that parts two sections. */
const EMPTY = 10;
/** Of one behind the chart: no bars can be told apart in less, and more is a waste. */
const BEHIND_CHART = { least: 12, most: 18 } as const;

/** Characters that the inset and the edges of a cell take. */
const INSET = 1.5;

/** Height of each row, in points. */
export function rowHeights({ rows, columnWidths, chart }: ReportSheet): readonly number[] {
  const heights = rows.map((row) => rowHeight(row, columnWidths));
  if (chart === null) return heights;
  const room = pageRoom(columnWidths);
  const left = room - sum(heights.slice(0, chart.top));
  const behind = chartRow(left, room, chart.bottom - chart.top + 1);
  return heights.map((height, row) => (row >= chart.top && row <= chart.bottom ? behind : height));
}

/** As high as what is left of the first page lets the chart be, else as a page of its own does. */
function chartRow(left: number, room: number, rows: number): number {
  const { least, most } = BEHIND_CHART;
  const high = left / rows < least ? room / rows : left / rows;
  return Math.min(most, Math.floor(high * 4) / 4);
}

function rowHeight(row: SheetRow, widths: readonly number[]): number {
  const heights = row.map((cell, column) => {
    if (cell === null) return EMPTY;
    const { line, padding, perWidth } = drawn(cell.look);
    const width = Math.max(1, Math.floor(((widths[column] ?? 0) - INSET) * (perWidth ?? 0)));
    const lines = perWidth === null ? 1 : wrappedLines(String(cell.value), width);
    return lines * line + padding;
  });
  return heights.length === 0 ? EMPTY : Math.min(HIGHEST, Math.max(...heights));
}

/** Of a landscape A4, in points, with the margins that the sheet has. */
export const MARGIN = { side: 28.8, top: 50.4, bottom: 46.8 } as const;
const PAPER = { width: 841.9, height: 595.3 } as const;
/** Programs differ in how they measure; rather too early a page than a chart in two. */
const CAUTION = 0.98;

/** Points that a page holds downwards, when all columns are as wide as it. */
function pageRoom(widths: readonly number[]): number {
  // A unit of width is a figure of the workbook's font, usually 7 pixels, with 5 more for each column.
  const wide = widths.reduce((sum, width) => sum + Math.trunc(width * 7 + 5) * 0.75, 0);
  const scale = Math.min(1, (PAPER.width - 2 * MARGIN.side) / wide);
  return ((PAPER.height - MARGIN.top - MARGIN.bottom) / scale) * CAUTION;
}

/** Excel takes no more in a sheet. */
const MOST_BREAKS = 1023;

/** The rows, from 0, before which a page ends; `heights` of all the rows. */
export function pageBreaks(sheet: ReportSheet, heights: readonly number[]): readonly number[] {
  const room = pageRoom(sheet.columnWidths);
  const starts = new Set(sheet.pageStarts);
  const spans = new Map(sheet.together.map((span) => [span.top, span]));
  const { repeatedRow } = sheet;
  const breaks: number[] = [];
  const heightOf = (from: number, to: number): number => sum(heights.slice(from, to + 1));
  // What no page has room for begins where it stands, with its first rows in one place.
  const neededOf = ({ top, bottom, least }: PageSpan): number => {
    const whole = heightOf(top, bottom);
    return whole <= room ? whole : heightOf(top, least);
  };
  let used = 0;
  const isRepeated = (row: number): boolean => repeatedRow !== null && row > repeatedRow;
  heights.forEach((height, row) => {
    const span = spans.get(row);
    const isParted = span !== undefined && used > 0 && used + neededOf(span) > room;
    // Within the goals programs break pages themselves, under the repeated headings.
    const isFull = used + height > room && sheet.rows[row]?.length !== 0;
    const isOwn = isFull && !isRepeated(row);
    if (row > 0 && (starts.has(row) || isParted || isOwn)) breaks.push(row);
    if (starts.has(row) || isParted || isFull) used = isRepeated(row) ? (heights[repeatedRow ?? 0] ?? 0) : 0;
    used += height;
  });
  return breaks.slice(0, MOST_BREAKS);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
