// Use case: what another rule set would change, told and, when asked for, written as the sheet «Jämförelse av regler».
import {
  comparisonContent,
  comparisonLines,
  compareRuleSets,
  countWrites,
  EMPTY_PLAN,
  planComparison,
} from '../../../lib/index.ts';
import type { ComparisonLine, RuleComparison } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, refuse, type Result } from '../result.ts';
import { uniqueIssues } from '../unique-issues.ts';
import { toldOf, usableRules, type RuleSetChoice } from './choose-rule-set.ts';
import {
  inSlicesOf,
  readForRules,
  readToWrite,
  type RulesOptions,
  type RulesWorkbook,
} from './read-for-rules.ts';
import { writePlan, type WritingOptions, type Written } from './written-rules.ts';

export interface CompareRulesOptions extends RulesOptions, WritingOptions {
  readonly before: RuleSetChoice;
  readonly after: RuleSetChoice;
  /** Whether the sheet is wanted; with `dryRun` it is only planned. */
  readonly sheet?: boolean;
}

export interface ComparedRules extends Written {
  readonly comparison: RuleComparison;
  /** The same in words. */
  readonly lines: readonly ComparisonLine[];
}

/**
 * Every measure and goal whose colour differs between two rule sets. Example:
 * `await compareRules(port, { before: { kind: 'sheet' }, after: { kind: 'preset', id: '80' } })`.
 */
export async function compareRules(
  port: WorkbookPort,
  options: CompareRulesOptions,
): Promise<Result<ComparedRules>> {
  const workbook = await (options.sheet === true ? readToWrite : readForRules)(port, options);
  if (!workbook.ok) return workbook;
  const nothing = refuseWithoutMeasures(workbook.value);
  if (nothing !== null) return nothing;
  const before = await usableRules(workbook.value, options.before, options);
  if (!before.ok) return before;
  const after = await usableRules(workbook.value, options.after, options);
  if (!after.ok) return after;
  const { about, snapshot } = workbook.value;
  const steps = compareRuleSets(about, before.value.rules, after.value.rules);
  const compared = await inSlicesOf(steps, options);
  if (!compared.ok) return compared;
  const comparison = compared.value;
  const planned =
    options.sheet === true
      ? planComparison(snapshot, comparisonContent(comparison))
      : { plan: EMPTY_PLAN, issues: [] };
  const written = await writePlan(port, planned, options);
  if (!written.ok) return written;
  const issues = uniqueIssues([
    ...workbook.value.storedIssues,
    ...toldOf(before.value),
    ...toldOf(after.value),
    ...written.value.issues,
  ]);
  return accept({ ...written.value, issues, comparison, lines: comparisonLines(comparison) });
}

/** Whether a comparison left the workbook as it was. */
export function isUnchanged({ plan }: Written): boolean {
  return countWrites(plan) === 0;
}

/** No table, or no such period: why there is nothing to hold rules to. */
export function refuseWithoutMeasures({ about, issues }: RulesWorkbook): Result<never> | null {
  if (about.measures.length > 0) return null;
  const texts = issues
    .filter(({ severity }) => severity === 'error' || severity === 'question')
    .map(({ text }) => text);
  return refuse('unsupported', texts.length === 0 ? 'Ingen måltabell har några mätvärden.' : texts.join(' '));
}
