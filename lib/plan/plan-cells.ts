// Plans the cells of one table: headings of new columns, statuses and explanations, and the removal of ours on rows that
// are no longer measures. What a person has written or changed is left as it is, with an issue.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { asPart, forRows, inSlices, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellWrite } from '../model/write-plan.ts';
import type { ExplanationUse } from './explanation-use.ts';
import type { FoundColumns } from './find-columns.ts';
import { isOwnExplanation, isProvedByExplanation, isProvedByNote, statusMark } from './ownership.ts';
import type { WrittenMarks } from './ownership.ts';
import { bodyCell, styledCell, styledWrite } from './model-cells.ts';
import { createStatusProof, repeatedKeys } from './status-proof.ts';
import type { TableLayout } from './table-layout.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { willBeProved } from './will-be-proved.ts';

export interface PlannedCells {
  readonly cells: readonly CellWrite[];
  readonly issues: readonly Issue[];
  /** Fingerprints of status cells that a person has changed. */
  readonly kept: readonly string[];
  /** Fingerprints of the statuses that stand there as written by us. */
  readonly statuses: readonly string[];
}

interface Sink {
  readonly cells: CellWrite[];
  readonly issues: Issue[];
  readonly kept: string[];
  readonly statuses: string[];
}

interface CellContext {
  readonly written: WrittenMarks;
  readonly notes: ExplanationUse['notes'];
}

export function* planCells(
  task: TableTask,
  found: FoundColumns,
  layout: TableLayout,
  context: CellContext,
): Steps<PlannedCells> {
  const { written } = context;
  const { explanation } = layout;
  const sink: Sink = { cells: headingCells(task, layout), issues: [], kept: [], statuses: [] };
  const planStatus = yield* asPart(statusPlanner(task, found, layout, context, sink), 0, 0);
  yield* asPart(inSlices(task.rows, planStatus), 0, STATUS_SHARE);
  if (explanation !== null) {
    const planExplanation = explanationPlanner(task, layout, explanation.column, written, sink);
    yield* asPart(inSlices(task.rows, planExplanation), STATUS_SHARE, 1);
  }
  if (explanation?.isNew !== true) yield* addRemovals(task, layout, written, sink);
  return sink;
}

/** How much of planning the cells the statuses take. */
const STATUS_SHARE = 0.8;

/**
 * Headings of new columns look like the table's last heading. Of several heading rows ours stands in the lowest; the
 * others get the look alone, so that the heading block stays whole.
 */
function headingCells(task: TableTask, layout: TableLayout): CellWrite[] {
  const { table, headingRow } = task;
  const beside = Math.max(table.area.left, ...table.columns.map(({ column }) => column));
  const own = layout.explanation === null ? [layout.status] : [layout.status, layout.explanation];
  const columns = own.filter(({ isNew }) => isNew);
  return columns.flatMap(({ column, heading }) =>
    [...new Set([...table.headingRows, headingRow])].map((row): CellWrite => {
      const value = row === headingRow ? heading : null;
      const styleOf = styledCell(task.view, row, beside);
      return { sheet: table.sheet, row, column, value, look: 'heading', styleOf };
    }),
  );
}

/** What to do with the status of one measure. */
function* statusPlanner(
  task: TableTask,
  found: FoundColumns,
  layout: TableLayout,
  { written, notes }: CellContext,
  sink: Sink,
): Steps<(row: MeasureRow) => void> {
  const { view, table } = task;
  const { status } = layout;
  const body = bodyCell(task, layout);
  const isOurs = yield* createStatusProof(task, found, status.column, status.heading, written);
  const repeated = yield* repeatedKeys(task.rows);
  const write = ({ row, word }: MeasureRow): void => {
    const look = status.added && !view.filled(row, status.column) ? 'status' : 'keep';
    sink.cells.push(styledWrite({ sheet: table.sheet, row, column: status.column, value: word }, look, body));
  };
  return (row) => {
    const value = view.value(row.row, status.column);
    const isEqual = value === row.word && !view.hasFormula(row.row, status.column);
    const isRepeated = repeated.has(row.key);
    const isKnownAfter = !isRepeated || willBeProved(task, row, layout, { written, notes });
    const isWritable = view.isBlank(row.row, status.column) || (isKnownAfter && isOurs(row));
    if (isWritable && !isRepeated) sink.statuses.push(statusMark(status.heading, row.key, row.word));
    if (isWritable && !isEqual) write(row);
    if (isWritable && isKnownAfter) return;
    sink.kept.push(statusMark(status.heading, row.key, isWritable ? row.word : value));
    if (!isWritable && !isEqual) sink.issues.push(editedIssue(task, row, status.column, `är «${row.word}»`));
  };
}

/** What to do with the explanation of one measure. */
function explanationPlanner(
  task: TableTask,
  layout: TableLayout,
  column: number,
  written: WrittenMarks,
  sink: Sink,
): (row: MeasureRow) => void {
  const { view, table } = task;
  const body = bodyCell(task, layout);
  return (row) => {
    if (row.shortened) sink.issues.push(shortenedIssue(task, row, column));
    const value = view.value(row.row, column);
    const hasFormula = view.hasFormula(row.row, column);
    if (value === row.explanation && !hasFormula) return;
    if (view.isBlank(row.row, column) || (!hasFormula && isOwnExplanation(value, written))) {
      const look = view.filled(row.row, column) ? 'keep' : 'wrapped';
      const write = { sheet: table.sheet, row: row.row, column, value: row.explanation };
      sink.cells.push(styledWrite(write, look, body));
    } else {
      sink.issues.push(editedIssue(task, row, column, `börjar «${opening(row.explanation)}»`));
    }
  };
}

/** Enough of an explanation to recognise it. */
function opening(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function editedIssue({ table }: TableTask, { row }: MeasureRow, column: number, now: string): Issue {
  const text = `Cellen har ändrats för hand och lämnas som den är; det beräknade ${now}. Töm cellen så skriver Målljus i den igen.`;
  return issue('written-cell-edited', cellRef(table.sheet, row, column), text);
}

function shortenedIssue({ table }: TableTask, { row }: MeasureRow, column: number): Issue {
  const text =
    'Förklaringen är längre än en cell rymmer och slutar därför med «…»; korta texterna i raden om hela ska synas.';
  return issue('text-shortened', cellRef(table.sheet, row, column), text);
}

/**
 * Empties our own statuses and explanations below the headings where no measure of this or another table stands; a column
 * of explanations that is left altogether is emptied in leave-explanations.ts.
 */
function* addRemovals(
  task: TableTask,
  layout: TableLayout,
  written: WrittenMarks,
  { cells }: Sink,
): Steps<void> {
  const { view, table } = task;
  const status = layout.status.column;
  const kept = layout.explanation?.column ?? null;
  const explanation = kept ?? layout.leaving?.column ?? null;
  const empty = (row: number, column: number): number =>
    cells.push({ sheet: table.sheet, row, column, value: null, look: 'keep' });
  yield* inSlices(yield* rowsWithoutMeasure(task), (row) => {
    const text =
      explanation === null || view.hasFormula(row, explanation) ? null : view.value(row, explanation);
    const word = view.hasFormula(row, status) ? null : view.value(row, status);
    const isByText = isProvedByExplanation(word, text, written);
    const isByNote = kept === null && isProvedByNote(word, view.note(row, status), written);
    if (isByText || isByNote) empty(row, status);
    if (kept !== null && isOwnExplanation(text, written)) empty(row, kept);
  });
}

/** Rows below the headings that hold no measure of this table and belong to no other table. */
export function* rowsWithoutMeasure({ view, headingRow, rows, others }: TableTask): Steps<readonly number[]> {
  const measures = yield* setInSlices(rows.map(({ row }) => row));
  const found: number[] = [];
  const add = (row: number): void => {
    if (!measures.has(row)) found.push(row);
  };
  let next = headingRow + 1;
  const areas = others.map(({ area }) => area).sort((a, b) => a.top - b.top);
  for (const { top, bottom } of areas) {
    yield* forRows(next, top - 1, add);
    next = Math.max(next, bottom + 1);
  }
  yield* forRows(next, view.sheet.values.length - 1, add);
  return found;
}
