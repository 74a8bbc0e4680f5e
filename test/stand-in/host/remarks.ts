// What comments and notes have in common: one remark in a cell, with a text and an author.
import { cellRef } from '../../../lib/index.ts';
import type { DocumentNote } from '../document.ts';
import { asText } from './arguments.ts';
import { asCell, type CellPlace } from './cell-place.ts';
import { guardSheet } from './guards.ts';
import { HostError, itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { range } from './range.ts';
import type { Session } from './session.ts';

/** Which remarks: those of a sheet or of the whole workbook, comments in threads or notes. */
export interface RemarkKind {
  readonly session: Session;
  readonly onlySheet: string | null;
  readonly threaded: boolean;
}

export function remarkPlaces({ session, onlySheet, threaded }: RemarkKind): CellPlace[] {
  return session.state.sheets
    .filter(({ id }) => onlySheet === null || id === onlySheet)
    .flatMap(({ id, notes }) =>
      notes
        .filter((note) => note.threaded === threaded)
        .map(({ row, column }) => ({ sheetId: id, row, column })),
    );
}

export function remarkId({ sheetId, row, column }: CellPlace): string {
  return cellRef(sheetId, row, column);
}

/** Writes a remark in a cell that has none of either kind. */
export function addRemark(
  { session, onlySheet, threaded }: RemarkKind,
  cell: unknown,
  content: unknown,
): CellPlace {
  const place = asCell(session, onlySheet, cell);
  const { row, column } = place;
  const text = asText(content, 'content');
  const sheet = session.state.sheet(place.sheetId);
  guardSheet(sheet, 'editObjects');
  if (sheet.notes.some((note) => isAt(note, place)))
    throw new HostError('InvalidOperation', 'The cell has a comment or a note already.');
  const added = { row, column, text, author: session.options.userName, threaded };
  session.state.changeSheet(place.sheetId, ({ notes }) => ({ notes: [...notes, added] }));
  return place;
}

function isAt(note: DocumentNote, { row, column }: CellPlace): boolean {
  return note.row === row && note.column === column;
}

/** One remark as an object of the client's. */
export function remark({ session, threaded }: RemarkKind, place: CellPlace): HostObject {
  const { sheetId, row, column } = place;
  const own = (): DocumentNote => {
    const found = session.state
      .sheet(sheetId)
      .notes.find((note) => note.threaded === threaded && isAt(note, place));
    if (found === undefined) throw itemNotFound(threaded ? 'comment' : 'note');
    return found;
  };
  const change = (edit: (note: DocumentNote) => readonly DocumentNote[]): void => {
    const changed = own();
    guardSheet(session.state.sheet(sheetId), 'editObjects');
    session.state.changeSheet(sheetId, ({ notes }) => ({
      notes: notes.flatMap((note) => (note === changed ? edit(note) : [note])),
    }));
  };
  return {
    type: threaded ? 'Comment' : 'Note',
    id: remarkId(place),
    get: { Content: () => own().text, AuthorName: () => own().author },
    set: {
      Content: (value) => {
        const text = asText(value, 'content');
        change((note) => [{ ...note, text }]);
      },
    },
    open: {
      GetLocation: () => range(session, sheetId, { top: row, bottom: row, left: column, right: column }),
    },
    call: {
      Delete: () => {
        change(() => []);
      },
    },
  };
}
