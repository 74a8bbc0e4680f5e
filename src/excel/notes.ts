// Notes («anteckningar») through Excel, where it has them (ExcelApi 1.18): a small port of its own, since they came late and
// Microsoft's library for tests lacks them. Threaded comments are only read, never written.
import { cellAddress } from '../../lib/index.ts';
import { areaOfAddress } from './addresses.ts';
import { supports } from './supports.ts';

/** A note as it stands in a sheet. */
export interface PlacedNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Notes, in the round trips of whoever asks: each method queues, and what it gives may be called after the next sync. */
export interface NotesPort {
  /** Queues a list of all notes; after a sync its result queues their places; after one more that gives the notes. */
  list(context: Excel.RequestContext): () => () => readonly PlacedNote[];
  /** Queues writing a note, or removing it with null. `existed` tells whether the cell has one. */
  set(
    context: Excel.RequestContext,
    note: Omit<PlacedNote, 'text'> & { readonly text: string | null },
    existed: boolean,
  ): void;
}

/** The host's own notes; null where it has none. */
export function createNotes(): NotesPort | null {
  return supports('1.18') ? { list, set } : null;
}

function list(context: Excel.RequestContext): () => () => readonly PlacedNote[] {
  const notes = context.workbook.notes;
  // without names, loading asks for sizes that Excel on the web lacks
  notes.load('items/content');
  return () => {
    const places = notes.items.map((note) => note.getLocation().load('address,worksheet/name'));
    return () =>
      notes.items.flatMap(({ content }, index) => {
        const place = places[index];
        const area = place === undefined ? null : areaOfAddress(place.address);
        if (place === undefined || area === null) return [];
        return [{ sheet: place.worksheet.name, row: area.top, column: area.left, text: content }];
      });
  };
}

const set: NotesPort['set'] = (context, { sheet, row, column, text }, existed) => {
  const { notes } = context.workbook.worksheets.getItem(sheet);
  const cell = cellAddress(row, column);
  if (text === null) notes.getItem(cell).delete();
  else if (existed) notes.getItem(cell).content = text;
  else notes.add(cell, text);
};
