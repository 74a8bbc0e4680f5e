// What the use cases that write rules in a workbook have in common: the plan, its preview and its carrying out.
import { countWrites } from '../../../lib/index.ts';
import type { Issue, WritePlan } from '../../../lib/index.ts';
import type { WorkbookPort, WriteReport } from '../port.ts';
import { accept, refuse, type Result } from '../result.ts';

/** How a use case writes. */
export interface WritingOptions {
  /** Plans but writes nothing, to show what would be written first. */
  readonly dryRun?: boolean;
}

/** What was planned and, unless it was a dry run, written. */
export interface Written {
  readonly plan: WritePlan;
  readonly issues: readonly Issue[];
  /** Null when nothing was written: a dry run, or nothing to change. */
  readonly report: WriteReport | null;
}

/** Carries out a plan. Refuses, with nothing written, when what was found stands in the way. */
export async function writePlan(
  port: WorkbookPort,
  { plan, issues }: Pick<Written, 'plan' | 'issues'>,
  { dryRun }: WritingOptions,
): Promise<Result<Written>> {
  const faults = issues.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return refuse('rules', faults.map(({ text }) => text).join(' '));
  if (dryRun === true || countWrites(plan) === 0) return accept({ plan, issues, report: null });
  const applied = await port.apply(plan);
  return applied.ok ? accept({ plan, issues, report: applied.value }) : applied;
}
