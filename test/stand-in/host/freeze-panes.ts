// Rows that stay in view.
import { asIndex } from './arguments.ts';
import { notImplemented } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { range } from './range.ts';
import type { Session } from './session.ts';
import { MAX_COLUMNS } from '../../../lib/index.ts';

export function freezePanes(session: Session, sheetId: string): HostObject {
  const set = (frozenRows: number): void => {
    session.state.changeSheet(sheetId, () => ({ frozenRows }));
  };
  const location = (): HostObject | null => {
    const { frozenRows } = session.state.sheet(sheetId);
    if (frozenRows === 0) return null;
    return range(session, sheetId, { top: 0, bottom: frozenRows - 1, left: 0, right: MAX_COLUMNS - 1 });
  };
  return {
    type: 'WorksheetFreezePanes',
    call: {
      FreezeRows: (count) => {
        set(asIndex(count, 'count'));
      },
      Unfreeze: () => {
        set(0);
      },
      FreezeColumns: () => {
        throw notImplemented('WorksheetFreezePanes.FreezeColumns');
      },
    },
    open: { GetLocationOrNullObject: location },
  };
}
