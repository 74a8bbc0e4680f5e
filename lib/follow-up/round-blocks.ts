// Divides the sheet of stored rounds into blocks, one for each round, without believing anything that stands there.
import type { CellValue } from '../model/cell.ts';
import { isCellError } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { forRows, type Steps } from '../model/steps.ts';
import { tidy } from '../swedish/spaces.ts';
import {
  isClosingLine,
  readCheckLine,
  readTitle,
  ROUND_COLUMNS,
  ROUNDS_ABOUT,
  ROUNDS_TITLE,
} from './round-words.ts';

/** Rows that belong together: from the line above a round to its check number, or rows that are no round. */
export interface RoundBlock {
  /** Row of its first cell, counted from 0. */
  readonly top: number;
  readonly rows: readonly BlockRow[];
}

export interface BlockRow {
  /** As texts on one line, in all columns of ours. */
  readonly texts: readonly string[];
  /** As they stand. */
  readonly kept: readonly (string | number)[];
  readonly hasFormula: boolean;
}

export interface RoundBlocks {
  readonly blocks: readonly RoundBlock[];
  /** The sheet's last line; null when there is none. */
  readonly closing: string | null;
}

/** The blocks of the sheet in order. What stands below the last line is no concern of ours. */
export function* readBlocks(sheet: SheetSnapshot): Steps<RoundBlocks> {
  const end = yield* lastClosing(sheet);
  const builder = createBuilder();
  yield* forRows(0, (end ?? sheet.values.length) - 1, (row) => {
    builder.add(row, blockRow(sheet, row));
  });
  const closing = end === null ? null : (blockRow(sheet, end).texts[0] ?? null);
  return { blocks: builder.blocks(), closing };
}

function* lastClosing(sheet: SheetSnapshot): Steps<number | null> {
  let last: number | null = null;
  yield* forRows(0, sheet.values.length - 1, (row) => {
    const first = sheet.values[row]?.[0];
    // Most rows are seen at once not to be the line.
    if (typeof first !== 'string' || !first.startsWith('Slut:')) return;
    if (isClosingLine(blockRow(sheet, row).texts)) last = row;
  });
  return last;
}

function blockRow({ values, formulas }: SheetSnapshot, row: number): BlockRow {
  const cells = ROUND_COLUMNS.map((_column, column) => values[row]?.[column] ?? null);
  const computed = formulas.get(row);
  return {
    texts: cells.map((value) => tidy(String(plainValue(value)))),
    kept: cells.map(plainValue),
    hasFormula: computed !== undefined && ROUND_COLUMNS.some((_column, column) => computed.has(column)),
  };
}

function plainValue(value: CellValue): string | number {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'SANT' : 'FALSKT') : value;
}

// The line by which a sealed sheet is known stands last, and is looked after elsewhere.
const SEAL = /^Kontrolltal [0-9a-z]{14}: /;

/** Whether a row is the sheet's own: its opening lines, its headings and the line that it is known by. */
function isOfSheet({ texts, hasFormula }: BlockRow): boolean {
  if (hasFormula) return false;
  const [first = '', ...rest] = texts;
  if (rest.every((text) => text === ''))
    return first === ROUNDS_TITLE || SEAL.test(first) || ROUNDS_ABOUT.some((about) => tidy(about) === first);
  return ROUND_COLUMNS.every(({ heading }, column) => texts[column] === heading);
}

interface Builder {
  readonly add: (row: number, cells: BlockRow) => void;
  readonly blocks: () => readonly RoundBlock[];
}

/** Puts rows together: a block begins with the line above a round, and ends with a check number or before an empty row. */
function createBuilder(): Builder {
  const blocks: RoundBlock[] = [];
  let top = 0;
  let rows: BlockRow[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ top, rows });
    rows = [];
  };
  return {
    add: (row, cells) => {
      const { texts } = cells;
      const isEmpty = texts.every((text) => text === '');
      if (isEmpty || readTitle(texts) !== null) close();
      if (isEmpty || (rows.length === 0 && isOfSheet(cells))) return;
      if (rows.length === 0) top = row;
      rows.push(cells);
      if (readCheckLine(texts) !== null) close();
    },
    blocks: () => {
      close();
      return blocks;
    },
  };
}
