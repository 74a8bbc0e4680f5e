// `range.copyFrom`: copies what cells hold, how they look, or both.
import { contains, type Area } from '../../../lib/index.ts';
import type { DocumentCell } from '../document.ts';
import { asBoolean, asOneOf, optional } from './arguments.ts';
import { columnCount, parseAddress, rowCount } from './area.ts';
import { guardContents, guardSheet } from './guards.ts';
import { notImplemented } from './host-error.ts';
import { asRange } from './range.ts';
import type { Session } from './session.ts';
import { eachCell, type CellArea } from './style-target.ts';
import { cellAt } from './workbook-state.ts';
import { findSheet } from './find-sheet.ts';

const KINDS = ['All', 'Formulas', 'Values', 'Formats'] as const;
type Kind = (typeof KINDS)[number];

interface CopyArguments {
  readonly source: unknown;
  readonly kind: unknown;
  readonly skipBlanks: unknown;
  readonly transpose: unknown;
}

/** Fills the area with the source, which is repeated when it is smaller, and copied whole from the corner when it is larger. */
export function copyCells(session: Session, sheetId: string, area: Area, given: CopyArguments): void {
  const kind = optional(given.kind, 'All', (value, what) => asOneOf(value, KINDS, what), 'copyType');
  if (optional(given.skipBlanks, false, asBoolean, 'skipBlanks'))
    throw notImplemented('Range.CopyFrom skipBlanks');
  if (optional(given.transpose, false, asBoolean, 'transpose'))
    throw notImplemented('Range.CopyFrom transpose');
  const source = sourceOf(session, sheetId, given.source);
  const target = targetArea(area, source.area);
  guardCopy(session, sheetId, target, kind);
  const cells = new Map<string, DocumentCell>();
  eachCell(target, (row, column) => {
    const from = session.state.sheet(source.sheetId);
    const fromRow = source.area.top + ((row - target.top) % rowCount(source.area));
    const fromColumn = source.area.left + ((column - target.left) % columnCount(source.area));
    cells.set(`${row},${column}`, copied(cellAt(from, fromRow, fromColumn), kind));
  });
  eachCell(target, (row, column) => {
    const cell = cells.get(`${row},${column}`);
    if (cell !== undefined)
      session.state.writeCell(sheetId, row, column, mixed(session, sheetId, row, column, cell, kind));
  });
  if (kind === 'All' || kind === 'Formats') copyRules(session, source, { sheetId, area: target });
}

function sourceOf(session: Session, sheetId: string, source: unknown): { sheetId: string; area: Area } {
  if (typeof source !== 'string') return asRange(source, 'sourceRange').target;
  const { sheet, area } = parseAddress(source);
  return { area, sheetId: sheet === null ? sheetId : findSheet(session, sheet).id };
}

function targetArea(area: Area, source: Area): Area {
  const repeats = rowCount(area) % rowCount(source) === 0 && columnCount(area) % columnCount(source) === 0;
  if (repeats) return area;
  return { ...area, bottom: area.top + rowCount(source) - 1, right: area.left + columnCount(source) - 1 };
}

function guardCopy(session: Session, sheetId: string, area: Area, kind: Kind): void {
  const sheet = session.state.sheet(sheetId);
  if (kind !== 'Formats') guardContents(sheet, area, () => true);
  if (kind === 'Formats' || kind === 'All') guardSheet(sheet, 'formatCells');
}

function copied(cell: DocumentCell, kind: Kind): DocumentCell {
  // References in a formula would have to be moved along.
  if (cell.formula !== null && (kind === 'All' || kind === 'Formulas'))
    throw notImplemented('Range.CopyFrom of formulas');
  return cell;
}

function mixed(
  session: Session,
  sheetId: string,
  row: number,
  column: number,
  cell: DocumentCell,
  kind: Kind,
): DocumentCell {
  const before = cellAt(session.state.sheet(sheetId), row, column);
  if (kind === 'Formats') return { ...before, style: cell.style, styleFrom: cell.styleFrom };
  if (kind === 'All') return cell;
  return { ...before, value: cell.value, formula: null };
}

// Conditional formats go with the look of a cell.
function copyRules(
  session: Session,
  source: { sheetId: string; area: Area },
  target: { sheetId: string; area: Area },
): void {
  const rules = session.state.sheet(source.sheetId).rules;
  const inside = (rule: { areas: CellArea['areas'] }): boolean =>
    rule.areas.some((own) => contains(own, source.area.top, source.area.left));
  if (rules.some(inside) && source.sheetId !== target.sheetId)
    throw notImplemented('Range.CopyFrom of conditional formats');
  if (!rules.some(inside)) return;
  session.state.changeSheet(target.sheetId, ({ rules: own }) => ({
    rules: own.map((rule) => (inside(rule) ? { ...rule, areas: [...rule.areas, target.area] } : rule)),
  }));
}
