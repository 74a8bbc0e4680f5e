// What is to stand in one recognised table: its measure rows with the status word and the explanation of each.
import { STATUS_WORD } from '../model/assessment.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Period } from '../model/measure.ts';
import { asPart, inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { RecognisedRow, RecognisedTable } from '../sheet/table.ts';
import { MAX_CELL_TEXT, shorten } from './cell-text.ts';
import { NOTE_OPENING, startsWithWord } from './written-text.ts';
import type { SheetView } from './sheet-view.ts';

// The same text has to fit in the note too, after its opening.
const MAX_EXPLANATION = MAX_CELL_TEXT - NOTE_OPENING.length;

export interface MeasureRow {
  /** Counted from 0. */
  readonly row: number;
  readonly assessment: Assessment;
  /** The word for the status cell. */
  readonly word: string;
  /** The text for the explanation cell; always begins with the word. */
  readonly explanation: string;
  /** True when the explanation had to be shortened to fit. */
  readonly shortened: boolean;
  /** Tells this measure from the others in the table, wherever its row stands. */
  readonly key: string;
}

export interface TableTask {
  readonly table: RecognisedTable;
  readonly view: SheetView;
  /** All sheets by name. */
  readonly views: ReadonlyMap<string, SheetView>;
  /** The period judged. */
  readonly period: Period | null;
  /** The last heading row, counted from 0; our own headings stand there. */
  readonly headingRow: number;
  /** In row order. */
  readonly rows: readonly MeasureRow[];
  /** The other recognised tables of the sheet; their rows and columns are not ours to use. */
  readonly others: readonly RecognisedTable[];
}

/** The tasks of a run, one per recognised table of a sheet that is there. */
export function* createTasks(
  tables: readonly RecognisedTable[],
  assessments: readonly Assessment[],
  period: Period | null,
  views: ReadonlyMap<string, SheetView>,
): Steps<readonly TableTask[]> {
  const bySheetAndRow = groupByPlace(assessments);
  const tasks: TableTask[] = [];
  for (const [index, table] of tables.entries()) {
    yield index / tables.length;
    const view = views.get(table.sheet);
    if (view === undefined) continue;
    const others = tables.filter((other) => other !== table && other.sheet === table.sheet);
    const creating = createTask(table, { view, views, period, others }, bySheetAndRow);
    tasks.push(yield* asPart(creating, index / tables.length, (index + 1) / tables.length));
  }
  return tasks;
}

/** Rows to a slice of the work: some ten milliseconds. */
export const ROWS_TO_A_SLICE = 2000;

function* createTask(
  table: RecognisedTable,
  place: Pick<TableTask, 'view' | 'views' | 'period' | 'others'>,
  bySheetAndRow: ReadonlyMap<string, readonly Assessment[]>,
): Steps<TableTask> {
  const rows: MeasureRow[] = [];
  yield* inSlices(table.rows, ROWS_TO_A_SLICE, (row) => {
    const candidates = bySheetAndRow.get(placeKey(table.sheet, row.row + 1)) ?? [];
    const assessment = assessmentOf(row, candidates, place.others);
    if (assessment !== undefined) rows.push(measureRow(row, assessment));
  });
  rows.sort((a, b) => a.row - b.row);
  return { table, ...place, headingRow: Math.max(table.area.top, ...table.headingRows), rows };
}

function measureRow(row: RecognisedRow, assessment: Assessment): MeasureRow {
  const whole = withWord(assessment);
  const explanation = shorten(whole, MAX_EXPLANATION);
  return {
    row: row.row,
    assessment,
    word: STATUS_WORD[assessment.status],
    explanation,
    shortened: explanation !== whole,
    key: [row.goal, row.subgoal ?? '', row.name].join('\n'),
  };
}

/** Ownership of a status cell is proved by the explanation beside it, so that one must begin with the word. */
function withWord(assessment: Assessment): string {
  const word = STATUS_WORD[assessment.status];
  return startsWithWord(assessment.explanation, word)
    ? assessment.explanation
    : `${word}: ${assessment.explanation}`;
}

/** Tables side by side share rows, so the measure's name decides; alone on its row, the row is enough. */
function assessmentOf(
  row: RecognisedRow,
  candidates: readonly Assessment[],
  others: readonly RecognisedTable[],
): Assessment | undefined {
  const named = candidates.find(({ measure, goal }) => measure === row.name && goal === row.goal);
  if (named !== undefined) return named;
  const alone = !others.some((other) => row.row >= other.area.top && row.row <= other.area.bottom);
  return alone && candidates.length === 1 ? candidates[0] : undefined;
}

function placeKey(sheet: string, row: number): string {
  return `${String(row)}!${sheet}`;
}

function groupByPlace(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Assessment[]> {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const key = placeKey(assessment.sheet, assessment.row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [assessment]);
    else group.push(assessment);
  }
  return groups;
}
