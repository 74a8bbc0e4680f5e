// Threaded comments. Notes are not in this client library: see `../notes.ts`.
import type { DocumentNote } from '../document.ts';
import { asText } from './arguments.ts';
import { parseAddress } from './area.ts';
import { findSheet } from './find-sheet.ts';
import { guardSheet } from './guards.ts';
import { invalidArgument, itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { asRange, range } from './range.ts';
import type { Session } from './session.ts';
import { cellRef } from '../../../lib/index.ts';

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The comments of one sheet, or of the whole workbook. */
export function commentCollection(session: Session, onlySheet: string | null): HostObject {
  const places = (): Place[] =>
    session.state.sheets
      .filter(({ id }) => onlySheet === null || id === onlySheet)
      .flatMap(({ id, notes }) =>
        notes.filter(({ threaded }) => threaded).map(({ row, column }) => ({ sheetId: id, row, column })),
      );
  const items = (): HostObject[] => places().map((place) => comment(session, place));
  const find = (id: unknown): HostObject | null => items().find((item) => item.id === id) ?? null;
  return {
    type: 'CommentCollection',
    items,
    item: (id) => find(id) ?? missing(),
    open: {
      GetItemOrNullObject: find,
      GetItemByCell: (cell) => {
        const wanted = placeOf(session, onlySheet, cell);
        return find(commentId(wanted)) ?? missing();
      },
      Add: (cell, content) =>
        addComment(session, placeOf(session, onlySheet, cell), asText(content, 'content')),
    },
    call: { GetCount: () => places().length },
  };
}

function missing(): never {
  throw itemNotFound('comment');
}

function commentId({ sheetId, row, column }: Place): string {
  return cellRef(sheetId, row, column);
}

function placeOf(session: Session, onlySheet: string | null, cell: unknown): Place {
  if (typeof cell !== 'string') {
    const { target } = asRange(cell, 'cellAddress');
    return { sheetId: target.sheetId, row: target.area.top, column: target.area.left };
  }
  const { sheet, area } = parseAddress(cell);
  const sheetId = sheet === null ? onlySheet : findSheet(session, sheet).id;
  if (sheetId === null) throw invalidArgument(`cellAddress: no sheet in ${cell}`);
  return { sheetId, row: area.top, column: area.left };
}

function isAt(note: DocumentNote, { row, column }: Place): boolean {
  return note.row === row && note.column === column;
}

function addComment(session: Session, place: Place, text: string): HostObject {
  const { sheetId, row, column } = place;
  const sheet = session.state.sheet(sheetId);
  guardSheet(sheet, 'editObjects');
  if (sheet.notes.some((note) => isAt(note, place)))
    throw invalidArgument('the cell has a comment or a note already');
  const added = { row, column, text, author: 'Du', threaded: true };
  session.state.changeSheet(sheetId, ({ notes }) => ({ notes: [...notes, added] }));
  return comment(session, place);
}

function comment(session: Session, place: Place): HostObject {
  const { sheetId, row, column } = place;
  const own = (): DocumentNote =>
    session.state.sheet(sheetId).notes.find((note) => note.threaded && isAt(note, place)) ?? missing();
  const change = (edit: (note: DocumentNote) => readonly DocumentNote[]): void => {
    const changed = own();
    guardSheet(session.state.sheet(sheetId), 'editObjects');
    session.state.changeSheet(sheetId, ({ notes }) => ({
      notes: notes.flatMap((note) => (note === changed ? edit(note) : [note])),
    }));
  };
  return {
    type: 'Comment',
    id: commentId(place),
    get: {
      Id: () => commentId(place),
      Content: () => own().text,
      AuthorName: () => own().author,
    },
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
