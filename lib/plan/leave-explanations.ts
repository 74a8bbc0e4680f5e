// What becomes of our column of explanations when they are to stand in notes alone: our texts go, and the whole column with
// its heading when nothing else stands in it.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef, columnLetters, contains, MAX_COLUMNS } from '../model/area.ts';
import { findRow, forRows, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite, ColumnWidthWrite } from '../model/write-plan.ts';
import type { FoundColumns } from './find-columns.ts';
import { isOwnExplanation } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import type { ExplanationColumnState } from './state.ts';
import type { OwnColumn } from './table-layout.ts';
import type { TableTask } from './table-task.ts';
import { EXPLANATION_HEADING, isNameOf } from './written-text.ts';

export interface LeftExplanations {
  readonly cells: readonly CellWrite[];
  readonly columnWidths: readonly ColumnWidthWrite[];
  readonly issues: readonly Issue[];
  /** What the state is to remember of the column; null when it is gone. */
  readonly record: ExplanationColumnState | null;
}

/** The width that Excel gives a new column, in characters. */
const ORDINARY_WIDTH = 8.43;

export function* leaveExplanations(
  task: TableTask,
  found: FoundColumns,
  { column, heading }: OwnColumn,
  written: WrittenMarks,
): Steps<LeftExplanations> {
  const { table, headingRow } = task;
  const own = yield* ownTexts(task, column, written);
  const write = { sheet: table.sheet, column, value: null, look: 'keep' } as const;
  if (yield* isAllOurs(task, found, { column, heading }, new Set(own))) {
    const headings = [...new Set([...table.headingRows, headingRow])];
    const emptied = (row: number): CellWrite => ({ ...write, row, ...plainStyle(task, row, column) });
    return {
      cells: yield* mapInSlices([...headings, ...own], emptied),
      columnWidths: [{ sheet: table.sheet, column, width: ORDINARY_WIDTH }],
      issues: [],
      record: null,
    };
  }
  return {
    cells: yield* mapInSlices(own, (row): CellWrite => ({ ...write, row })),
    columnWidths: [],
    issues: own.length === 0 ? [] : [leftIssue(task, { column, heading })],
    record: { heading },
  };
}

/** So that no lines are left in an empty column, it comes to look like what stands outside it, where that is nothing. */
function plainStyle({ view }: TableTask, row: number, column: number): Pick<CellWrite, 'styleOf'> {
  const outside = { row, column: column + 1 };
  const isPlain = column + 1 < MAX_COLUMNS && view.isBlank(row, outside.column);
  return isPlain && !view.filled(row, outside.column) ? { styleOf: outside } : {};
}

/** Rows with an explanation of ours, those too that no longer hold a measure. */
function* ownTexts(
  { view, headingRow, others }: TableTask,
  column: number,
  written: WrittenMarks,
): Steps<number[]> {
  const rows: number[] = [];
  yield* forRows(headingRow + 1, view.sheet.values.length - 1, (row) => {
    if (view.hasFormula(row, column) || others.some(({ area }) => contains(area, row, column))) return;
    if (isOwnExplanation(view.value(row, column), written)) rows.push(row);
  });
  return rows;
}

/** An Excel table cannot be without a heading, so a column in one stays. */
function* isAllOurs(
  { table, view, headingRow }: TableTask,
  { record }: FoundColumns,
  { column, heading }: OwnColumn,
  own: ReadonlySet<number>,
): Steps<boolean> {
  const isOwnHeading = record === null || record.explanation?.heading === heading;
  if (!isOwnHeading || !isNameOf(EXPLANATION_HEADING, heading) || view.hasFormula(headingRow, column))
    return false;
  if (view.sheet.tables.some(({ area }) => contains(area, headingRow, column))) return false;
  const isTheirs = (row: number): boolean =>
    view.note(row, column) !== undefined ||
    (row !== headingRow && !own.has(row) && !view.isBlank(row, column));
  return (yield* findRow(table.area.top, table.area.bottom, isTheirs)) === null;
}

function leftIssue({ table, headingRow }: TableTask, { column, heading }: OwnColumn): Issue {
  const text = `Förklaringarna står nu i anteckningar. Kolumn ${columnLetters(column)}, «${heading}», är tömd på dem men står kvar; ta bort den om den inte behövs.`;
  return issue('explanation-column-left', cellRef(table.sheet, headingRow, column), text);
}
