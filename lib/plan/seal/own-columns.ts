// Where in a sheet that a person keeps statuses and explanations of Målljus may stand: in its own columns on the rows of measures, and their headings.
// The same before a judgement and after it, so that a person's own cells that say the same words can be told from them.
import type { CellValue } from '../../model/cell.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import type { RecognisedTable } from '../../sheet/table.ts';
import type { State } from '../state.ts';
import {
  EXPLANATION_HEADING,
  isNameOf,
  NOTE_OPENING,
  readsLikeExplanation,
  startsWithWord,
  STATUS_HEADING,
  WORDS,
} from '../written-text.ts';

/** Whether a cell that says `value` in that place, both counted from 0, may be one that Målljus wrote. */
export type MayBeOurs = (value: CellValue, row: number, column: number) => boolean;

/** For the tables of one sheet. */
export function createMayBeOurs(
  sheet: SheetSnapshot,
  tables: readonly RecognisedTable[],
  state: State,
): MayBeOurs {
  const known = tables.map((table) => ({
    top: table.area.top,
    bottom: table.area.bottom,
    headings: new Set(table.headingRows),
    rows: new Set(table.rows.map(({ row }) => row)),
    columns: ownColumns(sheet, table, state),
  }));
  return (value, row, column) => {
    if (typeof value !== 'string') return false;
    if (isOwnHeading(value)) return known.some(({ headings }) => headings.has(row));
    if (!saysStatus(value)) return false;
    return known.some(({ rows, columns }) => rows.has(row) && columns.has(column));
  };
}

function saysStatus(text: string): boolean {
  return WORDS.some((word) => text === word || text.startsWith(`${word}: `));
}

function isOwnHeading(text: string): boolean {
  return [STATUS_HEADING, EXPLANATION_HEADING].some((heading) => isNameOf(heading, text.trim()));
}

/** Columns under our headings, and those of the officer's that are known to be written in, or show it where the state was lost. */
function ownColumns(sheet: SheetSnapshot, table: RecognisedTable, state: State): ReadonlySet<number> {
  const own = new Set<number>();
  for (const row of table.headingRows)
    sheet.values[row]?.forEach((value, column) => {
      if (typeof value === 'string' && isOwnHeading(value)) own.add(column);
    });
  const used = state.tables
    .flatMap(({ status, earlier }) => [status, ...earlier])
    .filter(({ added }) => !added);
  for (const { heading } of used) {
    const found = table.columns.find((column) => column.heading === heading);
    if (found !== undefined) own.add(found.column);
  }
  if (state.run === null)
    for (const { column, role } of table.columns)
      if (role === 'status' && isProved(sheet, table, column)) own.add(column);
  return own;
}

/** Whether more than half of what stands there is proved by an explanation of ours on the row or a note of ours on the cell. */
function isProved(sheet: SheetSnapshot, table: RecognisedTable, column: number): boolean {
  const noted = new Map(
    sheet.notes.filter((note) => note.column === column).map(({ row, text }) => [row, text]),
  );
  const filled = table.rows.flatMap(({ row }) => {
    const cells = sheet.values[row] ?? [];
    const value = cells[column] ?? null;
    return value === null || value === '' ? [] : [{ value, cells, note: noted.get(row) ?? '' }];
  });
  const proved = filled.filter(({ value, cells, note }) => {
    if (typeof value !== 'string' || !WORDS.includes(value)) return false;
    const isBeside = cells.some(
      (cell) => typeof cell === 'string' && readsLikeExplanation(cell) && startsWithWord(cell, value),
    );
    return isBeside || note.startsWith(`${NOTE_OPENING}${value}: `);
  });
  return proved.length * 2 > filled.length;
}
