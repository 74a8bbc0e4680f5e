// What becomes of our column of explanations when they are to stand in notes alone: our texts go, and the whole column with
// its heading when nothing else stands in it.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef, columnLetters, contains, MAX_COLUMNS } from '../model/area.ts';
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

export function leaveExplanations(
  task: TableTask,
  found: FoundColumns,
  { column, heading }: OwnColumn,
  written: WrittenMarks,
): LeftExplanations {
  const { table, headingRow } = task;
  const own = ownTexts(task, column, written);
  const write = { sheet: table.sheet, column, value: null, look: 'keep' } as const;
  if (isAllOurs(task, found, { column, heading }, new Set(own))) {
    const headings = [...new Set([...table.headingRows, headingRow])];
    return {
      cells: [...headings, ...own].map((row) => ({ ...write, row, ...plainStyle(task, row, column) })),
      columnWidths: [{ sheet: table.sheet, column, width: ORDINARY_WIDTH }],
      issues: [],
      record: null,
    };
  }
  return {
    cells: own.map((row) => ({ ...write, row })),
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
function ownTexts({ view, headingRow, others }: TableTask, column: number, written: WrittenMarks): number[] {
  const rows: number[] = [];
  for (let row = headingRow + 1; row < view.sheet.values.length; row++) {
    if (view.hasFormula(row, column) || others.some(({ area }) => contains(area, row, column))) continue;
    if (isOwnExplanation(view.value(row, column), written)) rows.push(row);
  }
  return rows;
}

/** An Excel table cannot be without a heading, so a column in one stays. */
function isAllOurs(
  { table, view, headingRow }: TableTask,
  { record }: FoundColumns,
  { column, heading }: OwnColumn,
  own: ReadonlySet<number>,
): boolean {
  const isOwnHeading = record === null || record.explanation?.heading === heading;
  if (!isOwnHeading || !isNameOf(EXPLANATION_HEADING, heading) || view.hasFormula(headingRow, column))
    return false;
  if (view.sheet.tables.some(({ area }) => contains(area, headingRow, column))) return false;
  for (let row = table.area.top; row <= table.area.bottom; row++) {
    if (view.note(row, column) !== undefined) return false;
    if (row !== headingRow && !own.has(row) && !view.isBlank(row, column)) return false;
  }
  return true;
}

function leftIssue({ table, headingRow }: TableTask, { column, heading }: OwnColumn): Issue {
  const text = `Förklaringarna står nu i anteckningar. Kolumn ${columnLetters(column)}, «${heading}», är tömd på dem men står kvar; ta bort den om den inte behövs.`;
  return issue('explanation-column-left', cellRef(table.sheet, headingRow, column), text);
}
