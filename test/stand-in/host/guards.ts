// What a protected sheet or workbook refuses; asked before anything is changed.
import type { Area } from '../../../lib/index.ts';
import type { DocumentSheet } from '../document.ts';
import { accessDenied } from './host-error.ts';
import type { Session } from './session.ts';
import { cellAt } from './workbook-state.ts';

/** Refuses to change what a locked cell of a protected sheet holds. */
export function guardContents(
  sheet: DocumentSheet,
  area: Area,
  isWritten: (row: number, column: number) => boolean,
): void {
  if (sheet.protection === null) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (isWritten(row, column) && cellAt(sheet, row, column).style.locked)
        throw accessDenied(`the cell is locked and the sheet "${sheet.name}" is protected`);
    }
  }
}

type Allowance = keyof NonNullable<DocumentSheet['protection']>;

/** Refuses what the sheet's protection does not allow; `never` stands for what no protected sheet allows. */
export function guardSheet(sheet: DocumentSheet, allowance: Allowance | 'never'): void {
  if (sheet.protection === null) return;
  if (allowance === 'never' || !sheet.protection[allowance])
    throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Refuses to add, remove, rename or move sheets. */
export function guardStructure(session: Session): void {
  if (session.state.structureProtected) throw accessDenied("the workbook's structure is protected");
}
