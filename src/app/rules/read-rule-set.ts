// Use case: takes the rules of a file into the workbook, as a rule sheet of their own; what a person wrote in an older one stays there.
import {
  describeRuleChanges,
  EMPTY_PLAN,
  inWrittenOrder,
  planRuleSheet,
  storedRules,
} from '../../../lib/index.ts';
import type { RuleSet } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { usableRules, type UsableRules } from './choose-rule-set.ts';
import { readToWrite, type RulesOptions, type RulesWorkbook } from './read-for-rules.ts';
import { ruleLines, type RuleLine } from './rule-lines.ts';
import { writePlan, type WritingOptions, type Written } from './written-rules.ts';

export interface ReadRuleSetOptions extends RulesOptions, WritingOptions {
  /** The file's name, for what is told, and its text. */
  readonly file: { readonly name: string; readonly text: string };
}

/** The rules that were taken in, or would be. */
export interface ReadRuleSet extends Written {
  readonly ruleSet: RuleSet;
  readonly lines: readonly RuleLine[];
  /** Whether the workbook's sheet says the same already, so that nothing is to be changed. */
  readonly isSame: boolean;
  /** The rule sheet that the new one takes over from; null when there is none. */
  readonly replaced: string | null;
  /** How the rules differ from those of the sheet before, in plain Swedish; none when there were none. */
  readonly changes: readonly string[];
}

/**
 * Writes the rules of a file as the workbook's rule sheet; nothing when the sheet says the same already. Example:
 * `await readRuleSet(port, { file: { name: 'regler.json', text }, dryRun: true })`.
 */
export async function readRuleSet(
  port: WorkbookPort,
  options: ReadRuleSetOptions,
): Promise<Result<ReadRuleSet>> {
  const workbook = await readToWrite(port, options);
  if (!workbook.ok) return workbook;
  const usable = await usableRules(workbook.value, { kind: 'file', ...options.file }, options);
  if (!usable.ok) return usable;
  const { rules, aids, inUse } = usable.value;
  const ruleSet = inWrittenOrder(rules.ruleSet, aids);
  const changes = changesFrom(workbook.value, usable.value, ruleSet);
  const replaced = inUse.reading;
  const isSame = replaced !== null && replaced.ruleSet !== null && changes.length === 0;
  const planned = isSame
    ? { plan: EMPTY_PLAN, issues: [] }
    : planRuleSheet(workbook.value.snapshot, rules.ruleSet, aids, replaced);
  const written = await writePlan(port, planned, options);
  if (!written.ok) return written;
  return accept({
    ...written.value,
    ruleSet,
    lines: ruleLines(rules, aids, null),
    isSame,
    replaced: isSame ? null : (replaced?.sheet ?? null),
    changes,
  });
}

function changesFrom({ state }: RulesWorkbook, { inUse }: UsableRules, ruleSet: RuleSet): readonly string[] {
  const before = inUse.reading?.ruleSet ?? storedRules(state);
  return before === null ? [] : describeRuleChanges(before, ruleSet);
}
