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
import { ownCells } from '../own-cells.ts';
import { brokenSheets, findOwnSheet } from '../own-sheets.ts';
import { writtenMarks } from '../ownership.ts';
import { recoveredMarks } from '../recovered-marks.ts';
import { SEALED_KINDS, SEALED_SHEETS } from '../sealed-sheets.ts';
import { viewSheets } from '../sheet-view.ts';
import type { State } from '../state.ts';
import { createTasks } from '../table-task.ts';
import { placeKey } from '../own-cell.ts';
import { leaveTable } from './leave-table.ts';

export interface LeavingInput {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** The workbook judged again for the period that it was judged for. */
  readonly recognition: Recognition;
  readonly assessments: readonly Assessment[];
  readonly period: Period | null;
  /** Leaves the statuses and explanations as plain cells, without colours and notes. */
  readonly keepValues: boolean;
  /** Removes the sheet of rules too. */
  readonly removeRules: boolean;
}

export interface PlannedLeaving {
  /** Null when Målljus has put nothing in the workbook. */
  readonly plan: WritePlan | null;
  /** What stays, and why. */
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
  const sheets = yield* sheetsToRemove(input);
  const names = [
    ...new Set([...tasks.map(({ table }) => table.sheet), ...state.tables.map(({ sheet }) => sheet)]),
  ];
  const coloured = names.filter((name) =>
    snapshot.sheets.some((sheet) => sheet.name === name && sheet.conditionalFormats.length > 0),
  );
  const notes = left.flatMap((table) => table.notes);
  const cells = left.flatMap((table) => table.cells);
  const isOurs = snapshot.state !== null;
  if (!isOurs && sheets.names.length + notes.length + cells.length === 0)
    return { plan: null, issues: sheets.issues };
  const firstOfEach = notes.filter(
    (note, at) => notes.findIndex((one) => one.sheet === note.sheet && placeOf(one) === placeOf(note)) === at,
  );
  return {
    plan: {
      ...EMPTY_PLAN,
      cells,
      notes: firstOfEach,
      leaving: {
        sheets: sheets.names,
        statusFormats: coloured,
        columnWidths: left.flatMap((table) => table.columnWidths),
        tables: left.flatMap((table) => table.tables),
      },
    },
    issues: [
      ...left.flatMap(({ kept }) => kept.map(({ cell, text }) => issue('left-by-malljus', cell, text))),
      ...sheets.issues,
    ],
  };
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return placeKey(row, column);
}

interface SheetsToRemove {
  readonly names: readonly string[];
  readonly issues: readonly Issue[];
}

/** Our sheets as Målljus wrote them; one that a person has written in is left to that person. */
function* sheetsToRemove({ snapshot, state, removeRules }: LeavingInput): Steps<SheetsToRemove> {
  const names: string[] = [];
  const changed = new Set(
    state.retired.filter((name) => snapshot.sheets.some((sheet) => sheet.name === name)),
  );
  for (const kind of SEALED_KINDS) {
    const sheet = yield* findOwnSheet(kind, state.sheets[kind], snapshot.sheets);
    if (sheet === null) {
      for (const name of yield* brokenSheets(kind, snapshot.sheets)) changed.add(name);
      continue;
    }
    const { cells, isWhole } = yield* ownCells(kind, sheet, state.sheets[kind]);
    const { columns } = SEALED_SHEETS[kind];
    const hasMore = sheet.values.some((values, row) =>
      values.some(
        (value, column) =>
          value !== null && value !== '' && (column >= columns || !cells.has(placeKey(row, column))),
      ),
    );
    if (isWhole && !hasMore) names.push(sheet.name);
    else changed.add(sheet.name);
  }
  const rules = state.ruleSheet?.sheet;
  if (removeRules && rules !== undefined && snapshot.sheets.some(({ name }) => name === rules))
    names.push(rules);
  return { names, issues: [...changed].map(changedIssue) };
}

function changedIssue(name: string): Issue {
  const text = `Bladet «${name}» gjordes av Målljus men har ändrats för hand och står därför kvar; ta bort det om det inte behövs.`;
  return issue('left-by-malljus', null, text);
}
