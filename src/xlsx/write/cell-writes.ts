// Puts the cell writes of one sheet in the order that the file has its cells in.
import { MAX_COLUMNS, type CellWrite } from '../../../lib/index.ts';

export interface RowWrites {
  /** Row counted from 0. */
  readonly row: number;
  /** By rising column, each column once. */
  readonly writes: readonly CellWrite[];
}

/** A number that is the same for the same cell and rises row by row, then column by column. */
export function cellKey(cell: { readonly row: number; readonly column: number }): number {
  return cell.row * MAX_COLUMNS + cell.column;
}

/** The writes in cell order, the last one where a cell is written more than once. */
export function lastOfEach(writes: readonly CellWrite[]): readonly CellWrite[] {
  // plans come row by row as a rule, and a large one need not be copied
  if (rises(writes)) return writes;
  // the sort is stable, so of the writes of one cell the last stays last
  const sorted = [...writes].sort((a, b) => cellKey(a) - cellKey(b));
  return sorted.filter((write, index) => {
    const next = sorted[index + 1];
    return next === undefined || cellKey(next) !== cellKey(write);
  });
}

function rises(writes: readonly CellWrite[]): boolean {
  let previous = -1;
  return writes.every((write) => {
    const key = cellKey(write);
    const higher = key > previous;
    previous = key;
    return higher;
  });
}

/** Writes that are in cell order, row by row. */
export function* rowsOfWrites(writes: readonly CellWrite[]): Generator<RowWrites, undefined> {
  for (let from = 0, to = 0; from < writes.length; from = to) {
    const row = writes[from]?.row ?? 0;
    while (writes[to]?.row === row) to += 1;
    yield { row, writes: writes.slice(from, to) };
  }
}
