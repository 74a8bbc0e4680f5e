// Who is responsible for a measure: the function that the goal table names on its row.
import { cellText } from '../assess/cell-text.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import type { Steps } from '../model/steps.ts';
import { createGrid, type SheetGrid } from '../sheet/sheet-grid.ts';
import { columnsOf } from '../sheet/table-columns.ts';
import type { RecognisedColumn } from '../sheet/table.ts';
import { tidy } from '../swedish/spaces.ts';
import type { FollowedRow } from './followed-row.ts';

/** Tells who is responsible («Verksamhetsutvecklaren»); null when nothing says. Made ready for the sheets of these rows. */
export function* responsibleIn(
  snapshot: WorkbookSnapshot,
  rows: readonly FollowedRow[],
): Steps<(row: FollowedRow) => string | null> {
  const grids = new Map<string, SheetGrid>();
  const wanted = new Set(rows.map(({ measure }) => measure.sheet));
  for (const sheet of snapshot.sheets)
    if (wanted.has(sheet.name)) grids.set(sheet.name, yield* createGrid(snapshot, sheet));
  return ({ measure, table }) => {
    const grid = grids.get(measure.sheet);
    if (grid === undefined || table === null) return measure.committee ?? null;
    const texts = columnsOf(table, 'responsible')
      .sort((a, b) => Number(isFunction(b)) - Number(isFunction(a)))
      .map(({ column }) => tidy(cellText(grid.cell(measure.row - 1, column))));
    return texts.find((text) => text !== '') ?? measure.committee ?? null;
  };
}

// «Ansvarig» before «Nämnd» and «Verksamhet».
function isFunction({ heading }: RecognisedColumn): boolean {
  return /ansv|handläggare|utförare|ägare|kontakt/iu.test(heading) && !/nämnd|styrelse/iu.test(heading);
}
