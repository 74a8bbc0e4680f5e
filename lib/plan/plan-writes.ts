// The door of this folder: from what was judged and what the cells hold now to the smallest set of writes.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { contentRow } from '../model/sheet-content.ts';
import type { SheetContent } from '../model/sheet-content.ts';
import type { Area, WorkbookSnapshot } from '../model/snapshot.ts';
import { asPart, finish, inSlices, inTurn } from '../model/steps.ts';
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
import { followUpContents } from './plan-follow-up.ts';
import { leftSheetIssues, planRunSheets, planTimeless } from './plan-run-sheets.ts';
import type { PlannedRunSheets, RunSheets } from './plan-run-sheets.ts';
import { planTable } from './plan-table.ts';
import type { PlannedTable, TableWrites } from './plan-table.ts';
import { readStateInSteps } from './read-state.ts';
import type { StateReading } from './read-state.ts';
import { recoveredMarks } from './recovered-marks.ts';
import { sealText } from './seal/seal-line.ts';
import type { Seal } from './seal/seal.ts';
import type { Settings } from './settings.ts';
import { viewSheets } from './sheet-view.ts';
import { passedOverPeriod } from './remembered-period.ts';
import type { RunState, State, TableState } from './state.ts';
import { summaryInSteps } from './summary-content.ts';
import { createTasks } from './table-task.ts';
import type { MeasureRow, TableTask } from './table-task.ts';
import { stateText, tableTexts, writeStateInSteps } from './write-state.ts';

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
  /** What follows up the run, for our own sheets of it; null or absent when the workbook does not use it. */
  readonly followUp?: FollowUp | null;
  /** The seal of the judgement: stored, and shown last in the summary; null or absent when none is to be made. */
  readonly seal?: Seal | null;
  /** What is stored in the workbook, for a host that has read it already: `readState(snapshot.state)`. */
  readonly stored?: StateReading;
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
  const { state, newer, issues } =
    input.stored ?? (yield* asPart(readStateInSteps(input.snapshot.state), 0, 0));
  // Nothing judged (no table, or a period that is not there) is no reason to take away what was judged before.
  if (newer || input.result.assessments.length === 0)
    return { plan: EMPTY_PLAN, issues, statusRefs: new Map() };
  const tables = yield* asPart(planTables(input, state), 0, TABLES_SHARE);
  const planned = tables.map((table) => table.planned);
  const tableIssues = [
    ...planned.flatMap((table) => table.issues),
    ...leftOutIssues(input),
    ...leftSheetIssues(input, state),
  ];
  const rules = planUsedRules(input, state);
  const before = { input, state, tables: planned, rules };
  const { plan, sheets } = yield* asPart(assembleInTime(before, tableIssues), TABLES_SHARE, 1);
  return {
    plan,
    issues: [...issues, ...tableIssues, ...rules.issues, ...sheets.issues],
    statusRefs: yield* asPart(statusRefsOf(tables), 1, 1),
  };
}

/** How much of planning the tables take, and of that what each is to hold. */
const TABLES_SHARE = 0.8;
const TASKS_SHARE = 0.3;

interface TaskPlan {
  readonly task: TableTask;
  readonly planned: PlannedTable;
}

function* statusRefsOf(tables: readonly TaskPlan[]): Steps<Planned['statusRefs']> {
  const refs = new Map<Assessment, string>();
  for (const { task, planned } of tables) {
    const { sheet, statusColumn } = planned;
    const add = ({ row, assessment }: MeasureRow): void => {
      if (statusColumn !== null) refs.set(assessment, cellRef(sheet, row, statusColumn));
    };
    yield* inSlices(task.rows, add);
    yield 1;
  }
  return refs;
}

/** The time is no change in itself, so the plan is first made as if the last run were this one. */
function* assembleInTime(planned: PlannedParts, tableIssues: readonly Issue[]): Steps<Assembled> {
  const { input, state, tables, rules } = planned;
  const { snapshot, recognition, result, programVersion, followUp = null } = input;
  const followed = followUp?.issues ?? [];
  const issues = [...recognition.issues, ...result.issues, ...followed, ...tableIssues, ...rules.issues];
  const summary = yield* asPart(
    summaryInSteps({ result, issues, programVersion, date: followUp?.date ?? null }),
    0,
    SUMMARY_SHARE,
  );
  const following = yield* asPart(planFollowUp(input, state), SUMMARY_SHARE, SUMMARY_SHARE);
  const records = [...tables.flatMap(({ record }) => record ?? []), ...unseenTables(input, state, tables)];
  const recordTexts = yield* asPart(tableTexts(records), SUMMARY_SHARE, RECORDS_SHARE);
  const sheets = { summary: withSeal(summary, input.seal ?? null), ...following };
  const run = { ...planned, sheets, records, recordTexts };
  const last = state.run?.when ?? (yield* recoveredTime(snapshot, state));
  if (last === null) return yield* asPart(assemble(run, input.when), RECORDS_SHARE, 1);
  const unchanged = yield* asPart(assemble(run, last), RECORDS_SHARE, LAST_SHARE);
  // a state that was lost on the way is put back without any other change being made
  const isStateBack = state.run === null && unchanged.plan.state !== null;
  if (countWrites(unchanged.plan) === (isStateBack ? 1 : 0)) return unchanged;
  return yield* asPart(assemble(run, input.when), LAST_SHARE, 1);
}

/** Last in the sheet, where an earlier version of Målljus takes it away as something it wrote. */
function withSeal(
  summary: (when: string) => SheetContent,
  seal: Seal | null,
): (when: string) => SheetContent {
  if (seal === null) return summary;
  return (when) => {
    const content = summary(when);
    return { ...content, rows: [...content.rows, [], contentRow('subtitle', sealText(seal))] };
  };
}

/** What the sheets of the year and the term are to say, where the workbook uses them. */
function* planFollowUp(
  { snapshot, result, programVersion, followUp = null }: PlanInput,
  state: State,
): Steps<Pick<RunSheets, 'followUp' | 'timeless'>> {
  if (followUp === null) return { followUp: null, timeless: [] };
  const contents = yield* asPart(followUpContents(followUp, result, programVersion), 0, 0.2);
  const timeless = yield* asPart(planTimeless(snapshot, state, contents.others), 0.2, 1);
  return { followUp: contents, timeless };
}

/** How much of assembling is done with the summary's content, with the tables' records, and with the plan of the last run's time. */
const SUMMARY_SHARE = 0.2;
const RECORDS_SHARE = 0.4;
const LAST_SHARE = 0.7;

/** When the state is lost: the time that our own summary tells. */
function* recoveredTime({ sheets }: WorkbookSnapshot, state: State): Steps<string | null> {
  const summary = yield* findSummary(state, sheets);
  return summary === null ? null : summaryTime(summary);
}

function* planTables(
  { snapshot, recognition, result, settings, canWriteNotes }: PlanInput,
  state: State,
): Steps<readonly TaskPlan[]> {
  const views = viewSheets(snapshot);
  const creating = createTasks(recognition.tables, result.assessments, result.period, views);
  const tasks = yield* asPart(creating, 0, TASKS_SHARE);
  const marking =
    state.run === null ? recoveredMarks([...new Set(tasks.map(({ view }) => view))]) : writtenMarks(state);
  const written = yield* asPart(marking, TASKS_SHARE, TASKS_SHARE);
  const found = yield* asPart(findColumns(tasks, state, written), TASKS_SHARE, TASKS_SHARE);
  const limits = { canWriteNotes, measures: result.assessments.length };
  const { explanations } = settings;
  const reservedOn = new Map<string, readonly Area[]>();
  const planning = inTurn(tasks, function* (task) {
    const reserved = reservedOn.get(task.table.sheet) ?? [];
    const columns = found.get(task) ?? { record: null, explanation: null };
    const planned = yield* planTable(task, columns, { written, explanations, limits, reserved });
    reservedOn.set(task.table.sheet, [...reserved, ...planned.reserved]);
    return { task, planned };
  });
  return yield* asPart(planning, TASKS_SHARE, 1);
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

/** What is planned before the summary and the state, which tell of it. */
interface PlannedParts {
  readonly input: PlanInput;
  readonly state: State;
  readonly tables: readonly PlannedTable[];
  readonly rules: PlannedRules;
}

interface Run extends PlannedParts {
  readonly sheets: RunSheets;
  /** What the state is to hold of the tables, and the same as it is written there. */
  readonly records: readonly TableState[];
  readonly recordTexts: readonly string[];
}

interface Assembled {
  readonly plan: WritePlan;
  readonly sheets: PlannedRunSheets;
}

/** The whole plan when the run is said to have taken place at `when`. */
function* assemble(
  { input, state, tables, rules, sheets: toSay, records, recordTexts }: Run,
  when: string,
): Steps<Assembled> {
  const { snapshot } = input;
  const sheets = yield* planRunSheets(snapshot, state, toSay, when);
  const run = runState(input, when);
  const next: State = {
    ...rules.stateAfter(run),
    run,
    ...sheets.after,
    tables: records,
    settings: input.settings,
    mappings: input.mappings.map((mapping) => ({ ...mapping })),
    seal: input.seal ?? null,
  };
  const text = yield* stateText(next, recordTexts);
  const isKept = text === snapshot.state || text === (yield* writeStateInSteps(state));
  yield 1;
  const plan = {
    newSheets: sheets.newSheets,
    ...joinWrites([...tables.map(({ writes }) => writes), rules.writes, ...sheets.writes]),
    state: isKept ? null : text,
  };
  return { plan, sheets };
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
