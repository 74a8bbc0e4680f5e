// The columns of an Excel table.
import type { Area } from '../../../lib/index.ts';
import type { DocumentTable } from '../document.ts';
import { asIndex, asText, optional } from './arguments.ts';
import { columnCount } from './area.ts';
import { invalidArgument } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { outwardValue, readCells, writeContents } from './range-values.ts';
import { range } from './range.ts';
import type { Session } from './session.ts';
import { deleteColumn, insertColumn } from './table-edits.ts';
import { headingOf } from './table-headings.ts';
import { bodyOf, findTable, headingRowOf, missingTable, totalRowOf, type TablePlace } from './table-parts.ts';

export function tableColumns(session: Session, place: TablePlace): HostObject {
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
    item: (key) => find(key) ?? missingTable(key),
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

function addColumn(session: Session, place: TablePlace, index: number, values: unknown, name: unknown): void {
  const { sheetId } = place;
  insertColumn(session, sheetId, findTable(session, place), index);
  const { area } = findTable(session, place);
  const column = { ...area, left: area.left + index, right: area.left + index };
  if (values !== undefined && values !== null) writeContents(session, sheetId, column, values, 'values');
  if (name !== undefined && name !== null)
    writeContents(session, sheetId, { ...column, bottom: column.top }, asText(name, 'name'), 'name');
}

function tableColumn(session: Session, place: TablePlace, index: number): HostObject {
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
