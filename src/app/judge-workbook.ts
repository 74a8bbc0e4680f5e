// The main use case: reads a workbook through its port, judges it, and carries out the plan of what to write.
import { countWrites, describePlan, readState } from '../../lib/index.ts';
import type { PlanLine } from '../../lib/index.ts';
import type { Failure } from './failure.ts';
import { findObstacle } from './find-obstacle.ts';
import { wantedRules } from './choose-settings.ts';
import { judgeSnapshot } from './judge-snapshot.ts';
import type { Judged, JudgeOptions } from './judging.ts';
import { loadFormulas } from './load-formulas.ts';
import type { WorkbookPort } from './port.ts';
import { refuse, type Result } from './result.ts';
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
  const value = {
    judged: judged.value,
    lines: describePlan(judged.value),
    obstacle: obstacleOf(judged.value),
  };
  return { ok: true, value };
}

function obstacleOf({ result, statusRefs }: Judged): Failure | null {
  return findObstacle({ assessments: result.assessments, statusRefs, issues: result.issues });
}

/** Everything but the writing. A function of its own, so that a large workbook's cells need not be kept while it is written. */
async function readAndJudge(port: WorkbookPort, options: JudgeOptions): Promise<Result<Judged>> {
  options.onProgress?.({ step: 'read', share: 0 });
  const read = await port.read();
  if (!read.ok) return read;
  const { state, newer, issues } = readState(read.value.state);
  if (newer && options.dryRun !== true) return refuse('unsupported', issues[0]?.text ?? '');
  const compileFormula = await loadFormulas({
    snapshot: read.value,
    state,
    ...wantedRules(options, state.settings),
  });
  const slices = judgeSnapshot({ snapshot: read.value, state, compileFormula }, options);
  const { pause, onProgress } = options;
  const judged = await workInSlices(
    slices,
    { ...(pause && { pause }), ...(onProgress && { onSlice: onProgress }) },
    CANCELLED,
  );
  return judged.ok ? judged.value : judged;
}

const CANCELLED = 'Bedömningen avbröts. Inget har skrivits.';
