// One cell as an argument: a range, or an address with or without a sheet.
import { parseAddress } from './area.ts';
import { findSheet } from './find-sheet.ts';
import { invalidArgument } from './host-error.ts';
import { asRange } from './range.ts';
import type { Session } from './session.ts';
import { cellCount } from './area.ts';

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cell; an address without a sheet is on `ownSheet`, and refused when there is none. */
export function asCell(session: Session, ownSheet: string | null, cell: unknown): CellPlace {
  const { sheetId, area } =
    typeof cell === 'string' ? byAddress(session, ownSheet, cell) : asRange(cell, 'cell').target;
  if (cellCount(area) !== 1) throw invalidArgument('expected a single cell');
  return { sheetId, row: area.top, column: area.left };
}

function byAddress(session: Session, ownSheet: string | null, address: string) {
  const { sheet, area } = parseAddress(address);
  const sheetId = sheet === null ? ownSheet : findSheet(session, sheet).id;
  if (sheetId === null) throw invalidArgument(`no sheet in the address ${address}`);
  return { sheetId, area };
}
