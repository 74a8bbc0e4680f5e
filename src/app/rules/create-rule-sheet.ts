// Use case: makes the sheet «Bedömningsregler» of a rule set, from then on the rules of the workbook.
import { planRuleSheet } from '../../../lib/index.ts';
import type { RuleSet } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { usableRules, type RuleSetChoice } from './choose-rule-set.ts';
import { readToWrite, type RulesOptions } from './read-for-rules.ts';
import { ruleLines, type RuleLine } from './rule-lines.ts';
import { writePlan, type WritingOptions, type Written } from './written-rules.ts';

export interface CreateRuleSheetOptions extends RulesOptions, WritingOptions {
  readonly ruleSet: RuleSetChoice;
}

/** The sheet that was made, or would be. */
export interface CreatedRuleSheet extends Written {
  readonly ruleSet: RuleSet;
  readonly lines: readonly RuleLine[];
}

/**
 * Writes the rule sheet in a workbook that has none; nothing that stands there is touched. Example:
 * `await createRuleSheet(port, { ruleSet: { kind: 'preset', id: '90' }, dryRun: true })`.
 */
export async function createRuleSheet(
  port: WorkbookPort,
  options: CreateRuleSheetOptions,
): Promise<Result<CreatedRuleSheet>> {
  const workbook = await readToWrite(port, options);
  if (!workbook.ok) return workbook;
  const usable = await usableRules(workbook.value, options.ruleSet, options);
  if (!usable.ok) return usable;
  const { rules, aids } = usable.value;
  const planned = planRuleSheet(workbook.value.snapshot, rules.ruleSet, aids);
  const written = await writePlan(port, planned, options);
  if (!written.ok) return written;
  return accept({ ...written.value, ruleSet: rules.ruleSet, lines: ruleLines(rules, aids, null) });
}
