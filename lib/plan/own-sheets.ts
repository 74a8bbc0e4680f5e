// Knows which sheets Målljus made, and which cells in them it wrote.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import type { CellLook } from '../model/write-plan.ts';
import { fingerprint } from './fingerprint.ts';
import type { State } from './state.ts';

/**
 * Names of the sheets that Målljus made (the summary, and earlier ones that a person has changed since), so that
 * recognition skips them. With `sheets` a summary that a person has renamed is found too, by what stands in it.
 */
export function ownSheets(state: State, sheets: readonly SheetSnapshot[] = []): readonly string[] {
  const own = state.summary === null ? [] : [state.summary.sheet];
  const found = findSummary(state, sheets);
  return [...new Set([...own, ...(found === null ? [] : [found.name]), ...state.retired])];
}

/** The summary sheet as it stands: by its name, else (renamed) the sheet that holds everything written there. */
export function findSummary({ summary }: State, sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  if (summary === null) return null;
  const named = sheets.find(({ name }) => name === summary.sheet);
  if (named !== undefined) return named;
  const marks = new Set(summary.marks);
  return sheets.find((sheet) => ownCells(sheet, marks).size === marks.size && marks.size > 0) ?? null;
}

/** A cell that Målljus wrote in its own sheet. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  /** Fingerprint of place, look and value. */
  readonly mark: string;
}

const LOOKS: readonly CellLook[] = ['plain', 'heading', 'title', 'subtitle', 'wrapped', 'status', 'integer'];
// The summary is seven columns wide; further out nothing is ours, and fingerprints cost time.
const WIDEST = 20;

/** The cells of a sheet that still hold what Målljus wrote there, by place (`placeKey`). */
export function ownCells(sheet: SheetSnapshot, marks: ReadonlySet<string>): ReadonlyMap<string, OwnCell> {
  const own = new Map<string, OwnCell>();
  const [first] = sheet.values[0] ?? [];
  if (first === undefined || !isOwnValue(sheet, 0, 0, marks)) return own;
  sheet.values.forEach((values, row) => {
    for (let column = 0; column < Math.min(values.length, WIDEST); column++) {
      const mark = ownMark(sheet, row, column, marks);
      if (mark !== null) own.set(placeKey(row, column), { row, column, mark });
    }
  });
  return own;
}

function isOwnValue(sheet: SheetSnapshot, row: number, column: number, marks: ReadonlySet<string>): boolean {
  return ownMark(sheet, row, column, marks) !== null;
}

function ownMark(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  marks: ReadonlySet<string>,
): string | null {
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null || value === '' || sheet.formulas.get(row)?.has(column) === true) return null;
  return LOOKS.map((look) => cellMark(row, column, look, value)).find((mark) => marks.has(mark)) ?? null;
}

/** Fingerprint of a cell written in our own sheet; bound to its place, since nothing there is to be moved. */
export function cellMark(row: number, column: number, look: CellLook, value: CellValue): string {
  return fingerprint(['cell', row, column, look, JSON.stringify(value)].join('\u0000'));
}

export function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
