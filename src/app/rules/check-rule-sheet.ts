// Use case: which rules the workbook is judged by, what is found in them before they are used, and how they differ from the last ones used.
import { storedRules } from '../../../lib/index.ts';
import type { Issue, Period, RuleSet, RulesInUse, RuleSource, State } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { refuseRules } from '../rules-of-run.ts';
import { findRules } from './choose-rule-set.ts';
import { readForRules, type RulesOptions } from './read-for-rules.ts';
import { ruleLines, type RuleLine } from './rule-lines.ts';

/** How the rules of the sheet differ from those last used. */
export interface RuleChanges {
  /** Name and version of the rules last used; null when the sheet has never judged. */
  readonly before: Pick<RuleSet, 'id' | 'name' | 'version'> | null;
  /** In plain Swedish, one line for each difference; none when there are none, or when the sheet cannot be read. */
  readonly changes: readonly string[];
}

/** The rules in force in a workbook. */
export interface RuleSheetCheck extends RuleChanges {
  readonly source: RuleSource;
  /** Name of the rule sheet, whether or not its rules are used; null when there is none. */
  readonly sheet: string | null;
  /** What judges now. */
  readonly ruleSet: RuleSet;
  readonly lines: readonly RuleLine[];
  /** Everything found in the rules, with its cell and what to do. */
  readonly findings: readonly Issue[];
  /** The period that the rules were held to; null when none is known. */
  readonly period: Period | null;
  /** Which rules have judged which period, the latest last. */
  readonly log: State['log'];
}

/** The check of the rules that judge the workbook. Example: `await checkRuleSheet(port, {})`. */
export async function checkRuleSheet(
  port: Pick<WorkbookPort, 'read'>,
  options: RulesOptions,
): Promise<Result<RuleSheetCheck>> {
  const workbook = await readForRules(port, options);
  if (!workbook.ok) return workbook;
  const found = await findRules(workbook.value, null, options);
  if (!found.ok) return found;
  const { state, about } = workbook.value;
  const { inUse, aids } = found.value;
  const { rules, source, reading, issues: findings } = inUse;
  if (rules === null || aids === null) return refuseRules(findings);
  return accept({
    source,
    sheet: reading?.sheet ?? null,
    ruleSet: rules.ruleSet,
    lines: ruleLines(rules, aids, source === 'sheet' ? reading : null),
    findings,
    period: about.period,
    log: state.log,
    ...changesOf(state, inUse),
  });
}

/** «Ändringar sedan förra bedömningen»: the sheet against the last rules of it that judged. */
export async function ruleChanges(
  port: Pick<WorkbookPort, 'read'>,
  options: RulesOptions,
): Promise<Result<RuleChanges>> {
  const checked = await checkRuleSheet(port, options);
  if (!checked.ok) return checked;
  const { before, changes } = checked.value;
  return accept({ before, changes });
}

function changesOf(state: State, { changes }: RulesInUse): RuleChanges {
  const stored = storedRules(state);
  const before = stored === null ? null : { id: stored.id, name: stored.name, version: stored.version };
  return { before, changes };
}
