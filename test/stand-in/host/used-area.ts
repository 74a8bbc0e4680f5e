// The part of a sheet that is in use.
import type { Area } from '../../../lib/index.ts';
import type { DocumentSheet } from '../document.ts';
import { eachStoredCell } from './workbook-state.ts';

/** The smallest area round all used cells within `within`, or null; `valuesOnly` leaves out cells that only have a look. */
export function usedArea(sheet: DocumentSheet, within: Area, valuesOnly: boolean): Area | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  eachStoredCell(sheet, within, ({ value, formula }, row, column) => {
    if (valuesOnly && value === null && formula === null) return;
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  });
  return used.bottom < 0 ? null : used;
}
