// Reads and writes one part of the look of many cells: what a range, several ranges and `setCellProperties` have in common.
import type { Area } from '../../../lib/index.ts';
import type { CellStyle, DocumentSheet } from '../document.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import { cellCount } from './area.ts';
import { guardSheet } from './guards.ts';
import { notImplemented } from './host-error.ts';
import { isUnbounded } from './range-values.ts';
import type { Session } from './session.ts';
import { cellAt, eachStoredCell, restyle, type StyleChange } from './workbook-state.ts';

/** Some areas of one sheet. */
export interface CellArea {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** All looks that occur in the area. */
function stylesIn(sheet: DocumentSheet, area: Area): Set<CellStyle> {
  const styles = new Set<CellStyle>();
  let stored = 0;
  eachStoredCell(sheet, area, ({ style }) => {
    styles.add(style);
    stored += 1;
  });
  return stored < cellCount(area) ? styles.add(DEFAULT_STYLE) : styles;
}

/** What `read` gives when it is the same for all cells, else null: how Excel answers for mixed cells. */
export function commonOf<T>(
  session: Session,
  { sheetId, areas }: CellArea,
  read: (style: CellStyle) => T,
): T | null {
  const sheet = session.state.sheet(sheetId);
  const found = new Set(areas.flatMap((area) => [...stylesIn(sheet, area)].map(read)));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/** Changes the look of all cells of the areas; the same guard for all kinds of looks but locking. */
export function changeStyles(
  session: Session,
  target: CellArea,
  change: StyleChange | ((style: CellStyle) => StyleChange),
): void {
  const sheet = session.state.sheet(target.sheetId);
  const unlocks = typeof change === 'object' && change.locked !== undefined;
  guardSheet(sheet, unlocks ? 'never' : 'formatCells');
  const made = new Map<CellStyle, CellStyle>();
  for (const area of target.areas) {
    if (isUnbounded(area)) throw notImplemented('looks of whole rows and columns');
    eachCell(area, (row, column) => {
      const cell = cellAt(session.state.sheet(target.sheetId), row, column);
      const style =
        made.get(cell.style) ??
        restyle(cell.style, typeof change === 'function' ? change(cell.style) : change);
      made.set(cell.style, style);
      session.state.writeCell(target.sheetId, row, column, { ...cell, style });
    });
  }
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
