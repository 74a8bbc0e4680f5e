// Notes («anteckningar»), found by their cells.
import { asCell, type CellPlace } from './cell-place.ts';
import { invalidArgument, itemNotFound, notImplemented } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { addRemark, remark, remarkId, remarkPlaces, type RemarkKind } from './remarks.ts';
import type { Session } from './session.ts';

/** The notes of one sheet, or of the whole workbook. */
export function noteCollection(session: Session, onlySheet: string | null): HostObject {
  const kind: RemarkKind = { session, onlySheet, threaded: false };
  const find = (key: unknown): HostObject | null => {
    const wanted = placeOf(session, onlySheet, key);
    const place = remarkPlaces(kind).find((known) => remarkId(known) === remarkId(wanted));
    return place === undefined ? null : note(kind, place);
  };
  return {
    type: 'NoteCollection',
    items: () => remarkPlaces(kind).map((place) => note(kind, place)),
    item: (key) => {
      const found = find(key);
      if (found === null) throw itemNotFound('note');
      return found;
    },
    open: {
      GetItemOrNullObject: find,
      Add: (cell, content) => note(kind, addRemark(kind, cell, content)),
    },
    call: { GetCount: () => remarkPlaces(kind).length },
  };
}

// By the cell's address, or by what the client was told to find it by.
function placeOf(session: Session, onlySheet: string | null, key: unknown): CellPlace {
  if (typeof key !== 'string') throw invalidArgument('note: expected an address');
  const all = remarkPlaces({ session, onlySheet, threaded: false });
  return all.find((known) => remarkId(known) === key) ?? asCell(session, onlySheet, key);
}

// Excel on the web cannot tell the size of a note, so loading all of it fails there (office-js #6198).
function note(kind: RemarkKind, place: CellPlace): HostObject {
  const base = remark(kind, place);
  const sized = (member: string, value: unknown) => () => {
    if (kind.session.options.platform === 'web')
      throw notImplemented(`Note.${member} (nor does Excel on the web)`);
    return value;
  };
  return {
    ...base,
    get: {
      ...base.get,
      Visible: sized('visible', false),
      Height: sized('height', 79.5),
      Width: sized('width', 108),
    },
  };
}
