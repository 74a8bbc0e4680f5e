// Excel tables and their columns.
import { overlaps, type Area } from '../../../lib/index.ts';
import type { DocumentTable } from '../document.ts';
import { asBoolean, asIndex, asText, optional } from './arguments.ts';
import { columnCount, parseAddress, rowCount } from './area.ts';
import { findSheet } from './find-sheet.ts';
import { guardSheet } from './guards.ts';
import { HostError, invalidArgument, itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { asRange, range } from './range.ts';
import { readCells, outwardValue, writeContents } from './range-values.ts';
import type { Session } from './session.ts';
import { changeTable, deleteColumn, insertColumn, resizeTable } from './table-edits.ts';
import { headingOf, settleHeadings } from './table-headings.ts';
import { worksheet } from './worksheet.ts';

interface Place {
  readonly sheetId: string;
  readonly name: string;
}

/** The tables of one sheet, or of the whole workbook. */
export function tableCollection(session: Session, onlySheet: string | null): HostObject {
  const places = (): Place[] =>
    session.state.sheets
      .filter(({ id }) => onlySheet === null || id === onlySheet)
      .flatMap(({ id, tables }) => tables.map(({ name }) => ({ sheetId: id, name })));
  const find = (key: unknown): HostObject | null => {
    const place = places().find(
      ({ name }) => typeof key === 'string' && name.toLowerCase() === key.toLowerCase(),
    );
    return place === undefined ? null : tableObject(session, place);
  };
  return {
    type: 'TableCollection',
    items: () => places().map((place) => tableObject(session, place)),
    item: (key) => find(key) ?? missing(key),
    get: { Count: () => places().length },
    open: {
      GetItemOrNullObject: find,
      Add: (address, hasHeaders) => tableObject(session, addTable(session, onlySheet, address, hasHeaders)),
    },
    call: { GetCount: () => places().length },
  };
}

function missing(key: unknown): never {
  throw itemNotFound(`table ${JSON.stringify(key)}`);
}

function addTable(session: Session, onlySheet: string | null, address: unknown, hasHeaders: unknown): Place {
  const { sheetId, area } = placeOf(session, onlySheet, address);
  const sheet = session.state.sheet(sheetId);
  guardSheet(sheet, 'never');
  if (!asBoolean(hasHeaders, 'hasHeaders'))
    throw new HostError('NotImplemented', 'TableCollection.Add without headers');
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  const taken = new Set(
    session.state.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  let number = taken.size + 1;
  while (taken.has(`tabell${number}`)) number += 1;
  const table: DocumentTable = { name: `Tabell${number}`, area, headingRow: true, totalRow: false };
  session.state.changeSheet(sheetId, ({ tables }) => ({ tables: [...tables, table] }));
  settleHeadings(session, sheetId, area);
  return { sheetId, name: table.name };
}

function placeOf(
  session: Session,
  onlySheet: string | null,
  address: unknown,
): { sheetId: string; area: Area } {
  if (typeof address !== 'string') return asRange(address, 'address').target;
  const { sheet, area } = parseAddress(address);
  const sheetId = sheet === null ? (onlySheet ?? session.selection.sheetId) : findSheet(session, sheet).id;
  return { sheetId, area };
}

function tableObject(session: Session, place: Place): HostObject {
  const { sheetId, name } = place;
  const table = (): DocumentTable => findTable(session, place);
  const open = (area: Area): HostObject => range(session, sheetId, area);
  return {
    type: 'Table',
    id: name,
    get: {
      Id: () => table().name,
      Name: () => table().name,
      ShowHeaders: () => table().headingRow,
      ShowTotals: () => table().totalRow,
    },
    child: {
      Worksheet: () => worksheet(session, sheetId),
      Columns: () => tableColumns(session, place),
      Rows: () => ({ type: 'TableRowCollection', get: { Count: () => rowCount(bodyOf(table())) } }),
    },
    open: {
      GetRange: () => open(table().area),
      GetHeaderRowRange: () => open(headingRowOf(table())),
      GetDataBodyRange: () => open(bodyOf(table())),
      GetTotalRowRange: () => open(totalRowOf(table())),
      ConvertToRange: () => {
        const { area } = table();
        changeTable(session, sheetId, name, null);
        return open(area);
      },
    },
    call: {
      Resize: (area) => {
        resizeTable(session, sheetId, table(), placeOf(session, sheetId, area).area);
      },
      Delete: () => {
        const { area } = table();
        changeTable(session, sheetId, name, null);
        writeContents(session, sheetId, area, '', 'delete');
      },
    },
  };
}

function findTable(session: Session, { sheetId, name }: Place): DocumentTable {
  return session.state.sheet(sheetId).tables.find((table) => table.name === name) ?? missing(name);
}

function headingRowOf({ area, headingRow }: DocumentTable): Area {
  if (!headingRow) throw new HostError('InvalidOperation', 'The table shows no headings.');
  return { ...area, bottom: area.top };
}

function totalRowOf({ area, totalRow }: DocumentTable): Area {
  if (!totalRow) throw itemNotFound('the table has no total row');
  return { ...area, top: area.bottom };
}

function bodyOf({ area, headingRow, totalRow }: DocumentTable): Area {
  return { ...area, top: area.top + (headingRow ? 1 : 0), bottom: area.bottom - (totalRow ? 1 : 0) };
}

function tableColumns(session: Session, place: Place): HostObject {
  const count = (): number => columnCount(findTable(session, place).area);
  const items = (): HostObject[] =>
    Array.from({ length: count() }, (_, index) => tableColumn(session, place, index));
  const find = (key: unknown): HostObject | null => {
    const table = findTable(session, place);
    const named = (index: number): boolean =>
      typeof key === 'string' &&
      headingOf(session, place.sheetId, table, index).toLowerCase() === key.toLowerCase();
    return items().find(({ id }, index) => id === key || named(index)) ?? null;
  };
  return {
    type: 'TableColumnCollection',
    items,
    item: (key) => find(key) ?? missing(key),
    get: { Count: count },
    open: {
      GetItemOrNullObject: find,
      Add: (index, values, name) => {
        const at = optional(index === -1 ? null : index, count(), asIndex, 'index');
        if (at > count()) throw invalidArgument('index: past the end of the table');
        addColumn(session, place, at, values, name);
        return tableColumn(session, place, at);
      },
    },
    call: { GetCount: count },
  };
}

function addColumn(session: Session, place: Place, index: number, values: unknown, name: unknown): void {
  const { sheetId } = place;
  insertColumn(session, sheetId, findTable(session, place), index);
  const { area } = findTable(session, place);
  const column = { ...area, left: area.left + index, right: area.left + index };
  if (values !== undefined && values !== null) writeContents(session, sheetId, column, values, 'values');
  if (name !== undefined && name !== null)
    writeContents(session, sheetId, { ...column, bottom: column.top }, asText(name, 'name'), 'name');
}

function tableColumn(session: Session, place: Place, index: number): HostObject {
  const { sheetId } = place;
  const table = (): DocumentTable => findTable(session, place);
  const column = (area: Area): Area => ({
    ...area,
    left: table().area.left + index,
    right: table().area.left + index,
  });
  const open = (area: Area): HostObject => range(session, sheetId, column(area));
  return {
    type: 'TableColumn',
    id: index + 1,
    get: {
      Id: () => index + 1,
      Index: () => index,
      Name: () => headingOf(session, sheetId, table(), index),
      Values: () =>
        readCells(session.state.sheet(sheetId), column(table().area), ({ value }) =>
          outwardValue(value, session.options.errorLanguage),
        ),
    },
    set: {
      Name: (value) => {
        writeContents(session, sheetId, column(headingRowOf(table())), asText(value, 'name'), 'name');
      },
      Values: (value) => {
        writeContents(session, sheetId, column(table().area), value, 'values');
      },
    },
    open: {
      GetRange: () => open(table().area),
      GetHeaderRowRange: () => open(headingRowOf(table())),
      GetDataBodyRange: () => open(bodyOf(table())),
      GetTotalRowRange: () => open(totalRowOf(table())),
    },
    call: {
      Delete: () => {
        deleteColumn(session, sheetId, table(), index);
      },
    },
  };
}
