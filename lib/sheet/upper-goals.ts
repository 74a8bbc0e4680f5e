// Which of the council's goals («KF-mål») a row stands under: by a column for it, a section row, the table's title, or the goal's own words.
import { forRows, type Steps } from '../model/steps.ts';
import { headingPeriod } from './heading-period.ts';
import { matchHeading } from './match-heading.ts';
import { nameText } from './row-cells.ts';
import { isNote, saysNoGoal } from './row-words.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { ColumnRole, RecognisedColumn, RecognisedRow, RecognisedTable } from './table.ts';

// «KF-mål 1. Trygg kommun», «Kommunfullmäktiges mål: …», «Övergripande mål 2», «Fullmäktigemål A», «Strategiskt mål 1».
const OPENING =
  /^(?:(?:kf|kommunfullmäktige|fullmäktige)s?[-–:\s]?(?:s\s)?(?:övergripande\s)?mål|övergripande\s(?:kommun)?mål|strategiskt\smål|kommun(?:gemensamt\s)?mål)(?!\p{L})/iu;

/** Whether a goal's text says that it is the council's. */
export function isUpperGoal(text: string): boolean {
  return OPENING.test(text);
}

/** The KF-mål of a measure row; null when nothing tells. */
export type UpperGoalOf = (row: RecognisedRow) => string | null;

/** Makes ready to tell the KF-mål of a table's rows. */
export function* upperGoalsOf(grid: SheetGrid, table: RecognisedTable): Steps<UpperGoalOf> {
  const column = upperGoalColumn(table);
  const own = column?.role === 'other' ? yield* textsDown(grid, table, column.column) : null;
  return (row) => {
    const { goal, subgoal, upperGoal } = row;
    const inColumn =
      column === undefined
        ? null
        : (own?.get(row.row) ?? (column.role === 'subgoal' ? subgoal : column.role === 'goal' ? goal : null));
    const found = inColumn ?? upperGoal ?? (isUpperGoal(goal) ? goal : null);
    return found === '' ? null : found;
  };
}

/** Where goals stand: a column of a third level of goals is not read for judging. */
const ROLES: ReadonlySet<ColumnRole> = new Set(['goal', 'subgoal', 'other']);

/** The column headed as the council's goals; undefined when there is none. */
export function upperGoalColumn({ columns }: Pick<RecognisedTable, 'columns'>): RecognisedColumn | undefined {
  return columns.find(isUpperColumn);
}

function isUpperColumn({ role, heading }: RecognisedColumn): boolean {
  return ROLES.has(role) && matchHeading(headingPeriod(heading).rest)?.kind === 'upperGoal';
}

/**
 * The column's text for each row. Written once for several rows it holds for those below too; but where it is repeated row by row, a
 * row without it stands under none.
 */
function* textsDown(
  grid: SheetGrid,
  table: RecognisedTable,
  column: number,
): Steps<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const top = (table.headingRows.at(-1) ?? table.area.top) + 1;
  let [before, isRepeated] = ['', table.excelTable !== null];
  yield* forRows(top, table.area.bottom, (row) => {
    const text = nameText(grid, row, column);
    if (text === '' || isNote(text)) return;
    if (text === before && grid.filled(row, column)) isRepeated = true;
    before = text;
    texts.set(row, saysNoGoal(text) ? '' : text);
  });
  if (isRepeated) return texts;
  let carried: string | null = null;
  yield* forRows(top, table.area.bottom, (row) => {
    carried = texts.get(row) ?? carried;
    if (carried !== null) texts.set(row, carried);
  });
  return texts;
}
