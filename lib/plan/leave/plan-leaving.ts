// The writes that take everything Målljus put there out of a workbook: columns, notes, rules for colours, sheets and what is stored. What a person has
// written, also in sheets of ours, stays, and is told of.
import { issue } from '../../issue.ts';
import type { Issue } from '../../issue.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Period } from '../../model/measure.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { EMPTY_PLAN } from '../../model/write-plan.ts';
import type { WritePlan } from '../../model/write-plan.ts';
import type { Recognition } from '../../sheet/table.ts';
import { findColumns } from '../find-columns.ts';
import { writtenMarks } from '../ownership.ts';
import { recoveredMarks } from '../recovered-marks.ts';
import { viewSheets } from '../sheet-view.ts';
import type { State } from '../state.ts';
import { createTasks } from '../table-task.ts';
import { placeKey } from '../own-cell.ts';
import { leaveSheets } from './leave-sheets.ts';
import { leaveTable } from './leave-table.ts';
import { coloured, hasOwnRules } from './status-cells.ts';

export interface LeavingInput {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** The workbook judged again for the period that it was judged for. */
  readonly recognition: Recognition;
  readonly assessments: readonly Assessment[];
  readonly period: Period | null;
  /** Leaves the statuses, in their colours, and the explanations as ordinary cells, and our sheets as ordinary sheets. */
  readonly keepValues: boolean;
  /** Removes the sheet of rules too. */
  readonly removeRules: boolean;
}

export interface PlannedLeaving {
  /** Null when Målljus has put nothing in the workbook. */
  readonly plan: WritePlan | null;
  /** Sheets of ours that stay as ordinary sheets, and sheets of rules that stay, since that was asked for. */
  readonly kept: readonly string[];
  readonly rules: readonly string[];
  /** What stays though it was to go, and why. */
  readonly issues: readonly Issue[];
}

/** The plan; the workbook is afterwards as it was before the first judgement, but for what a person has written since. */
export function* planLeavingInSteps(input: LeavingInput): Steps<PlannedLeaving> {
  const { snapshot, state, recognition, assessments, period, keepValues } = input;
  const views = viewSheets(snapshot);
  const tasks = yield* createTasks(recognition.tables, assessments, period, views);
  const marking =
    state.run === null ? recoveredMarks([...new Set(tasks.map(({ view }) => view))]) : writtenMarks(state);
  const written = yield* marking;
  const found = yield* findColumns(tasks, state, written);
  const left = yield* inTurn(tasks, (task) =>
    leaveTable(task, found.get(task) ?? { record: null, explanation: null }, written, keepValues),
  );
  const sheets = yield* leaveSheets({ ...input, written });
  const going = new Set(sheets.names);
  const ruled = snapshot.sheets.filter((sheet) => !going.has(sheet.name) && hasOwnRules(sheet));
  const statusCells = keepValues ? (yield* inTurn(ruled, coloured)).flat() : [];
  const notes = left.flatMap((table) => table.notes);
  const cells = left.flatMap((table) => table.cells);
  const { kept, rules } = sheets;
  const issues = [
    ...left.flatMap((table) => table.kept.map(({ cell, text }) => issue('left-by-malljus', cell, text))),
    ...sheets.issues,
  ];
  const isOurs = snapshot.state !== null;
  if (!isOurs && going.size + notes.length + cells.length + ruled.length === 0)
    return { plan: null, kept, rules, issues };
  const firstOfEach = notes.filter(
    (note, at) => notes.findIndex((one) => one.sheet === note.sheet && placeOf(one) === placeOf(note)) === at,
  );
  const leaving = {
    sheets: sheets.names,
    statusFormats: ruled.map(({ name }) => name),
    statusCells,
    keepsValues: keepValues,
    columnWidths: left.flatMap((table) => table.columnWidths),
    tables: left.flatMap((table) => table.tables),
  };
  return { plan: { ...EMPTY_PLAN, cells, notes: firstOfEach, leaving }, kept, rules, issues };
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return placeKey(row, column);
}
