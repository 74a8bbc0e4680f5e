// Knows the cells of our own sheet again by fingerprints, one for each cell.
import type { CellValue } from '../model/cell.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { forRows } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellLook } from '../model/write-plan.ts';
import type { OwnCell } from './own-cell.ts';

/** Whether a sealed sheet of ours may have cells that look so; the commonest first, since each is tried in turn. */
const IS_TRIED: Readonly<Record<CellLook, boolean>> = {
  plain: true,
  wrapped: true,
  status: true,
  integer: true,
  heading: true,
  title: true,
  subtitle: true,
  label: true,
  line: true,
  aside: true,
  field: true,
  keep: false,
};
const LOOKS = (Object.keys(IS_TRIED) as readonly CellLook[]).filter((look) => IS_TRIED[look]);
// Every look is tried for a cell, and each try is a fingerprint of all that stands there.
const ROWS_TRIED = 100;

/** The cells that hold what the state remembers; none when the first cell does not. */
export function* markedCells(
  sheet: SheetSnapshot,
  marks: ReadonlySet<string>,
  columns: number,
): Steps<readonly OwnCell[]> {
  const own: OwnCell[] = [];
  if (markedLook(sheet, 0, 0, marks) === null) return own;
  const look = (row: number): void => {
    const values = sheet.values[row] ?? [];
    for (let column = 0; column < Math.min(values.length, columns); column++) {
      const found = markedLook(sheet, row, column, marks);
      const value = values[column] ?? null;
      if (found !== null) own.push({ row, column, value, look: found });
    }
  };
  yield* forRows(0, sheet.values.length - 1, look, ROWS_TRIED);
  return own;
}

/** The look that the cell was given with the value it holds; null when it is not ours. */
function markedLook(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  marks: ReadonlySet<string>,
): CellLook | null {
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null || value === '' || sheet.formulas.get(row)?.has(column) === true) return null;
  return LOOKS.find((look) => marks.has(cellMark(row, column, look, value))) ?? null;
}

/** Fingerprint of a cell written in our own sheet; bound to its place, since nothing there is to be moved. */
export function cellMark(row: number, column: number, look: CellLook, value: CellValue): string {
  return fingerprint(['cell', row, column, look, JSON.stringify(value)].join('\u0000'));
}
