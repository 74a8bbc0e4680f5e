// Excel tables.
import { overlaps, type Area } from '../../../lib/index.ts';
import type { DocumentTable } from '../document.ts';
import { asBoolean } from './arguments.ts';
import { parseAddress, rowCount } from './area.ts';
import { findSheet } from './find-sheet.ts';
import { guardSheet } from './guards.ts';
import { HostError } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { writeContents } from './range-values.ts';
import { asRange, range } from './range.ts';
import type { Session } from './session.ts';
import { tableColumns } from './table-columns.ts';
import { changeTable, resizeTable } from './table-edits.ts';
import { settleHeadings } from './table-headings.ts';
import { bodyOf, findTable, headingRowOf, missingTable, totalRowOf, type TablePlace } from './table-parts.ts';
import { worksheet } from './worksheet.ts';

/** The tables of one sheet, or of the whole workbook. */
export function tableCollection(session: Session, onlySheet: string | null): HostObject {
  const places = (): TablePlace[] =>
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
    item: (key) => find(key) ?? missingTable(key),
    get: { Count: () => places().length },
    open: {
      GetItemOrNullObject: find,
      Add: (address, hasHeaders) => tableObject(session, addTable(session, onlySheet, address, hasHeaders)),
    },
    call: { GetCount: () => places().length },
  };
}

function addTable(
  session: Session,
  onlySheet: string | null,
  address: unknown,
  hasHeaders: unknown,
): TablePlace {
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

function tableObject(session: Session, place: TablePlace): HostObject {
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
