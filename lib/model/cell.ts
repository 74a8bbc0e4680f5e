// One cell's content as plain data, whatever workbook it came from.

/** An Excel error such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** A stored value; `null` is an empty cell, which is never the same as 0. */
export type CellValue = string | number | boolean | CellError | null;

/** Whether a value is an Excel error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell with what is needed to read it as a person sees it. */
export interface Cell {
  readonly value: CellValue;
  /** Excel number format code in its English file form; `General` when none is set. */
  readonly numberFormat: string;
  /** Where it stands, as `Blad!E5`. */
  readonly ref: string;
  /** True when the cell holds a formula whose result was never stored; `value` is then null. */
  readonly formulaWithoutValue?: boolean;
}
