// Puts the cell writes of one sheet in the order that the file has its cells in.
import type { StylePatch } from './style-patch.ts';
import { MAX_COLUMNS, type CellValue, type CellWrite } from '../../../lib/index.ts';

/** A cell to write: as a plan has it, or with what no plan asks for. */
export interface CellEdit extends Omit<CellWrite, 'value'> {
  readonly value: CellValue;
  /** A formula in the file's own form, without `=`; `value` is then its result. */
  readonly formula?: string;
  /** A style number instead of a look. */
  readonly style?: number;
  /** Changes to the style that the cell has. */
  readonly patch?: StylePatch;
  /** What of the cell stays as it stands in the file: everything but the style, or the formula. */
  readonly keeps?: 'content' | 'formula';
  /** Whether the text is wrapped, where the look does not tell. */
  readonly wraps?: boolean;
}

export interface RowWrites {
  /** Row counted from 0. */
  readonly row: number;
  /** By rising column, each column once. */
  readonly writes: readonly CellEdit[];
}

/** A number that is the same for the same cell and rises row by row, then column by column. */
export function cellKey(cell: { readonly row: number; readonly column: number }): number {
  return cell.row * MAX_COLUMNS + cell.column;
}

/** The writes in cell order, the last one where a cell is written more than once. */
export function lastOfEach(writes: readonly CellEdit[]): readonly CellEdit[] {
  // plans come row by row as a rule, and a large one need not be copied
  if (rises(writes)) return writes;
  // the sort is stable, so of the writes of one cell the last stays last
  const sorted = [...writes].sort((a, b) => cellKey(a) - cellKey(b));
  return sorted.filter((write, index) => {
    const next = sorted[index + 1];
    return next === undefined || cellKey(next) !== cellKey(write);
  });
}

function rises(writes: readonly CellEdit[]): boolean {
  let previous = -1;
  return writes.every((write) => {
    const key = cellKey(write);
    const higher = key > previous;
    previous = key;
    return higher;
  });
}

/** Writes that are in cell order, row by row. */
export function* rowsOfWrites(writes: readonly CellEdit[]): Generator<RowWrites, undefined> {
  for (let from = 0, to = 0; from < writes.length; from = to) {
    const row = writes[from]?.row ?? 0;
    while (writes[to]?.row === row) to += 1;
    yield { row, writes: writes.slice(from, to) };
  }
}
