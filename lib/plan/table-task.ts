// What is to stand in one recognised table: its measure rows with the status word and the explanation of each.
import { STATUS_WORD } from '../model/assessment.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Period } from '../model/measure.ts';
import { inSlices, inTurn } from '../model/steps.ts';
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
  const bySheetAndRow = yield* groupByPlace(assessments);
  const onSheet = tablesBySheet(tables);
  const tasks = yield* inTurn(tables, function* (table) {
    const view = views.get(table.sheet);
    if (view === undefined) return null;
    const others = (onSheet.get(table.sheet) ?? []).filter((other) => other !== table);
    return yield* createTask(table, { view, views, period, others }, bySheetAndRow);
  });
  return tasks.filter((task) => task !== null);
}

function tablesBySheet(tables: readonly RecognisedTable[]): ReadonlyMap<string, readonly RecognisedTable[]> {
  const bySheet = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    const known = bySheet.get(table.sheet);
    if (known === undefined) bySheet.set(table.sheet, [table]);
    else known.push(table);
  }
  return bySheet;
}

function* createTask(
  table: RecognisedTable,
  place: Pick<TableTask, 'view' | 'views' | 'period' | 'others'>,
  bySheetAndRow: ByPlace,
): Steps<TableTask> {
  const rows: MeasureRow[] = [];
  const onSheet = bySheetAndRow.get(table.sheet);
  yield* inSlices(table.rows, (row) => {
    const candidates = onSheet?.get(row.row + 1) ?? [];
    const assessment = assessmentOf(row, candidates, place.others);
    if (assessment !== undefined) rows.push(measureRow(row, assessment));
  });
  rows.sort((a, b) => a.row - b.row);
  return { table, ...place, headingRow: Math.max(table.area.top, ...table.headingRows), rows };
}

/** What Målljus writes of an assessment, in its column and after the opening of its note. */
export function writtenExplanation(assessment: Assessment): string {
  return shorten(withWord(assessment), MAX_EXPLANATION);
}

function measureRow(row: RecognisedRow, assessment: Assessment): MeasureRow {
  const explanation = writtenExplanation(assessment);
  return {
    row: row.row,
    assessment,
    word: STATUS_WORD[assessment.status],
    explanation,
    shortened: explanation !== withWord(assessment),
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

/** By sheet, then by row as a person counts. */
type ByPlace = ReadonlyMap<string, ReadonlyMap<number, readonly Assessment[]>>;

function* groupByPlace(assessments: readonly Assessment[]): Steps<ByPlace> {
  const groups = new Map<string, Map<number, Assessment[]>>();
  yield* inSlices(assessments, (assessment) => {
    const { sheet, row } = assessment;
    let onSheet = groups.get(sheet);
    if (onSheet === undefined) groups.set(sheet, (onSheet = new Map<number, Assessment[]>()));
    const group = onSheet.get(row);
    if (group === undefined) onSheet.set(row, [assessment]);
    else group.push(assessment);
  });
  return groups;
}
