// The KF-mål that the goal tables name on rows without any measure: in the column for them, and on rows of their own.
import { forRows, inTurn, type Steps } from '../model/steps.ts';
import { nameText } from '../sheet/row-cells.ts';
import { isNote, isTotalLabel, saysNoGoal } from '../sheet/row-words.ts';
import { createGrid, type SheetGrid } from '../sheet/sheet-grid.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import { isUpperGoal, upperGoalColumn } from '../sheet/upper-goals.ts';
import type { FollowUpInput } from './input.ts';

/** Their texts, table by table from the top; the same may come several times. */
export function* writtenUpperGoals({
  snapshot,
  recognition,
}: Pick<FollowUpInput, 'snapshot' | 'recognition'>): Steps<readonly string[]> {
  const grids = new Map<string, SheetGrid>();
  for (const sheet of snapshot.sheets) {
    if (!recognition.tables.some((table) => table.sheet === sheet.name)) continue;
    grids.set(sheet.name, yield* createGrid(snapshot, sheet));
  }
  const texts = yield* inTurn(recognition.tables, function* (table) {
    const grid = grids.get(table.sheet);
    return grid === undefined ? [] : yield* inTable(grid, table);
  });
  return texts.flat();
}

function* inTable(grid: SheetGrid, table: RecognisedTable): Steps<readonly string[]> {
  const column = upperGoalColumn(table)?.column ?? null;
  const { left, right, top, bottom } = table.area;
  const texts: string[] = [];
  const start = (table.headingRows.at(-1) ?? top) + 1;
  let isOver = false;
  // Goals may stand below the last measure too, until the first row that says none.
  yield* forRows(start, grid.rowCount - 1, (row) => {
    if (isOver) return;
    const text = column === null ? '' : nameText(grid, row, column);
    const first = firstText(grid, row, left, right);
    const goals = [text, isUpperGoal(first) ? first : ''].filter(isName);
    texts.push(...goals);
    isOver = row > bottom && goals.length === 0;
  });
  return texts;
}

function firstText(grid: SheetGrid, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = grid.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

function isName(text: string): boolean {
  return text !== '' && !isNote(text) && !isTotalLabel(text) && !saysNoGoal(text);
}
