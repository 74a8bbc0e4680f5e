// Use case: a rule set as a file, to be kept, sent and read into another workbook.
import { toRuleSetJson } from '../../../lib/index.ts';
import type { Issue, RuleSet } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { refuseRules } from '../rules-of-run.ts';
import { toldOf, usableRules, type RuleSetChoice, type UsableRules } from './choose-rule-set.ts';
import { readForRules, type RulesOptions } from './read-for-rules.ts';

export interface SaveRuleSetOptions extends RulesOptions {
  /** Those in use when left out. */
  readonly ruleSet?: RuleSetChoice;
}

export interface SavedRuleSet {
  readonly ruleSet: RuleSet;
  /** Content of the file. */
  readonly json: string;
  /** A name for it: `Bedömningsregler 90, version 1.json`. */
  readonly fileName: string;
  /** What was found in the rules, and why they are not those of a sheet that is gone. */
  readonly issues: readonly Issue[];
}

/** The file of the rules. Only rules that can be used are saved, and never older ones in the place of those in a sheet with faults. */
export async function saveRuleSet(
  port: Pick<WorkbookPort, 'read'>,
  options: SaveRuleSetOptions,
): Promise<Result<SavedRuleSet>> {
  const workbook = await readForRules(port, options);
  if (!workbook.ok) return workbook;
  const usable = await usableRules(workbook.value, options.ruleSet ?? { kind: 'inUse' }, options);
  if (!usable.ok) return usable;
  const older = refuseOlder(usable.value);
  if (older !== null) return older;
  const { ruleSet } = usable.value.rules;
  const issues = [...workbook.value.storedIssues, ...toldOf(usable.value)];
  return accept({ ruleSet, json: toRuleSetJson(ruleSet), fileName: fileNameOf(ruleSet), issues });
}

/** Why the rules in use are not what a person takes them for; null when they are. */
function refuseOlder({ inUse: { source }, issues }: UsableRules): Result<never> | null {
  if (source !== 'stored' && source !== 'preset') return null;
  return issues.some(({ severity }) => severity === 'error') ? refuseRules(issues) : null;
}

// What Windows and macOS refuse in file names.
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;

function fileNameOf({ id, version }: RuleSet): string {
  return `Bedömningsregler ${id}, version ${version}.json`.replace(NOT_IN_FILE_NAMES, '-');
}
