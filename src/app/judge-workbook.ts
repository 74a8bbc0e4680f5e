// The main use case: reads a workbook through its port, judges it, and carries out the plan of what to write.
import { countWrites, describePlanInSteps } from '../../lib/index.ts';
import type { PlanLine } from '../../lib/index.ts';
import type { Failure } from './failure.ts';
import { findObstacle } from './find-obstacle.ts';
import { judgeSnapshot, prepareSnapshot } from './judge-snapshot.ts';
import type { Judged, JudgeOptions } from './judging.ts';
import { loadFormulas } from './load-formulas.ts';
import type { WorkbookPort } from './port.ts';
import { accept, type Result } from './result.ts';
import { workInSlices } from './work-in-slices.ts';

export type { Judged, JudgeOptions, JudgingProgress, JudgingStep, PauseAnswer } from './judging.ts';

/**
 * Judges the workbook and, unless `dryRun`, writes the statuses back. Fails, with nothing written, when protection stands in
 * the way or a newer Målljus has written in the workbook. Example: `await judgeWorkbook(port, { now: '2021-01-29T08:00', period: '2020' })`.
 */
export async function judgeWorkbook(port: WorkbookPort, options: JudgeOptions): Promise<Result<Judged>> {
  const judged = await readAndJudge(port, options);
  if (!judged.ok || options.dryRun === true) return judged;
  const { plan } = judged.value;
  const obstacle = obstacleOf(judged.value);
  if (obstacle !== null) return { ok: false, failure: obstacle };
  if (countWrites(plan) === 0) return judged;
  options.onProgress?.({ step: 'apply', share: 0 });
  const applied = await port.apply(plan);
  return applied.ok ? { ok: true, value: { ...judged.value, report: applied.value } } : applied;
}

/** What judging would give and write. */
export interface Preview {
  readonly judged: Judged;
  /** What would be written where, one line per sheet; none when nothing would. */
  readonly lines: readonly PlanLine[];
  /** What would stand in the way of writing; null when nothing does. */
  readonly obstacle: Failure | null;
}

/** Judges the workbook and tells what would be written, writing nothing. Example: `await previewWorkbook(port, { now })`. */
export async function previewWorkbook(
  port: WorkbookPort,
  options: Omit<JudgeOptions, 'dryRun'>,
): Promise<Result<Preview>> {
  const judged = await judgeWorkbook(port, { ...options, dryRun: true });
  if (!judged.ok) return judged;
  const lines = await workInSlices(describePlanInSteps(judged.value), options, CANCELLED);
  if (!lines.ok) return lines;
  return accept({ judged: judged.value, lines: lines.value, obstacle: obstacleOf(judged.value) });
}

function obstacleOf({ result, statusRefs }: Judged): Failure | null {
  return findObstacle({ assessments: result.assessments, statusRefs, issues: result.issues });
}

/** Everything but the writing. A function of its own, so that a large workbook's cells need not be kept while it is written. */
async function readAndJudge(port: WorkbookPort, options: JudgeOptions): Promise<Result<Judged>> {
  options.onProgress?.({ step: 'read', share: 0 });
  const read = await port.read();
  if (!read.ok) return read;
  const { pause, onProgress } = options;
  const following = { ...(pause && { pause }), ...(onProgress && { onSlice: onProgress }) };
  const prepared = await flat(workInSlices(prepareSnapshot(read.value, options), following, CANCELLED));
  if (!prepared.ok) return prepared;
  const { stored, hasFormulas } = prepared.value;
  const given = { snapshot: read.value, stored, compileFormula: await loadFormulas(hasFormulas) };
  return flat(workInSlices(judgeSnapshot(given, options), following, CANCELLED));
}

/** Work that may be refused and may be cancelled: either way it gave nothing. */
async function flat<T>(working: Promise<Result<Result<T>>>): Promise<Result<T>> {
  const worked = await working;
  return worked.ok ? worked.value : worked;
}

const CANCELLED = 'Bedömningen avbröts. Inget har skrivits.';
