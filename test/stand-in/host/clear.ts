// `range.clear`: empties cells, takes away their looks, or both.
import type { Area } from '../../../lib/index.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { DocumentCell } from '../document.ts';
import { asOneOf, optional } from './arguments.ts';
import { guardContents, guardSheet } from './guards.ts';
import { notImplemented } from './host-error.ts';
import { removeRulesFrom } from './rules.ts';
import type { Session } from './session.ts';
import { eachStoredCell } from './workbook-state.ts';

const PARTS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
const EMPTY = { value: null, formula: null } as const;
const BARE = { style: DEFAULT_STYLE, styleFrom: null } as const;

export function clearArea(session: Session, sheetId: string, area: Area, applyTo: unknown): void {
  const part = optional(applyTo, 'All', (value, what) => asOneOf(value, PARTS, what), 'applyTo');
  if (part === 'Hyperlinks' || part === 'RemoveHyperlinks') throw notImplemented(`Range.Clear("${part}")`);
  const sheet = session.state.sheet(sheetId);
  const stored: [DocumentCell, number, number][] = [];
  eachStoredCell(sheet, area, (cell, row, column) => stored.push([cell, row, column]));
  if (part !== 'Formats') guardStored(session, sheetId, area, stored);
  if (part !== 'Contents') guardSheet(sheet, 'formatCells');
  for (const [cell, row, column] of stored) {
    const cleared = { ...cell, ...(part === 'Formats' ? {} : EMPTY), ...(part === 'Contents' ? {} : BARE) };
    session.state.writeCell(sheetId, row, column, cleared);
  }
  if (part !== 'Contents') removeRulesFrom(session, { sheetId, areas: [area] });
}

// Locked cells that hold nothing are refused too, but only where the area can be gone through cell by cell.
function guardStored(
  session: Session,
  sheetId: string,
  area: Area,
  stored: readonly (readonly [DocumentCell, number, number])[],
): void {
  const sheet = session.state.sheet(sheetId);
  if (sheet.protection === null) return;
  const last = stored.at(-1);
  const bottom = Math.min(area.bottom, Math.max(area.top, last?.[1] ?? area.top));
  guardContents(sheet, { ...area, bottom, right: Math.min(area.right, area.left + 1000) }, () => true);
}
