// Tells which cells still hold what a judgement wrote, and which a person has changed since.
import { cellRef } from '../../../lib/index.ts';
import { isFormula, type CellContents, type Content } from '../read/cell-content.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { isShownAs } from '../write/typed-value.ts';
import type { TypedStrip } from '../write/value-steps.ts';
import { markOf, unpackRuns, type UndoRecord } from './record.ts';

export interface ComparedCells {
  readonly strips: readonly TypedStrip[];
  readonly restored: readonly { sheet: string; row: number; column: number; value: null; look: 'keep' }[];
  readonly kept: string[];
  readonly keptPlaces: ReadonlySet<string>;
  /** Sheets of ours that hold nothing but what we wrote. */
  readonly wholeSheets: readonly string[];
}

/** Compares the workbook as it is now with the record. */
export function compareCells(record: UndoRecord, now: ReadWorkbook): ComparedCells {
  const added = new Set(record.sheets);
  const [kept, keptPlaces]: [string[], Set<string>] = [[], new Set()];
  const restored: { sheet: string; row: number; column: number; value: null; look: 'keep' }[] = [];
  const keep = (sheet: string, row: number, column: number): void => {
    kept.push(cellRef(sheet, row, column));
    keptPlaces.add(placeKey(sheet, row, column));
  };
  const strips = record.strips
    .filter(({ sheet }) => !added.has(sheet) && now.sheets.has(sheet))
    .map((strip): TypedStrip => {
      const { sheet, column, top } = strip;
      const cells = now.sheets.get(sheet)?.cells ?? null;
      const marks = strip.wrote.split(' ');
      const typed = unpackRuns(strip.before).map((before, index) => {
        const place = { row: top + index, column, wrote: marks[index] ?? '' };
        const found = compareCell(cells, place, before);
        if (found === 'changed') keep(sheet, top + index, column);
        if (found !== 'ours') return null;
        restored.push({ sheet, row: top + index, column, value: null, look: 'keep' });
        return before;
      });
      return { sheet, column, top, typed };
    });
  const wholeSheets = record.sheets.filter(
    (name) => now.sheets.has(name) && isWhole(name, record, now, keep),
  );
  return { strips, restored, kept, keptPlaces, wholeSheets };
}

/** Tells cells apart. */
export function placeKey(sheet: string, row: number, column: number): string {
  return `${row}:${column} ${sheet}`;
}

/** Whether a cell still holds what was written, holds what it held before (or was never written), or has been changed. */
function compareCell(
  cells: CellContents | null,
  place: { readonly row: number; readonly column: number; readonly wrote: string },
  before: Content,
): 'ours' | 'before' | 'changed' {
  const { row, column, wrote } = place;
  if (wrote === '') return 'before';
  const { value, content } = cellAt(cells, row, column);
  const hasFormula = isFormula(value, content);
  if (!hasFormula && markOf(value ?? '') === wrote) return 'ours';
  return (hasFormula ? content === before : isShownAs(value ?? '', before)) ? 'before' : 'changed';
}

function cellAt(
  cells: CellContents | null,
  row: number,
  column: number,
): { value: string | number | boolean | null; content: Content } {
  const [r, c] = [row - (cells?.area.top ?? 0), column - (cells?.area.left ?? 0)];
  const value = cells?.values[r]?.[c] ?? null;
  const content = cells?.contents[r]?.[c] ?? '';
  return { value: typeof value === 'object' && value !== null ? value.error : value, content };
}

/** Whether a sheet of ours holds nothing that a person wrote; what does is kept, and the sheet with it. */
function isWhole(
  name: string,
  record: UndoRecord,
  now: ReadWorkbook,
  keep: (sheet: string, row: number, column: number) => void,
): boolean {
  const marks = new Map<string, string>();
  for (const { sheet, column, top, wrote } of record.strips)
    if (sheet === name)
      wrote.split(' ').forEach((mark, index) => marks.set(placeKey(sheet, top + index, column), mark));
  const cells = now.sheets.get(name)?.cells ?? null;
  let whole = true;
  cells?.contents.forEach((row, r) => {
    row.forEach((content, c) => {
      const [at, column] = [r + cells.area.top, c + cells.area.left];
      const { value } = cellAt(cells, at, column);
      const isOurs =
        !isFormula(value, content) && marks.get(placeKey(name, at, column)) === markOf(value ?? '');
      if (value === null || isOurs) return;
      keep(name, at, column);
      whole = false;
    });
  });
  return whole;
}
