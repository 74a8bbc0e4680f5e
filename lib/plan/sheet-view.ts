// Quick questions about one sheet as it stands: what a cell holds, whether it is free, locked, filled or has a note.
import { contains, overlaps } from '../model/area.ts';
import type { CellValue } from '../model/cell.ts';
import type {
  Area,
  NoteSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  WorkbookSnapshot,
} from '../model/snapshot.ts';

export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** The value; an empty text counts as empty. */
  value(row: number, column: number): CellValue;
  hasFormula(row: number, column: number): boolean;
  note(row: number, column: number): NoteSnapshot | undefined;
  /** Merged areas that touch the area. */
  mergesIn(area: Area): readonly Area[];
  filled(row: number, column: number): boolean;
  locked(row: number, column: number): boolean;
  /** No value, no formula, and no part of a merged area. */
  isBlank(row: number, column: number): boolean;
}

const DEFAULT_STYLE: StyleSnapshot = { numberFormat: 'General', filled: false, locked: true };

/** A view of the sheet; `styles` are the workbook's. */
export function viewSheet(sheet: SheetSnapshot, styles: readonly StyleSnapshot[]): SheetView {
  const notes = noteIndex(sheet.notes);
  const mergesByColumn = mergeIndex(sheet.merges);
  const value = (row: number, column: number): CellValue => {
    const found = sheet.values[row]?.[column] ?? null;
    return found === '' ? null : found;
  };
  const style = (row: number, column: number): StyleSnapshot =>
    styles[sheet.styles[row]?.[column] ?? 0] ?? DEFAULT_STYLE;
  const hasFormula = (row: number, column: number): boolean => sheet.formulas.get(row)?.has(column) === true;
  const isMerged = (row: number, column: number): boolean =>
    mergesByColumn.get(column)?.some((merge) => contains(merge, row, column)) === true;
  return {
    sheet,
    value,
    hasFormula,
    note: (row, column) => notes.get(noteKey(row, column)),
    mergesIn: (area) => sheet.merges.filter((merge) => overlaps(merge, area)),
    filled: (row, column) => style(row, column).filled,
    locked: (row, column) => style(row, column).locked,
    isBlank: (row, column) =>
      value(row, column) === null && !hasFormula(row, column) && !isMerged(row, column),
  };
}

/** Views of all sheets of a workbook by name. */
export function viewSheets(snapshot: WorkbookSnapshot): ReadonlyMap<string, SheetView> {
  return new Map(snapshot.sheets.map((sheet) => [sheet.name, viewSheet(sheet, snapshot.styles)]));
}

function noteKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

/** A thread has a note beside it in the file; the thread is what counts. */
function noteIndex(notes: readonly NoteSnapshot[]): ReadonlyMap<string, NoteSnapshot> {
  const index = new Map<string, NoteSnapshot>();
  for (const note of notes) {
    const key = noteKey(note.row, note.column);
    if (note.threaded || !index.has(key)) index.set(key, note);
  }
  return index;
}

function mergeIndex(merges: readonly Area[]): ReadonlyMap<number, Area[]> {
  const index = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let column = merge.left; column <= merge.right; column++) {
      const known = index.get(column);
      if (known === undefined) index.set(column, [merge]);
      else known.push(merge);
    }
  }
  return index;
}
