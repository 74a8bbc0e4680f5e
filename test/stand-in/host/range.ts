// A range: one area of one sheet.
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../lib/index.ts';
import type { DocumentSheet } from '../document.ts';
import { asBoolean, asIndex, asNumber, optional } from './arguments.ts';
import { cellCount, columnCount, fullAddress, intersect, onSheet, parseAddress, rowCount } from './area.ts';
import { getCellProperties, setCellProperties } from './cell-properties.ts';
import { clearArea } from './clear.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { copyCells } from './copy.ts';
import { dataValidation } from './data-validation.ts';
import { findSheet } from './find-sheet.ts';
import { guardSheet } from './guards.ts';
import { invalidArgument, itemNotFound, notImplemented } from './host-error.ts';
import { isHostObject, type HostObject } from './host-object.ts';
import { getLineProperties, setLineProperties } from './line-properties.ts';
import { rangeAreas } from './range-areas.ts';
import { rangeFormat } from './range-format.ts';
import { cellGetters, writeContents, writeNumberFormats } from './range-values.ts';
import { readHidden, writeHidden } from './row-column-size.ts';
import { selectArea } from './select.ts';
import type { Session } from './session.ts';
import { findSpecialCells } from './special-cells.ts';
import type { CellArea } from './style-target.ts';
import { usedArea } from './used-area.ts';
import { worksheet } from './worksheet.ts';

/** A range, and the cells it stands for. */
export interface RangeObject extends HostObject {
  readonly target: CellArea & { readonly area: Area };
}

export function asRange(value: unknown, what: string): RangeObject {
  if (!isHostObject(value) || value.type !== 'Range') throw invalidArgument(`${what}: expected a range`);
  return value as RangeObject;
}

/** A range, or an address that may name another sheet. */
function otherTarget(session: Session, sheetId: string, value: unknown): { sheetId: string; area: Area } {
  if (typeof value !== 'string') return asRange(value, 'anotherRange').target;
  const { sheet, area } = parseAddress(value);
  return { area, sheetId: sheet === null ? sheetId : findSheet(session, sheet).id };
}

export function range(session: Session, sheetId: string, wanted: Area): RangeObject {
  const area = onSheet(wanted);
  const target = { sheetId, area, areas: [area] };
  return {
    type: 'Range',
    kept: true,
    target,
    get: {
      ...shapeGetters(session, target),
      ...cellGetters(session, () => session.state.sheet(sheetId), area),
    },
    set: setters(session, target),
    child: {
      Format: () => rangeFormat(session, target),
      ConditionalFormats: () => conditionalFormats(session, target),
      DataValidation: () => dataValidation(session, sheetId, area),
      Worksheet: () => worksheet(session, sheetId),
    },
    open: { ...geometry(session, target), ...searches(session, target) },
    call: calls(session, target),
  };
}

type Target = RangeObject['target'];

function shapeGetters(session: Session, target: Target): NonNullable<HostObject['get']> {
  const { sheetId, area } = target;
  const address = (): string => fullAddress(session.state.sheet(sheetId).name, area);
  const hidden = (direction: 'rows' | 'columns') => readHidden(session, target, direction);
  return {
    Address: address,
    AddressLocal: address,
    RowIndex: () => area.top,
    ColumnIndex: () => area.left,
    RowCount: () => rowCount(area),
    ColumnCount: () => columnCount(area),
    CellCount: () => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)),
    RowHidden: () => hidden('rows'),
    ColumnHidden: () => hidden('columns'),
    Hidden: () => {
      const [rows, columns] = [hidden('rows'), hidden('columns')];
      return rows === null || columns === null ? null : rows || columns;
    },
    IsEntireRow: () => columnCount(area) === MAX_COLUMNS,
    IsEntireColumn: () => rowCount(area) === MAX_ROWS,
  };
}

function setters(session: Session, target: Target): NonNullable<HostObject['set']> {
  const { sheetId, area } = target;
  return {
    Values: (value) => {
      writeContents(session, sheetId, area, value, 'values');
    },
    Formulas: (value) => {
      writeContents(session, sheetId, area, value, 'formulas');
    },
    NumberFormat: (value) => {
      writeNumberFormats(session, sheetId, area, value);
    },
    RowHidden: (value) => {
      writeHidden(session, target, 'rows', asBoolean(value, 'rowHidden'));
    },
    ColumnHidden: (value) => {
      writeHidden(session, target, 'columns', asBoolean(value, 'columnHidden'));
    },
  };
}

function geometry(session: Session, { sheetId, area }: Target): NonNullable<HostObject['open']> {
  const open = (wanted: Area): HostObject => range(session, sheetId, wanted);
  const { top, left, bottom, right } = area;
  return {
    GetCell: (row, column) => {
      const [down, across] = [asNumber(row, 'row'), asNumber(column, 'column')];
      return open({ top: top + down, bottom: top + down, left: left + across, right: left + across });
    },
    GetRow: (row) => open({ ...area, top: top + asIndex(row, 'row'), bottom: top + asIndex(row, 'row') }),
    GetColumn: (column) =>
      open({ ...area, left: left + asIndex(column, 'column'), right: left + asIndex(column, 'column') }),
    GetLastCell: () => open({ top: bottom, bottom, left: right, right }),
    GetLastRow: () => open({ ...area, top: bottom }),
    GetLastColumn: () => open({ ...area, left: right }),
    GetEntireRow: () => open({ top, bottom, left: 0, right: MAX_COLUMNS - 1 }),
    GetEntireColumn: () => open({ top: 0, bottom: MAX_ROWS - 1, left, right }),
    GetOffsetRange: (rows, columns) => {
      const [down, across] = [asNumber(rows, 'rowOffset'), asNumber(columns, 'columnOffset')];
      return open({ top: top + down, bottom: bottom + down, left: left + across, right: right + across });
    },
    GetResizedRange: (rows, columns) =>
      open({
        ...area,
        bottom: bottom + asNumber(rows, 'deltaRows'),
        right: right + asNumber(columns, 'deltaColumns'),
      }),
    GetAbsoluteResizedRange: (rows, columns) =>
      open({
        ...area,
        bottom: top + asIndex(rows, 'numRows') - 1,
        right: left + asIndex(columns, 'numColumns') - 1,
      }),
    GetBoundingRect: (other) => open(boundingArea(area, otherTarget(session, sheetId, other).area)),
  };
}

function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function searches(session: Session, target: Target): NonNullable<HostObject['open']> {
  const { sheetId, area } = target;
  const sheet = (): DocumentSheet => session.state.sheet(sheetId);
  const openOrNull = (found: Area | null): HostObject | null =>
    found === null ? null : range(session, sheetId, found);
  const intersection = (other: unknown): HostObject | null => {
    const second = otherTarget(session, sheetId, other);
    return openOrNull(second.sheetId === sheetId ? intersect(area, second.area) : null);
  };
  const used = (valuesOnly: unknown): HostObject | null =>
    openOrNull(usedArea(sheet(), area, optional(valuesOnly, false, asBoolean, 'valuesOnly')));
  const special = (kind: unknown, valueKind: unknown): HostObject | null => {
    const areas = findSpecialCells(sheet(), area, kind, valueKind);
    return areas.length === 0 ? null : rangeAreas(session, { sheetId, areas });
  };
  return {
    GetIntersection: (other) => intersection(other) ?? missing('getIntersection'),
    GetIntersectionOrNullObject: intersection,
    GetUsedRange: (valuesOnly) => used(valuesOnly) ?? missing('getUsedRange'),
    GetUsedRangeOrNullObject: used,
    GetSpecialCells: (kind, valueKind) => special(kind, valueKind) ?? missing('getSpecialCells'),
    GetSpecialCellsOrNullObject: special,
    GetSpillingToRangeOrNullObject: () => {
      const spill = sheet().spills?.find(({ top, left }) => top === area.top && left === area.left);
      return openOrNull(spill ?? null);
    },
    GetMergedAreasOrNullObject: () => {
      const merges = sheet().merges.filter((merge) => intersect(merge, area) !== null);
      return merges.length === 0 ? null : rangeAreas(session, { sheetId, areas: merges });
    },
  };
}

function missing(member: string): never {
  throw itemNotFound(`range.${member}`);
}

function calls(session: Session, target: Target): NonNullable<HostObject['call']> {
  const { sheetId, area } = target;
  return {
    Clear: (applyTo) => {
      clearArea(session, sheetId, area, applyTo);
    },
    CopyFrom: (source, kind, skipBlanks, transpose) => {
      copyCells(session, sheetId, area, { source, kind, skipBlanks, transpose });
    },
    Select: () => {
      selectArea(session, sheetId, area);
    },
    GetCellProperties: (wanted) => getCellProperties(session, target, wanted),
    SetCellProperties: (given) => {
      setCellProperties(session, target, given);
    },
    GetRowProperties: (wanted) => getLineProperties(session, target, 'rows', wanted),
    GetColumnProperties: (wanted) => getLineProperties(session, target, 'columns', wanted),
    SetRowProperties: (given) => {
      setLineProperties(session, target, 'rows', given);
    },
    SetColumnProperties: (given) => {
      setLineProperties(session, target, 'columns', given);
    },
    Merge: (across) => {
      mergeCells(session, target, optional(across, false, asBoolean, 'across'));
    },
    Unmerge: () => {
      guardSheet(session.state.sheet(sheetId), 'never');
      session.state.changeSheet(sheetId, ({ merges }) => ({
        merges: merges.filter((merge) => intersect(merge, area) === null),
      }));
    },
    Calculate: () => null,
    // The client writes large arrays in pieces, and asks first whether the whole fits.
    _ValidateArraySize: (rows, columns) => {
      if (rows !== rowCount(area) || columns !== columnCount(area))
        throw invalidArgument('the size of the array does not match the range');
    },
  };
}

function mergeCells(session: Session, { sheetId, area }: Target, across: boolean): void {
  if (across) throw notImplemented('Range.Merge across');
  guardSheet(session.state.sheet(sheetId), 'never');
  session.state.changeSheet(sheetId, ({ merges }) => ({
    merges: [...merges.filter((merge) => intersect(merge, area) === null), area],
  }));
}
