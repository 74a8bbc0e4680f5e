// Fingerprints of a sheet's notes, and of what is merged or hidden in it.
import { growFingerprint } from '../../model/fingerprint.ts';
import type { NoteSnapshot, SheetSnapshot } from '../../model/snapshot.ts';
import { evenBlanks, NOTE_OPENING } from '../written-text.ts';

/** A sheet by its name, with a fingerprint of each thing that may change around the judged. */
export interface SheetMark {
  readonly sheet: string;
  /** Cells that are not judged, wherever they stand. */
  readonly cells: string;
  /** Cells with names of measures, goals and nämnder: also those that only repeat what stands above. */
  readonly names: string;
  readonly notes: string;
  /** Whether the sheet is hidden, merged cells, and hidden rows and columns. */
  readonly shape: string;
  /** Where everything stands, judged or not. */
  readonly places: string;
}

/** Of the notes that are not ours, with their places. */
export function notesMark(notes: readonly NoteSnapshot[]): string {
  const growing = growFingerprint();
  for (const { row, column, text } of [...notes].sort((a, b) => a.row - b.row || a.column - b.column))
    if (!text.startsWith(NOTE_OPENING))
      growing.add(`${String(row)}:${String(column)}\u0000${evenBlanks(text)}\u0001`);
  return growing.value();
}

type Hidden = Pick<SheetSnapshot, 'visibility' | 'hiddenRows' | 'hiddenColumns'>;

/** Of whether the sheet is hidden, and its hidden rows and columns. */
export function hiddenMark(sheet: Hidden): string {
  return shapeMark({ ...sheet, merges: [] });
}

/** The same with its merged cells. */
export function shapeMark({
  visibility,
  merges,
  hiddenRows,
  hiddenColumns,
}: Hidden & Pick<SheetSnapshot, 'merges'>): string {
  const growing = growFingerprint();
  const add = (...parts: readonly (string | number)[]): void => {
    growing.add(`${parts.join('\u0000')}\u0001`);
  };
  add(visibility);
  // Programs write them in different orders.
  for (const { top, left, bottom, right } of [...merges].sort((a, b) => a.top - b.top || a.left - b.left))
    add('m', top, left, bottom, right);
  for (const row of [...hiddenRows].sort(ascending)) add('r', row);
  for (const column of [...hiddenColumns].sort(ascending)) add('c', column);
  return growing.value();
}

function ascending(a: number, b: number): number {
  return a - b;
}
