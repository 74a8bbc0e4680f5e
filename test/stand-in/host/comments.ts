// Threaded comments.
import { asCell } from './cell-place.ts';
import { itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { addRemark, remark, remarkId, remarkPlaces, type RemarkKind } from './remarks.ts';
import type { Session } from './session.ts';

/** The comments of one sheet, or of the whole workbook. */
export function commentCollection(session: Session, onlySheet: string | null): HostObject {
  const kind: RemarkKind = { session, onlySheet, threaded: true };
  const find = (id: unknown): HostObject | null => {
    const place = remarkPlaces(kind).find((known) => remarkId(known) === id);
    return place === undefined ? null : comment(kind, place);
  };
  const findOrThrow = (id: unknown): HostObject => {
    const found = find(id);
    if (found === null) throw itemNotFound('comment');
    return found;
  };
  return {
    type: 'CommentCollection',
    items: () => remarkPlaces(kind).map((place) => comment(kind, place)),
    item: findOrThrow,
    open: {
      GetItemOrNullObject: find,
      GetItemByCell: (cell) => findOrThrow(remarkId(asCell(session, onlySheet, cell))),
      Add: (cell, content) => comment(kind, addRemark(kind, cell, content)),
    },
    call: { GetCount: () => remarkPlaces(kind).length },
  };
}

function comment(kind: RemarkKind, place: Parameters<typeof remarkId>[0]): HostObject {
  const base = remark(kind, place);
  return { ...base, get: { ...base.get, Id: () => remarkId(place) } };
}
