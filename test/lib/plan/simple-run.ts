// A whole run with the simplest possible recognition and judging, so that the tests here are about the writing alone:
// tables begin at a row with «Mätvärde» and end at an empty row; an outcome of the målvärde is green, of 90 % yellow.
import { applyPlan } from '../../support/memory-workbook.ts';
import { planWrites } from '../../../lib/plan/plan-writes.ts';
import type { Planned, PlanInput } from '../../../lib/plan/plan-writes.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/plan/settings.ts';
import { cellRef } from '../../../lib/model/area.ts';
import { STATUS_WORD } from '../../../lib/model/assessment.ts';
import type { Assessment, AssessmentResult, GoalAssessment, Status } from '../../../lib/model/assessment.ts';
import { isCellError } from '../../../lib/model/cell.ts';
import type { CellValue } from '../../../lib/model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import type { ColumnRole, RecognisedColumn, RecognisedTable, Recognition } from '../../../lib/sheet/table.ts';

const ROLES: readonly (readonly [string, ColumnRole])[] = [
  ['Mätvärde', 'measure'],
  ['Målvärde', 'target'],
  ['Utfall', 'outcome'],
  ['Mål', 'goal'],
  ['Status', 'status'],
  ['Bedömning', 'status'],
  ['Beräknad status', 'status'],
  ['Förklaring', 'explanation'],
];

export type RunOptions = Partial<Omit<PlanInput, 'snapshot'>> & {
  readonly period?: string | null;
  /** Ends each explanation, to make them longer or other than before. */
  readonly ending?: string;
};

/** Recognises, judges and plans. */
export function plan(snapshot: WorkbookSnapshot, options: RunOptions = {}): Planned {
  const { state } = readState(snapshot.state);
  const recognition = options.recognition ?? recognise(snapshot, ownSheets(state, snapshot.sheets));
  const result = options.result ?? judge(snapshot, recognition, options.period ?? null, options.ending ?? '');
  return planWrites({
    snapshot,
    recognition,
    result,
    mappings: options.mappings ?? state.mappings,
    settings: options.settings ?? state.settings ?? DEFAULT_SETTINGS,
    canWriteNotes: options.canWriteNotes ?? true,
    when: options.when ?? '2021-03-15T09:30',
    programVersion: options.programVersion ?? '1.0.0',
    ...(options.rules === undefined ? {} : { rules: options.rules }),
    ...(options.ruleAids === undefined ? {} : { ruleAids: options.ruleAids }),
  });
}

/** Plans and carries out. */
export function run(snapshot: WorkbookSnapshot, options: RunOptions = {}): WorkbookSnapshot {
  return applyPlan(snapshot, plan(snapshot, options).plan);
}

export function recognise(snapshot: WorkbookSnapshot, skipped: readonly string[] = []): Recognition {
  const sheets = snapshot.sheets.filter(({ name }) => !skipped.includes(name));
  return { tables: sheets.flatMap(tablesOf), sheetsWithout: [], periods: [], issues: [] };
}

function tablesOf(sheet: SheetSnapshot): readonly RecognisedTable[] {
  return sheet.values.flatMap((values, headingRow) =>
    values.flatMap((value, column) => (value === 'Mätvärde' ? [tableAt(sheet, headingRow, column)] : [])),
  );
}

/** A value as a text, also an error. */
function shown(value: CellValue): string {
  return isCellError(value) ? value.error : String(value);
}

/** The table whose measure names stand under this heading; it reaches to the nearest empty heading, on the right over one. */
function tableAt(sheet: SheetSnapshot, headingRow: number, measure: number): RecognisedTable {
  const headings = sheet.values[headingRow] ?? [];
  const text = (column: number): string => shown(headings[column] ?? '');
  let left = measure;
  while (left > 0 && text(left - 1) !== '') left--;
  let right = measure;
  while (text(right + 1) !== '' || !['', 'Mål'].includes(text(right + 2))) right++;
  const columns = Array.from({ length: right - left + 1 }, (_, index) =>
    columnOf(left + index, text(left + index)),
  );
  const goal = columns.find(({ role }) => role === 'goal')?.column;
  const rows = [];
  let row = headingRow + 1;
  for (; (sheet.values[row]?.[measure] ?? null) !== null; row++) {
    const values = sheet.values[row] ?? [];
    const name = shown(values[measure] ?? '');
    if (name === 'Summa') continue;
    rows.push({ row, goal: goal === undefined ? '' : shown(values[goal] ?? ''), subgoal: null, name });
  }
  return {
    sheet: sheet.name,
    area: { top: headingRow, left, bottom: row - 1, right },
    headingRows: [headingRow],
    excelTable: sheet.tables.find(({ area }) => area.top === headingRow && area.left === left)?.name ?? null,
    columns,
    rows,
    certainty: 1,
    description: '',
    mapped: false,
  };
}

// A heading is a role's word, with a year after it when the column belongs to one: «Status 2020».
function columnOf(column: number, heading: string): RecognisedColumn {
  const period = / (\d{4})$/.exec(heading)?.[1] ?? null;
  const word = heading.replace(/ \d{4}$/, '').replace(/ \(Målljus.*$/, '');
  const role = ROLES.find(([known]) => known === word)?.[1] ?? 'other';
  return { column, role, heading, period, certainty: 1 };
}

export function judge(
  snapshot: WorkbookSnapshot,
  { tables }: Recognition,
  period: string | null,
  ending: string,
): AssessmentResult {
  const assessments = tables.flatMap((table) => {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const outcome = table.columns.find(
      (c) => c.role === 'outcome' && (c.period === null || c.period === period),
    );
    const target = table.columns.find(({ role }) => role === 'target');
    return table.rows.map(({ row, goal, name }) => {
      const cell = (column: number | undefined): CellValue => sheet?.values[row]?.[column ?? -1] ?? null;
      const ref = outcome === undefined ? null : cellRef(table.sheet, row, outcome.column);
      return assess(
        { sheet: table.sheet, row: row + 1, goal, name, ref, ending },
        cell(target?.column),
        cell(outcome?.column),
      );
    });
  });
  const total = rollUp('', assessments);
  const goals = [...new Set(assessments.map(({ goal }) => goal))].map((goal) =>
    rollUp(
      goal,
      assessments.filter((one) => one.goal === goal),
    ),
  );
  return {
    workbook: snapshot.name,
    period,
    ruleSet: { id: '90', name: 'Nittio procent', version: '1' },
    strict: false,
    assessments,
    goals,
    total,
    issues: [],
  };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly goal: string;
  readonly name: string;
  readonly ref: string | null;
  readonly ending: string;
}

function assess({ ending, name, ref, ...place }: Place, target: CellValue, outcome: CellValue): Assessment {
  const status = statusOf(target, outcome);
  const numbers = `${shown(outcome)} mot minst ${shown(target)}`;
  return {
    ...place,
    subgoal: null,
    measure: name,
    target: { kind: 'atLeast', text: shown(target), value: Number(target), warnings: [] },
    outcome: { kind: 'missing', text: shown(outcome), reason: 'missing' },
    fulfilment: null,
    status,
    reason: status === 'unrated' ? 'missing' : null,
    assumed: [],
    explanation: `${STATUS_WORD[status]}: ${numbers} för ${name}.${ending}`,
    rule: '90',
    ruleId: 'R1',
    weight: 1,
    cells: { target: null, outcome: ref, status: null },
  };
}

function statusOf(target: CellValue, outcome: CellValue): Status {
  if (typeof outcome !== 'number' || typeof target !== 'number') return 'unrated';
  if (outcome >= target) return 'green';
  return outcome >= target * 0.9 ? 'yellow' : 'red';
}

function rollUp(goal: string, parts: readonly Assessment[]): GoalAssessment {
  const count = (status: Status): number => parts.filter((part) => part.status === status).length;
  const counts = {
    green: count('green'),
    yellow: count('yellow'),
    red: count('red'),
    unrated: count('unrated'),
  };
  const rated = counts.green + counts.yellow + counts.red;
  const status = rated === 0 ? 'unrated' : counts.red > 0 ? 'red' : counts.yellow > 0 ? 'yellow' : 'green';
  const arithmetic = `${String(rated)} bedömda, ${String(counts.green)} gröna, ${String(counts.red)} röda`;
  return { goal, status, counts, explanation: `${arithmetic}.`, arithmetic, ruleId: 'S2', subgoals: [] };
}
