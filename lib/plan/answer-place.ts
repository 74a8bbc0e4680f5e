// Where the officer's answers go: a cell as it stands now, and what keeps an answer from being written in it.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef, parseCellRef } from '../model/area.ts';
import type { Cell } from '../model/cell.ts';
import type { StyleSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import type { SheetView } from './sheet-view.ts';

/** A cell that an answer may be written in. */
export interface AnswerPlace {
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The place of `Blad!E5`, or the issue that says why no answer can be written there. */
export function findPlace(
  { styles }: Pick<WorkbookSnapshot, 'styles'>,
  views: ReadonlyMap<string, SheetView>,
  ref: string,
): AnswerPlace | Issue {
  const at = parseCellRef(ref);
  const view = at === null ? undefined : views.get(at.sheet);
  if (at === null || view === undefined)
    return notWritten(ref, 'Cellen finns inte längre; bedöm arbetsboken igen.');
  const { sheet, row, column } = at;
  const [merge] = view.mergesIn({ top: row, bottom: row, left: column, right: column });
  if (merge !== undefined && (merge.top !== row || merge.left !== column))
    return notWritten(
      ref,
      `Cellen ingår i den sammanfogade cellen ${cellRef(sheet, merge.top, merge.left)}; skriv svaret i den.`,
    );
  if (view.hasFormula(row, column))
    return notWritten(ref, 'Cellen räknas fram av en formel, som inte skrivs över; ändra formeln.');
  if (view.sheet.protection !== null && view.locked(row, column))
    return notWritten(ref, `Bladet «${sheet}» är skyddat; ta bort bladskyddet under Granska och svara igen.`);
  const { numberFormat } = styles[view.sheet.styles[row]?.[column] ?? 0] ?? GENERAL;
  return { view, row, column, cell: { value: view.value(row, column), numberFormat, ref } };
}

const GENERAL: Pick<StyleSnapshot, 'numberFormat'> = { numberFormat: 'General' };

/** The answer for this cell is not written; `text` says why and what to do. */
export function notWritten(cell: string | null, text: string): Issue {
  return issue('answer-not-written', cell, text);
}

/** Whether there is a place. */
export function isPlace(found: AnswerPlace | Issue): found is AnswerPlace {
  return 'view' in found;
}
