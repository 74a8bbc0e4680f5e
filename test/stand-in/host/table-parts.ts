// The parts of an Excel table: where it is, its headings, its body, its totals.
import type { Area } from '../../../lib/index.ts';
import type { DocumentTable } from '../document.ts';
import { HostError, itemNotFound } from './host-error.ts';
import type { Session } from './session.ts';

export interface TablePlace {
  readonly sheetId: string;
  readonly name: string;
}

export function missingTable(key: unknown): never {
  throw itemNotFound(`table ${JSON.stringify(key)}`);
}

export function findTable(session: Session, { sheetId, name }: TablePlace): DocumentTable {
  return session.state.sheet(sheetId).tables.find((table) => table.name === name) ?? missingTable(name);
}

export function headingRowOf({ area, headingRow }: DocumentTable): Area {
  if (!headingRow) throw new HostError('InvalidOperation', 'The table shows no headings.');
  return { ...area, bottom: area.top };
}

export function totalRowOf({ area, totalRow }: DocumentTable): Area {
  if (!totalRow) throw itemNotFound('the table has no total row');
  return { ...area, top: area.bottom };
}

export function bodyOf({ area, headingRow, totalRow }: DocumentTable): Area {
  return { ...area, top: area.top + (headingRow ? 1 : 0), bottom: area.bottom - (totalRow ? 1 : 0) };
}
