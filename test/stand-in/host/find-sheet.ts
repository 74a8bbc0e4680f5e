// Finds a worksheet as Excel does: by name, whatever the letters' case, or by id.
import type { DocumentSheet } from '../document.ts';
import { itemNotFound } from './host-error.ts';
import type { Session } from './session.ts';

export function findSheetOrNull(session: Session, key: unknown): DocumentSheet | null {
  if (typeof key !== 'string') return null;
  const same = (name: string): boolean => name.toLowerCase() === key.toLowerCase();
  return session.state.sheets.find(({ id, name }) => id === key || same(name)) ?? null;
}

export function findSheet(session: Session, key: unknown): DocumentSheet {
  const found = findSheetOrNull(session, key);
  if (found === null) throw itemNotFound(`worksheet ${JSON.stringify(key)}`);
  return found;
}
