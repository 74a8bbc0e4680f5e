// The collection of worksheets.
import { asBoolean, asText, optional } from './arguments.ts';
import { findSheet, findSheetOrNull } from './find-sheet.ts';
import { guardStructure } from './guards.ts';
import type { HostObject } from './host-object.ts';
import type { DocumentSheet } from '../document.ts';
import { EMPTY_SHEET } from '../empty-sheet.ts';
import type { Session } from './session.ts';
import { checkSheetName, sameSheetName } from './sheet-name.ts';
import { worksheet } from './worksheet.ts';
import { itemNotFound } from './host-error.ts';

export function worksheets(session: Session): HostObject {
  const visible = (visibleOnly: unknown): readonly DocumentSheet[] => {
    const only = optional(visibleOnly, false, asBoolean, 'visibleOnly');
    return session.state.sheets.filter(({ visibility }) => !only || visibility === 'visible');
  };
  const openAt = (sheet: DocumentSheet | undefined): HostObject => {
    if (sheet === undefined) throw itemNotFound('worksheet');
    return worksheet(session, sheet.id);
  };
  return {
    type: 'WorksheetCollection',
    items: () => session.state.sheets.map(({ id }) => worksheet(session, id)),
    item: (key) => worksheet(session, findSheet(session, key).id),
    open: {
      GetItem: (key) => worksheet(session, findSheet(session, key).id),
      GetItemOrNullObject: (key) => {
        const found = findSheetOrNull(session, key);
        return found === null ? null : worksheet(session, found.id);
      },
      GetActiveWorksheet: () => worksheet(session, session.selection.sheetId),
      GetFirst: (visibleOnly) => openAt(visible(visibleOnly)[0]),
      GetLast: (visibleOnly) => openAt(visible(visibleOnly).at(-1)),
      Add: (name) => worksheet(session, addSheet(session, optional(name, freeName(session), asText, 'name'))),
    },
    call: { GetCount: (visibleOnly) => visible(visibleOnly).length },
  };
}

function freeName(session: Session): string {
  const taken = session.state.sheets.map(({ name }) => name);
  for (let number = taken.length + 1; ; number++) {
    const name = `Blad${number}`;
    if (!taken.some((other) => sameSheetName(other, name))) return name;
  }
}

function addSheet(session: Session, name: string): string {
  guardStructure(session);
  checkSheetName(session, name);
  const sheet: DocumentSheet = { ...EMPTY_SHEET, id: `{sheet-${session.nextNumber()}}`, name };
  session.state.change((document) => ({ ...document, sheets: [...document.sheets, sheet] }));
  return sheet.id;
}
