// Changes the extent of Excel tables: another area, one column more or less.
import { overlaps, type Area } from '../../../lib/index.ts';
import type { DocumentCell, DocumentTable } from '../document.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import { guardSheet } from './guards.ts';
import { HostError, invalidArgument, notImplemented } from './host-error.ts';
import type { Session } from './session.ts';
import { eachCell } from './style-target.ts';
import { settleHeadings } from './table-headings.ts';
import { cellAt, eachStoredCell } from './workbook-state.ts';

const BLANK: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

export function changeTable(
  session: Session,
  sheetId: string,
  name: string,
  change: Partial<DocumentTable> | null,
): void {
  guardSheet(session.state.sheet(sheetId), 'never');
  session.state.changeSheet(sheetId, ({ tables }) => ({
    tables: tables.flatMap((table) => {
      if (table.name !== name) return [table];
      return change === null ? [] : [{ ...table, ...change }];
    }),
  }));
}

/** `table.resize`: the heading row stays where it is, and the new area may not meet another table or merged cells. */
export function resizeTable(session: Session, sheetId: string, table: DocumentTable, area: Area): void {
  const { tables, merges } = session.state.sheet(sheetId);
  if (area.top !== table.area.top || !overlaps(area, table.area) || area.bottom === area.top)
    throw invalidArgument('table.resize: the headings must stay in the same row and the tables must overlap');
  const others = tables.filter(({ name }) => name !== table.name).map((other) => other.area);
  if ([...others, ...merges].some((other) => overlaps(other, area)))
    throw new HostError('InvalidOperation', 'The table would overlap another table or merged cells.');
  changeTable(session, sheetId, table.name, { area });
  settleHeadings(session, sheetId, area);
}

/** Inserts a column; what stands to the right of the table in its rows moves one step. */
export function insertColumn(session: Session, sheetId: string, table: DocumentTable, index: number): void {
  guardSheet(session.state.sheet(sheetId), 'never');
  const { area } = table;
  const at = area.left + index;
  refuseMoves(session, sheetId, table, index);
  shiftRight(session, sheetId, area, at);
  const beside = index === 0 ? at + 1 : at - 1;
  for (let row = area.top; row <= area.bottom; row++) {
    const { style, styleFrom } = cellAt(session.state.sheet(sheetId), row, beside);
    session.state.writeCell(sheetId, row, at, { ...BLANK, style, styleFrom });
  }
  changeTable(session, sheetId, table.name, { area: { ...area, right: area.right + 1 } });
  settleHeadings(session, sheetId, area);
}

// Moving merged cells, notes, rules and other tables along is not done here.
function refuseMoves(session: Session, sheetId: string, { area, name }: DocumentTable, index: number): void {
  const { merges, notes, rules, tables } = session.state.sheet(sheetId);
  const moved = { ...area, left: area.left + index, right: Number.MAX_SAFE_INTEGER };
  const cells = notes.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
  const own = [...merges, ...cells, ...rules.flatMap((rule) => rule.areas)];
  const others = tables.filter((table) => table.name !== name).map((table) => table.area);
  if ([...own, ...others].some((other) => overlaps(other, moved)))
    throw notImplemented('TableColumnCollection.Add where merged cells, notes, rules or tables have to move');
}

function shiftRight(session: Session, sheetId: string, { top, bottom }: Area, from: number): void {
  const moved: [DocumentCell, number, number][] = [];
  const right = { top, bottom, left: from, right: Number.MAX_SAFE_INTEGER };
  eachStoredCell(session.state.sheet(sheetId), right, (cell, row, column) => moved.push([cell, row, column]));
  if (moved.some(([{ formula }]) => formula !== null))
    throw notImplemented('TableColumnCollection.Add where formulas have to move');
  for (const [, row, column] of moved) session.state.writeCell(sheetId, row, column, BLANK);
  for (const [cell, row, column] of moved) session.state.writeCell(sheetId, row, column + 1, cell);
}

/** Deletes a column; what stands to the right of it in the table's rows moves one step back. */
export function deleteColumn(session: Session, sheetId: string, table: DocumentTable, index: number): void {
  guardSheet(session.state.sheet(sheetId), 'never');
  const { area } = table;
  if (area.left === area.right)
    throw new HostError('InvalidOperation', 'A table must have at least one column.');
  refuseMoves(session, sheetId, table, index + 1);
  const at = area.left + index;
  const moved: [DocumentCell, number, number][] = [];
  const right = { ...area, left: at + 1, right: Number.MAX_SAFE_INTEGER };
  eachStoredCell(session.state.sheet(sheetId), right, (cell, row, column) => moved.push([cell, row, column]));
  eachCell({ ...area, left: at, right: at }, (row, column) => {
    session.state.writeCell(sheetId, row, column, BLANK);
  });
  for (const [, row, column] of moved) session.state.writeCell(sheetId, row, column, BLANK);
  for (const [cell, row, column] of moved) session.state.writeCell(sheetId, row, column - 1, cell);
  changeTable(session, sheetId, table.name, { area: { ...area, right: area.right - 1 } });
}
