// What differs on a sheet besides its cells, rules and tables: notes, columns, rows, view and page.
import type { ColumnEdit } from '../../../src/xlsx/write/column-widths.ts';
import type { NoteEdit } from '../../../src/xlsx/write/notes.ts';
import type { DocumentNote, DocumentSheet } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { sameData } from './same-data.ts';

/** Notes that have come, gone or got another text or author. */
export function noteDifferences(before: DocumentSheet, after: DocumentSheet): NoteEdit[] {
  if (sameData(before.notes, after.notes)) return [];
  const old = byCell(before.notes);
  const now = byCell(after.notes);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): NoteEdit[] => {
    const was = old.get(key);
    const is = now.get(key);
    const note = is ?? was;
    if (note === undefined || sameData(was, is)) return [];
    if (was?.threaded === true || is?.threaded === true)
      throw new CannotSave(`a change to a threaded comment on the sheet ${after.name}`);
    const { row, column, author } = note;
    return [{ sheet: after.name, row, column, author, text: is?.text ?? null }];
  });
}

function byCell(notes: readonly DocumentNote[]): ReadonlyMap<string, DocumentNote> {
  return new Map(notes.map((note) => [`${String(note.row)},${String(note.column)}`, note]));
}

/** Columns with another width, or hidden or shown. */
export function columnDifferences(before: DocumentSheet, after: DocumentSheet): ColumnEdit[] {
  const places = [before, after].flatMap(({ columnWidths, hiddenColumns }) => [
    ...columnWidths.keys(),
    ...hiddenColumns,
  ]);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((column): ColumnEdit[] => {
      const width = after.columnWidths.get(column) ?? null;
      const hidden = after.hiddenColumns.has(column);
      const edit = {
        column,
        ...(width === (before.columnWidths.get(column) ?? null) ? {} : { width }),
        ...(hidden === before.hiddenColumns.has(column) ? {} : { hidden }),
      };
      return 'width' in edit || 'hidden' in edit ? [edit] : [];
    });
}

/** Rows that have been hidden (true) or shown (false). */
export function hiddenRowDifferences(
  before: DocumentSheet,
  after: DocumentSheet,
): ReadonlyMap<number, boolean> {
  const shown = [...before.hiddenRows].filter((row) => !after.hiddenRows.has(row));
  const hidden = [...after.hiddenRows].filter((row) => !before.hiddenRows.has(row));
  return new Map([
    ...shown.map((row) => [row, false] as const),
    ...hidden.map((row) => [row, true] as const),
  ]);
}
