// A cell that Målljus wrote in a sheet of its own, and its place there.
import type { CellValue } from '../model/cell.ts';
import type { CellLook } from '../model/write-plan.ts';

export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Null when it can no longer be known. */
  readonly look: CellLook | null;
}

/** The place as a key, `3:0`. */
export function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
