// The pieces that the report sheet is stacked of: lines, sections and tables, each counting its rows from 0.
import type { ReportStatus } from '../model/report.ts';
import type {
  PageSpan,
  RowSpan,
  SheetCell,
  SheetChart,
  SheetLook,
  SheetRow,
  SheetTable,
} from '../model/report-sheet.ts';
import { inSlices, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { splitLines } from './split-lines.ts';
import type { SheetGrid, Slot } from './sheet-grid.ts';

export interface SheetPart {
  readonly rows: readonly SheetRow[];
  readonly tables?: readonly SheetTable[];
  readonly chart?: SheetChart;
  readonly pageStarts?: readonly number[];
  readonly together?: readonly PageSpan[];
}

export const EMPTY_ROW: SheetRow = [];

export const cell = (look: SheetLook, value: string | number): SheetCell => ({ look, value });

/** The status with its shape and word, in its colour. */
export function statusCell(status: ReportStatus | null): SheetCell {
  return status === null
    ? cell('wrapped', '–')
    : { look: 'status', value: status.text, status: status.status };
}

/** A text over all of the columns, on as many rows as it takes. */
export function lines(grid: SheetGrid, text: string, look: SheetLook = 'line'): readonly SheetRow[] {
  return splitLines(text, grid.lineLength).map((line) => [cell(look, line)]);
}

/** A heading with lines under it, after an empty row; nothing when there are none. */
export function listSection(grid: SheetGrid, title: string, texts: readonly string[]): SheetPart {
  if (texts.length === 0) return { rows: [] };
  const rows = [EMPTY_ROW, [cell('section', title)], ...texts.flatMap((text) => lines(grid, text))];
  return { rows, together: [{ top: 1, bottom: rows.length - 1, least: Math.min(rows.length - 1, 4) }] };
}

/** A column of a table: where it stands, what it is called and what it holds. */
export interface TableColumn<T> {
  readonly slot: Slot;
  readonly heading: string;
  readonly cellOf: (row: T) => SheetCell;
}

interface TableInput<T> {
  readonly grid: SheetGrid;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  /** Lines between the section's heading and the table. */
  readonly intro?: readonly string[];
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
}

/** A section that is an Excel table under its heading; nothing when it would have no rows. */
export function* tableSection<T>(input: TableInput<T>): Steps<SheetPart> {
  const { grid, name, title, altText, intro = [], columns, rows } = input;
  if (rows.length === 0) return { rows: [] };
  if (columns.some(({ slot }, index) => grid.column(slot) !== index))
    throw new Error(`The table ${name} does not fill the columns from the left`);
  const headings = columns.map(({ heading }) => heading);
  const body = yield* mapInSlices(rows, (row) =>
    columns.map(({ slot, cellOf }) => fitted(cellOf(row), grid.width(slot))),
  );
  const centred = new Set(['status', 'count']);
  const head = headings.map((text, column) =>
    cell(centred.has(body[0]?.[column]?.look ?? '') ? 'centredHeading' : 'heading', text),
  );
  const about = intro.flatMap((text) => lines(grid, text));
  const space = about.length === 0 ? [] : [EMPTY_ROW];
  const opening = [EMPTY_ROW, [cell('section', title)], ...about, ...space];
  const all = [...opening, head, ...body];
  const top = opening.length;
  const table: SheetTable = { name, title, altText, headings, top, bottom: all.length - 1 };
  return { rows: all, tables: [table], together: [{ top: 1, bottom: all.length - 1, least: top + 1 }] };
}

/** Excel makes no row higher than some thirty lines. */
const MOST_LINES = 24;
const CUT = ' … (texten är avkortad här; den står hel i arbetsboken)';

/** A wrapped text that a row has room for; what is cut says so. */
function fitted(one: SheetCell, width: number): SheetCell {
  const { value } = one;
  const room = width * MOST_LINES;
  if (typeof value !== 'string' || value.length <= room) return one;
  return { ...one, value: value.slice(0, room - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT };
}

/** The parts below each other. */
export function* stack(
  parts: readonly SheetPart[],
): Steps<Required<Omit<SheetPart, 'chart'>> & Pick<SheetPart, 'chart'>> {
  const rows: SheetRow[] = [];
  const tables: SheetTable[] = [];
  const pageStarts: number[] = [];
  const together: PageSpan[] = [];
  let chart: SheetChart | undefined;
  for (const part of parts) {
    const by = rows.length;
    yield* inSlices(part.rows, (row) => rows.push(row));
    yield* inSlices(part.tables ?? [], (table) => tables.push(moved(table, by)));
    yield* inSlices(part.pageStarts ?? [], (row) => pageStarts.push(row + by));
    yield* inSlices(part.together ?? [], (span) =>
      together.push({ ...moved(span, by), least: span.least + by }),
    );
    if (part.chart !== undefined) chart = movedChart(part.chart, by);
  }
  return { rows, tables, pageStarts, together, ...(chart && { chart }) };
}

function moved<T extends RowSpan>(span: T, by: number): T {
  return { ...span, top: span.top + by, bottom: span.bottom + by };
}

function movedChart(chart: SheetChart, by: number): SheetChart {
  const series = chart.series.map((one) => ({ ...one, headingRow: one.headingRow + by }));
  return { ...moved(chart, by), figures: moved(chart.figures, by), series };
}
