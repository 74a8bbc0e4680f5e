// The main use case: reads a workbook through its port, judges it, and carries out the plan of what to write.
import type { Result } from './result.ts';
import {
  assess,
  countWrites,
  DEFAULT_RULE_SET_ID,
  findPreset,
  ownSheets,
  planWrites,
  readMeasures,
  readState,
  recogniseTables,
} from '../../lib/index.ts';
import type {
  Assessment,
  AssessmentResult,
  Issue,
  Planned,
  Recognition,
  RuleSet,
  TableMapping,
  WorkbookSnapshot,
  WritePlan,
} from '../../lib/index.ts';
import { findObstacle } from './find-obstacle.ts';
import type { WorkbookPort, WriteReport } from './port.ts';
import { PROGRAM_VERSION } from './program-version.ts';

/** The parts of the work, in order; a host may tell its user which one is under way. */
export type JudgingStep = 'read' | 'recognise' | 'assess' | 'plan' | 'apply';

export interface JudgeOptions {
  /** ISO time, minute or longer: `2021-03-15T09:30`. The library has no clock. */
  readonly now: string;
  /** Period to judge, such as `2020` or `2020-T2`; the latest with outcomes when left out. */
  readonly period?: string;
  /** `DEFAULT_RULE_SET_ID` when left out. */
  readonly ruleSet?: RuleSet;
  /** Leaves measures unrated that need an assumption. */
  readonly strict?: boolean;
  /** Judges and plans but writes nothing. */
  readonly dryRun?: boolean;
  /** All of the officer's own mappings from now on; those stored in the workbook when left out. */
  readonly mappings?: readonly TableMapping[];
  /** Told as each part of the work begins. */
  readonly onStep?: (step: JudgingStep) => void;
}

/** A judged workbook. */
export interface Judged {
  /** `issues` holds every finding of the run once, those of recognition, reading and writing too. */
  readonly result: AssessmentResult;
  readonly recognition: Recognition;
  readonly plan: WritePlan;
  /** Where each assessment's status stands once the plan is carried out, as `Blad!H5`. */
  readonly statusRefs: ReadonlyMap<Assessment, string>;
  /** null when nothing was written: a dry run, or nothing to change. */
  readonly report: WriteReport | null;
}

/**
 * Judges the workbook and, unless `dryRun`, writes the statuses back. Fails, with nothing written, when protection stands in
 * the way or a newer Målljus has written in the workbook. Example: `await judgeWorkbook(port, { now: '2021-01-29T08:00', period: '2020' })`.
 */
export async function judgeWorkbook(port: WorkbookPort, options: JudgeOptions): Promise<Result<Judged>> {
  const judged = await readAndJudge(port, options);
  if (!judged.ok || options.dryRun === true) return judged;
  const { result, statusRefs, plan } = judged.value;
  const obstacle = findObstacle({ assessments: result.assessments, statusRefs, issues: result.issues });
  if (obstacle !== null) return { ok: false, failure: obstacle };
  if (countWrites(plan) === 0) return judged;
  options.onStep?.('apply');
  const applied = await port.apply(plan);
  return applied.ok ? { ok: true, value: { ...judged.value, report: applied.value } } : applied;
}

/** Everything but the writing. A function of its own, so that a large workbook's cells need not be kept while it is written. */
async function readAndJudge(port: WorkbookPort, options: JudgeOptions): Promise<Result<Judged>> {
  options.onStep?.('read');
  const read = await port.read();
  if (!read.ok) return read;
  const { newer, issues } = readState(read.value.state);
  if (newer && options.dryRun !== true)
    return { ok: false, failure: { code: 'unsupported', text: issues[0]?.text ?? '' } };
  return { ok: true, value: judgeSnapshot(read.value, options) };
}

function judgeSnapshot(snapshot: WorkbookSnapshot, options: JudgeOptions): Judged {
  const { state } = readState(snapshot.state);
  const mappings = options.mappings ?? state.mappings;
  options.onStep?.('recognise');
  const recognition = recogniseTables(snapshot, mappings, ownSheets(state, snapshot.sheets));
  options.onStep?.('assess');
  const result = assessTables(snapshot, recognition, options);
  options.onStep?.('plan');
  const when = options.now.slice(0, 'yyyy-mm-ddThh:mm'.length);
  const planned = planWrites({
    snapshot,
    recognition,
    result,
    mappings,
    when,
    programVersion: PROGRAM_VERSION,
  });
  return joinJudged(result, recognition, planned);
}

/** A function of its own, so that the measures of a large workbook need not be kept while the writes are planned. */
function assessTables(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  { period, ruleSet = defaultRuleSet(), strict = false }: JudgeOptions,
): AssessmentResult {
  const reading = readMeasures(snapshot, recognition, period ?? null);
  return assess({
    workbook: snapshot.name,
    period: reading.period,
    measures: reading.measures,
    ruleSet,
    strict,
    date1904: snapshot.date1904,
    issues: [...recognition.issues, ...reading.issues],
  });
}

function joinJudged(
  result: AssessmentResult,
  recognition: Recognition,
  { plan, issues, statusRefs }: Planned,
): Judged {
  const all = uniqueIssues([...result.issues, ...issues]);
  return { result: { ...result, issues: all }, recognition, plan, statusRefs, report: null };
}

/** The same finding may come from several parts of the work; the first one stays. */
function uniqueIssues(issues: readonly Issue[]): readonly Issue[] {
  const byContent = new Map<string, Issue>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.cell, one.text]);
    if (!byContent.has(key)) byContent.set(key, one);
  }
  return [...byContent.values()];
}

function defaultRuleSet(): RuleSet {
  const ruleSet = findPreset(DEFAULT_RULE_SET_ID);
  if (ruleSet === undefined) throw new Error(`No preset ${DEFAULT_RULE_SET_ID}`);
  return ruleSet;
}
