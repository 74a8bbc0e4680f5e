// The door of this folder: from what was judged and what the cells hold now to the smallest set of writes.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { asPart, finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { countWrites, EMPTY_PLAN } from '../model/write-plan.ts';
import type { WritePlan } from '../model/write-plan.ts';
import type { Recognition, TableMapping } from '../sheet/table.ts';
import { MOST_NOTES } from './explanation-use.ts';
import { findColumns } from './find-columns.ts';
import { findSummary, summaryTime } from './own-sheets.ts';
import { writtenMarks } from './ownership.ts';
import { planUsedRules } from './plan-used-rules.ts';
import type { PlannedRules, UsedRules } from './plan-used-rules.ts';
import { planTable } from './plan-table.ts';
import type { PlannedTable, TableWrites } from './plan-table.ts';
import { readState } from './read-state.ts';
import { recoveredMarks } from './recovered-marks.ts';
import type { Settings } from './settings.ts';
import { viewSheets } from './sheet-view.ts';
import { passedOverPeriod } from './remembered-period.ts';
import type { RunState, State, TableState } from './state.ts';
import { summaryContent } from './summary-content.ts';
import { planSummary } from './summary-sheet.ts';
import type { PlannedSummary } from './summary-sheet.ts';
import { createTasks } from './table-task.ts';
import { writeState } from './write-state.ts';

export interface PlanInput extends UsedRules {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly result: AssessmentResult;
  /** All of the officer's own mappings: exactly these are stored from now on. Those stored before: `readState(…).state.mappings`. */
  readonly mappings: readonly TableMapping[];
  /** How the workbook was judged and where the explanations are to stand: stored, for the next run. */
  readonly settings: Settings;
  /** Whether the host can write notes; false leaves the notes that are there and puts the explanations in the column. */
  readonly canWriteNotes: boolean;
  /** ISO minute, given by the host: `2021-03-15T09:30`. */
  readonly when: string;
  readonly programVersion: string;
}

export interface Planned {
  readonly plan: WritePlan;
  readonly issues: readonly Issue[];
  /** Where each assessment's status stands once the plan is carried out, as `Blad!H5`. */
  readonly statusRefs: ReadonlyMap<Assessment, string>;
}

/**
 * The smallest plan that makes the workbook say what was judged, touching only what Målljus owns. Planning again
 * after carrying it out gives no writes, whatever the time: `countWrites(planWrites(…).plan) === 0`.
 */
export function planWrites(input: PlanInput): Planned {
  return finish(planInSteps(input));
}

/** The same as `planWrites`, in slices. */
export function* planInSteps(input: PlanInput): Steps<Planned> {
  yield 0;
  const { state, newer, issues } = readState(input.snapshot.state);
  // Nothing judged (no table, or a period that is not there) is no reason to take away what was judged before.
  if (newer || input.result.assessments.length === 0)
    return { plan: EMPTY_PLAN, issues, statusRefs: new Map() };
  const tables = yield* asPart(planTables(input, state), 0, TABLES_SHARE);
  const tableIssues = [...tables.flatMap((table) => table.issues), ...leftOutIssues(input)];
  const run = { input, state, tables, tableIssues };
  const { plan, summary, rules } = yield* asPart(assembleInTime(run), TABLES_SHARE, 1);
  return {
    plan,
    issues: [...issues, ...tableIssues, ...rules.issues, ...summary.issues],
    statusRefs: new Map(tables.flatMap((table) => table.statusRefs)),
  };
}

/** How much of planning the tables take, and of that what each is to hold. */
const TABLES_SHARE = 0.8;
const TASKS_SHARE = 0.3;

/** The time is no change in itself, so the plan is first made as if the last run were this one. */
function* assembleInTime(run: Run): Steps<Assembled> {
  yield 0;
  const { input, state } = run;
  const last = state.run?.when ?? recoveredTime(input.snapshot, state);
  if (last === null) return assemble(run, input.when);
  const unchanged = assemble(run, last);
  // a state that was lost on the way is put back without any other change being made
  const isStateBack = state.run === null && unchanged.plan.state !== null;
  if (countWrites(unchanged.plan) === (isStateBack ? 1 : 0)) return unchanged;
  yield 0.5;
  return assemble(run, input.when);
}

/** When the state is lost: the time that our own summary tells. */
function recoveredTime({ sheets }: WorkbookSnapshot, state: State): string | null {
  const summary = findSummary(state, sheets);
  return summary === null ? null : summaryTime(summary);
}

function* planTables(
  { snapshot, recognition, result, settings, canWriteNotes }: PlanInput,
  state: State,
): Steps<readonly PlannedTable[]> {
  const views = viewSheets(snapshot);
  const creating = createTasks(recognition.tables, result.assessments, result.period, views);
  const tasks = yield* asPart(creating, 0, TASKS_SHARE);
  const written =
    state.run === null ? recoveredMarks(new Set(tasks.map(({ view }) => view))) : writtenMarks(state);
  yield TASKS_SHARE;
  const found = findColumns(tasks, state, written);
  const limits = { canWriteNotes, measures: result.assessments.length };
  const { explanations } = settings;
  const planned: PlannedTable[] = [];
  for (const [index, task] of tasks.entries()) {
    const share = (done: number): number => TASKS_SHARE + ((1 - TASKS_SHARE) * done) / tasks.length;
    yield share(index);
    const reserved = planned
      .filter(({ sheet }) => sheet === task.table.sheet)
      .flatMap((table) => table.reserved);
    const columns = found.get(task) ?? { record: null, explanation: null };
    const planning = planTable(task, columns, { written, explanations, limits, reserved });
    planned.push(yield* asPart(planning, share(index), share(index + 1)));
  }
  return planned;
}

/** Told when notes are wanted and cannot be had. */
function leftOutIssues({ result, settings, canWriteNotes }: PlanInput): readonly Issue[] {
  if (settings.explanations === 'column') return [];
  if (!canWriteNotes) return [issue('notes-left-out', null, WITHOUT_NOTES)];
  const count = result.assessments.length;
  if (count <= MOST_NOTES) return [];
  const text = `Arbetsboken har ${thousands(count)} mätvärden; över ${thousands(MOST_NOTES)} läggs inga anteckningar på statuscellerna, förklaringarna står i kolumnen bredvid.`;
  return [issue('notes-left-out', null, text)];
}

const WITHOUT_NOTES =
  'Den här versionen av Excel kan inte skriva anteckningar, så förklaringarna står i kolumnen bredvid status.';

function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
}

interface Run {
  readonly input: PlanInput;
  readonly state: State;
  readonly tables: readonly PlannedTable[];
  readonly tableIssues: readonly Issue[];
}

interface Assembled {
  readonly plan: WritePlan;
  readonly summary: PlannedSummary;
  readonly rules: PlannedRules;
}

/** The whole plan when the run is said to have taken place at `when`. */
function assemble({ input, state, tables, tableIssues }: Run, when: string): Assembled {
  const { snapshot, recognition, result, programVersion } = input;
  const runDone = runState(input, when);
  const rules = planUsedRules(input, state, runDone);
  const issues = [...recognition.issues, ...result.issues, ...tableIssues, ...rules.issues];
  const content = summaryContent({ result, issues, when, programVersion });
  const summary = planSummary(snapshot, state, content);
  const next: State = {
    ...rules.state,
    run: runDone,
    summary: summary.summary,
    comparison: state.comparison,
    retired: summary.retired,
    tables: [...tables.flatMap(({ record }) => record ?? []), ...unseenTables(input, state, tables)],
    settings: input.settings,
    mappings: input.mappings.map((mapping) => ({ ...mapping })),
  };
  const text = writeState(next);
  const plan = {
    newSheets: summary.newSheets,
    ...joinWrites([...tables.map(({ writes }) => writes), rules.writes, summary.writes]),
    state: text === snapshot.state || text === writeState(state) ? null : text,
  };
  return { plan, summary, rules };
}

function runState({ result, recognition, programVersion }: PlanInput, when: string): RunState {
  const { period, ruleSet } = result;
  return {
    when,
    program: programVersion,
    period,
    ruleSet: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    passedOver: passedOverPeriod(recognition, period),
  };
}

/** Records of tables that were not recognised this time, kept as long as their sheet is there. */
function unseenTables(
  { snapshot }: PlanInput,
  state: State,
  tables: readonly PlannedTable[],
): readonly TableState[] {
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  const seen = new Set(tables.flatMap(({ earlierRecord }) => earlierRecord ?? []));
  return state.tables.filter((table) => !seen.has(table) && names.has(table.sheet));
}

function joinWrites(writes: readonly TableWrites[]): TableWrites {
  return {
    cells: writes.flatMap(({ cells }) => cells),
    tables: writes.flatMap(({ tables }) => tables),
    notes: writes.flatMap(({ notes }) => notes),
    statusFormats: writes.flatMap(({ statusFormats }) => statusFormats),
    columnWidths: writes.flatMap(({ columnWidths }) => columnWidths),
  };
}
