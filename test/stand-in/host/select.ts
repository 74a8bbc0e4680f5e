// What the user sees: the active sheet and the selection.
import type { Area } from '../../../lib/index.ts';
import { HostError } from './host-error.ts';
import type { Session } from './session.ts';

export const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** Selects an area and shows its sheet; Excel cannot show a hidden sheet. */
export function selectArea(session: Session, sheetId: string, area: Area): void {
  const { name, visibility } = session.state.sheet(sheetId);
  if (visibility !== 'visible') throw new HostError('InvalidOperation', `The sheet "${name}" is hidden.`);
  session.selection = { sheetId, area };
}
