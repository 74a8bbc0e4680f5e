// One worksheet.
import { sameSheetName } from './sheet-name.ts';
import type { DocumentSheet } from '../document.ts';
import { asIndex, asOneOf, asText, optional, asBoolean } from './arguments.ts';
import { parseAddress, WHOLE_SHEET } from './area.ts';
import { commentCollection } from './comments.ts';
import { freezePanes } from './freeze-panes.ts';
import { guardStructure } from './guards.ts';
import { HostError, invalidArgument, itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { noteCollection } from './notes.ts';
import { pageLayout } from './page-layout.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { FIRST_CELL, selectArea } from './select.ts';
import { listSeparator, type Session } from './session.ts';
import { sheetNames } from './names.ts';
import { checkSheetName } from './sheet-name.ts';
import { rememberedMembers } from './remembered.ts';
import { tableCollection } from './tables.ts';
import { usedArea } from './used-area.ts';
import { worksheetProtection } from './protection.ts';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type VisibilityName = keyof typeof VISIBILITIES;

export function worksheet(session: Session, sheetId: string): HostObject {
  const sheet = (): DocumentSheet => session.state.sheet(sheetId);
  const grid = rememberedMembers(session, sheetId, { ShowGridlines: true, ShowHeadings: true });
  return {
    type: 'Worksheet',
    id: sheetId,
    kept: true,
    get: {
      Id: () => sheet().id,
      Name: () => sheet().name,
      Position: () => session.state.sheets.findIndex(({ id }) => id === sheetId),
      Visibility: () => visibilityName(sheet()),
      ...grid.get,
    },
    set: {
      ...setters(session, sheetId),
      ...grid.set,
      // Microsoft's library sends this name
      ...(grid.set['ShowGridlines'] === undefined ? {} : { Gridlines: grid.set['ShowGridlines'] }),
    },
    child: {
      Tables: () => tableCollection(session, sheetId),
      Names: () => sheetNames(),
      Protection: () => worksheetProtection(session, sheetId),
      FreezePanes: () => freezePanes(session, sheetId),
      PageLayout: () => pageLayout(session, sheetId),
      Comments: () => commentCollection(session, sheetId),
      Notes: () => noteCollection(session, sheetId),
    },
    open: openers(session, sheetId),
    call: {
      Activate: () => {
        const { selection } = session;
        selectArea(session, sheetId, selection.sheetId === sheetId ? selection.area : FIRST_CELL);
      },
      Delete: () => {
        deleteSheet(session, sheetId);
      },
      Calculate: () => null,
    },
  };
}

function visibilityName({ visibility }: DocumentSheet): string {
  return Object.entries(VISIBILITIES).find(([, value]) => value === visibility)?.[0] ?? 'Visible';
}

function setters(session: Session, sheetId: string): NonNullable<HostObject['set']> {
  const change = (part: Partial<DocumentSheet>): void => {
    guardStructure(session);
    session.state.changeSheet(sheetId, () => part);
  };
  return {
    Name: (value) => {
      const name = asText(value, 'name');
      const own = session.state.sheet(sheetId).name;
      if (!sameSheetName(own, name)) checkSheetName(session, name);
      change({ name });
    },
    Visibility: (value) => {
      const name = asOneOf(value, Object.keys(VISIBILITIES) as VisibilityName[], 'visibility');
      const others = session.state.sheets.filter(
        ({ id, visibility }) => id !== sheetId && visibility === 'visible',
      );
      if (name !== 'Visible' && others.length === 0)
        throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
      change({ visibility: VISIBILITIES[name] });
    },
    Position: (value) => {
      guardStructure(session);
      moveSheet(session, sheetId, asIndex(value, 'position'));
    },
  };
}

function moveSheet(session: Session, sheetId: string, position: number): void {
  session.state.change((document) => {
    const moved = document.sheets.filter(({ id }) => id === sheetId);
    const others = document.sheets.filter(({ id }) => id !== sheetId);
    return { ...document, sheets: [...others.slice(0, position), ...moved, ...others.slice(position)] };
  });
}

function deleteSheet(session: Session, sheetId: string): void {
  guardStructure(session);
  const left = session.state.sheets.filter(({ id }) => id !== sheetId);
  const next = left.find(({ visibility }) => visibility === 'visible');
  if (next === undefined)
    throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  session.state.change((document) => ({ ...document, sheets: left }));
  if (session.selection.sheetId === sheetId) session.selection = { sheetId: next.id, area: FIRST_CELL };
}

function openers(session: Session, sheetId: string): NonNullable<HostObject['open']> {
  const used = (valuesOnly: unknown): HostObject | null => {
    const area = usedArea(
      session.state.sheet(sheetId),
      WHOLE_SHEET,
      optional(valuesOnly, false, asBoolean, 'valuesOnly'),
    );
    return area === null ? null : range(session, sheetId, area);
  };
  return {
    GetRange: (address) => {
      if (address === undefined || address === null || address === '')
        return range(session, sheetId, WHOLE_SHEET);
      return rangeByAddress(session, sheetId, asText(address, 'address'));
    },
    GetRanges: (addresses) => {
      const parts = asText(addresses, 'address').split(listSeparator(session.options));
      return rangeAreas(session, { sheetId, areas: parts.map((part) => parseAddress(part.trim()).area) });
    },
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [asIndex(row, 'startRow'), asIndex(column, 'startColumn')];
      const [height, width] = [asIndex(rows, 'rowCount'), asIndex(columns, 'columnCount')];
      return range(session, sheetId, { top, left, bottom: top + height - 1, right: left + width - 1 });
    },
    GetCell: (row, column) => {
      const [top, left] = [asIndex(row, 'row'), asIndex(column, 'column')];
      return range(session, sheetId, { top, left, bottom: top, right: left });
    },
    // A blank sheet answers with its first cell, but not when only values are asked for.
    GetUsedRange: (valuesOnly) => {
      const found = used(valuesOnly);
      if (found !== null) return found;
      if (valuesOnly === true) throw itemNotFound('worksheet.getUsedRange');
      return range(session, sheetId, FIRST_CELL);
    },
    GetUsedRangeOrNullObject: used,
  };
}

function rangeByAddress(session: Session, sheetId: string, address: string): HostObject {
  const { sheet, area } = parseAddress(address);
  const own = session.state.sheet(sheetId).name;
  if (sheet !== null && !sameSheetName(sheet, own))
    throw invalidArgument(`the address is on another sheet: ${address}`);
  return range(session, sheetId, area);
}
