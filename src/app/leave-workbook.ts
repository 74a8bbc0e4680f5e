// Use case «Ta bort Målljus ur filen»: takes out everything that Målljus put in a workbook; what a person has written stays.
import { countWrites, issue, planLeavingInSteps } from '../../lib/index.ts';
import type { Issue } from '../../lib/index.ts';
import { judgeSnapshot, prepareSnapshot } from './judge-snapshot.ts';
import type { JudgeOptions } from './judging.ts';
import { loadFormulas } from './load-formulas.ts';
import type { WorkbookPort } from './port.ts';
import { accept, refuse, type Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

export interface LeaveOptions extends Pausing, Pick<JudgeOptions, 'now' | 'onProgress'> {
  /** Leaves the statuses in their colours and the explanations as ordinary cells, and our sheets as ordinary sheets. */
  readonly keepValues?: boolean;
  /** Removes the sheet «Bedömningsregler» too, which a person may have written. */
  readonly removeRules?: boolean;
}

export interface LeftWorkbook {
  /** File name. */
  readonly workbook: string;
  /** Number of cells, notes, sheets and others that were taken out. */
  readonly removed: number;
  /** Sheets that were removed. */
  readonly sheets: readonly string[];
  /** Whether statuses and explanations stay as ordinary cells, since that was asked for. */
  readonly keepsValues: boolean;
  /** Sheets of ours that stay as ordinary sheets, since that was asked for. */
  readonly kept: readonly string[];
  /** Sheets of rules that stay, since that was asked for. */
  readonly rules: readonly string[];
  /** What stays though it was to go, and why. */
  readonly issues: readonly Issue[];
}

/** Takes Målljus out of the workbook. Refused when it has put nothing there. Example: `await leaveWorkbook(port, { now })`. */
export async function leaveWorkbook(
  port: WorkbookPort,
  options: LeaveOptions,
): Promise<Result<LeftWorkbook>> {
  options.onProgress?.({ step: 'read', share: 0 });
  const read = await port.read();
  if (!read.ok) return read;
  const snapshot = read.value;
  const { pause, onProgress, now, keepValues = false, removeRules = false } = options;
  const following = { ...(pause && { pause }), ...(onProgress && { onSlice: onProgress }) };
  const prepared = await workInSlices(prepareSnapshot(snapshot, { now }), following, CANCELLED);
  if (!prepared.ok) return prepared;
  if (!prepared.value.ok) return prepared.value;
  const { stored, hasFormulas } = prepared.value.value;
  const { state } = stored;
  const given = { snapshot, stored, compileFormula: await loadFormulas(hasFormulas) };
  const period = state.run?.period ?? null;
  const asked = { now, dryRun: true, ...(period === null ? {} : { period }) };
  // Which cells are ours is seen against what would be written there.
  const judging = await workInSlices(judgeSnapshot(given, asked), following, CANCELLED);
  if (!judging.ok) return judging;
  if (!judging.value.ok) return judging.value;
  const { recognition, result } = judging.value.value;
  const steps = planLeavingInSteps({
    snapshot,
    state,
    recognition,
    assessments: result.assessments,
    period: result.period,
    keepValues,
    removeRules,
  });
  const planned = await workInSlices(steps, { ...(pause && { pause }) }, CANCELLED);
  if (!planned.ok) return planned;
  const { plan, issues, kept, rules } = planned.value;
  if (plan === null) return refuse('unsupported', NOTHING);
  onProgress?.({ step: 'apply', share: 0 });
  const applied = await port.apply(plan);
  if (!applied.ok) return applied;
  const functions = (applied.value.functionsLeft ?? []).map((cell) =>
    issue('left-by-malljus', cell, FUNCTION),
  );
  return accept({
    workbook: snapshot.name,
    removed: countWrites(plan),
    sheets: plan.leaving?.sheets ?? [],
    ...{ keepsValues: keepValues, kept, rules },
    issues: [...issues, ...functions],
  });
}

const FUNCTION =
  'Formeln använder en funktion i Målljus och står kvar; den slutar räkna för den som inte har Målljus. Skriv värdet i stället om det ska stå kvar.';

const CANCELLED = 'Arbetet avbröts. Inget har skrivits.';
const NOTHING = 'Målljus har inte skrivit något i arbetsboken, så det finns inget att ta bort.';
