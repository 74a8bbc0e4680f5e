// What stands in the way of a plan and is known before anything is written: read-only, locked cells, cells hidden under a merge.
import type { Failure } from '../../app/failure.ts';
import {
  cellAddress,
  contains,
  type CellWrite,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../lib/index.ts';
import type { ListedSheet } from '../read/list-workbook.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';

const SHOWN_CELLS = 5;
const NOTHING_WRITTEN = 'Inget har skrivits.';

/** The first obstacle, or null. `sheets`: how the sheets are protected now. */
export function findObstacle(
  cells: readonly CellWrite[],
  { snapshot, readOnly }: ReadWorkbook,
  sheets: readonly ListedSheet[],
): Failure | null {
  if (readOnly)
    return {
      code: 'read-only',
      text: `Arbetsboken är öppnad skrivskyddad. Välj Redigera ändå eller spara en egen kopia, och klicka igen. ${NOTHING_WRITTEN}`,
    };
  for (const sheet of snapshot.sheets) {
    const own = cells.filter((write) => write.sheet === sheet.name);
    const isProtected = sheets.some(({ name, protection }) => name === sheet.name && protection !== null);
    const obstacle = (isProtected ? lockedCells(sheet, own, snapshot) : null) ?? mergedCells(sheet, own);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

function lockedCells(
  sheet: SheetSnapshot,
  cells: readonly CellWrite[],
  { styles }: WorkbookSnapshot,
): Failure | null {
  const locked = cells.filter(({ row, column }) => styles[sheet.styles[row]?.[column] ?? 0]?.locked ?? true);
  if (locked.length === 0) return null;
  const text = `Bladet «${sheet.name}» är skyddat, så det går inte att skriva i ${nameCells(locked)}; ta bort skyddet (Granska, Ta bort bladets skydd) och klicka igen. ${NOTHING_WRITTEN}`;
  return { code: 'protected', text };
}

function mergedCells({ name, merges }: SheetSnapshot, cells: readonly CellWrite[]): Failure | null {
  if (merges.length === 0) return null;
  const hidden = cells.filter(({ row, column }) =>
    merges.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column)),
  );
  if (hidden.length === 0) return null;
  const text = `På bladet «${name}» döljs ${nameCells(hidden)} av sammanfogade celler; dela upp dem och klicka igen. ${NOTHING_WRITTEN}`;
  return { code: 'unsupported', text };
}

/** «cell H5», «cellerna H5 och H6», «cellerna H5, H6, H7, H8, H9 och 3 till». */
export function nameCells(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const names = cells.map(({ row, column }) => cellAddress(row, column));
  const [first = ''] = names;
  if (names.length === 1) return `cell ${first}`;
  if (names.length > SHOWN_CELLS)
    return `cellerna ${names.slice(0, SHOWN_CELLS).join(', ')} och ${names.length - SHOWN_CELLS} till`;
  return `cellerna ${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
}

/** The failure that a change by someone else since the reading means. */
export function changedMeanwhile(where: string): Failure {
  return {
    code: 'changed-meanwhile',
    text: `Någon har ändrat ${where} sedan arbetsboken lästes; klicka en gång till. ${NOTHING_WRITTEN}`,
  };
}
