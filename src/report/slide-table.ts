// Tables on slides: columns with their widths, cells shortened to their room, rows with their heights, and a heading row on every page.
import type PptxGenJS from 'pptxgenjs';
import type { Status } from '../../lib/index.ts';
import { FONT } from './slide-layout.ts';
import { evenPagesOf } from './slide-pages.ts';
import { BODY_POINTS, CELL_PADDING, fitText, heightOf, linesOf, type Room } from './slide-text.ts';
import { INK, LINE, PALE, STATUS_COLOURS } from './status-colours.ts';

export interface SlideCell {
  readonly text: string;
  /** Null for a cell without colour. */
  readonly status?: Status | null;
}

export interface SlideColumn {
  readonly heading: string;
  /** Inches. */
  readonly width: number;
  /** A text that takes more is ended with «…». */
  readonly mostLines: number;
}

interface FittedRow {
  readonly cells: readonly SlideCell[];
  /** The row whole, each text under its heading; '' when none of them is shortened. */
  readonly shortened: string;
  /** Inches. */
  readonly height: number;
}

const SIDE_PADDING = 0.09;

const roomOf = ({ width }: SlideColumn, bold: boolean): Room => ({
  width: width - 2 * SIDE_PADDING,
  points: BODY_POINTS,
  bold,
});

function fitRow(cells: readonly SlideCell[], columns: readonly SlideColumn[], bold: boolean): FittedRow {
  const fitted = columns.map((column, index) => {
    const { text = '', status = null } = cells[index] ?? {};
    const room = roomOf(column, bold || status !== null);
    const shown = fitText(text, room, column.mostLines);
    const whole = text === '' ? '' : `${column.heading}: ${text}`;
    return { text: shown, status, lines: linesOf(shown, room).length, whole, isShort: shown !== text };
  });
  const lines = Math.max(1, ...fitted.map((cell) => cell.lines));
  const whole = fitted.map((cell) => cell.whole).filter((text) => text !== '');
  return {
    cells: fitted,
    height: heightOf(lines, BODY_POINTS) + CELL_PADDING,
    shortened: fitted.some(({ isShort }) => isShort) ? whole.join(' · ') : '',
  };
}

/** A table that fits its slide: the library's rows, their heights and the widths of the columns. */
export interface SlidePage {
  readonly rows: PptxGenJS.TableRow[];
  readonly rowH: number[];
  readonly colW: number[];
  /** Rows with a shortened text, whole. */
  readonly shortened: readonly string[];
}

/** The rows in pages of at most `room` inches, each under the headings. */
export function tablePages(
  columns: readonly SlideColumn[],
  rows: readonly (readonly SlideCell[])[],
  room: number,
): readonly SlidePage[] {
  const head = fitRow(
    columns.map(({ heading }) => ({ text: heading })),
    columns,
    true,
  );
  const fitted = rows.map((cells) => fitRow(cells, columns, false));
  return evenPagesOf(fitted, ({ height }) => height, room - head.height).map((page) => ({
    rows: [head.cells.map(({ text }) => headCell(text)), ...page.map(({ cells }) => cells.map(bodyCell))],
    rowH: [head, ...page].map(({ height }) => height),
    colW: columns.map(({ width }) => width),
    shortened: page.map(({ shortened }) => shortened).filter((text) => text !== ''),
  }));
}

const BORDER = { type: 'solid', pt: 0.75, color: LINE } as const;
const COMMON = {
  fontFace: FONT,
  fontSize: BODY_POINTS,
  border: BORDER,
  valign: 'top',
  margin: [CELL_PADDING / 2, SIDE_PADDING, CELL_PADDING / 2, SIDE_PADDING],
} satisfies PptxGenJS.TableCellProps;

function headCell(text: string): PptxGenJS.TableCell {
  return { text, options: { ...COMMON, bold: true, color: INK, fill: { color: PALE } } };
}

function bodyCell({ text, status = null }: SlideCell): PptxGenJS.TableCell {
  if (status === null) return { text, options: { ...COMMON, color: INK } };
  const { fill, text: color } = STATUS_COLOURS[status];
  return { text, options: { ...COMMON, bold: true, color, fill: { color: fill } } };
}
