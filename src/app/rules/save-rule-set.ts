// Use case: a rule set as a file, to be kept, sent and read into another workbook.
import { toRuleSetJson } from '../../../lib/index.ts';
import type { RuleSet } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { usableRules, type RuleSetChoice } from './choose-rule-set.ts';
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
}

/** The file of the rules. Only rules that can be used are saved. */
export async function saveRuleSet(
  port: Pick<WorkbookPort, 'read'>,
  options: SaveRuleSetOptions,
): Promise<Result<SavedRuleSet>> {
  const workbook = await readForRules(port, options);
  if (!workbook.ok) return workbook;
  const usable = await usableRules(workbook.value, options.ruleSet ?? { kind: 'inUse' }, options);
  if (!usable.ok) return usable;
  const { ruleSet } = usable.value.rules;
  return accept({ ruleSet, json: toRuleSetJson(ruleSet), fileName: fileNameOf(ruleSet) });
}

// What Windows and macOS refuse in file names.
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;

function fileNameOf({ id, version }: RuleSet): string {
  return `Bedömningsregler ${id}, version ${version}.json`.replace(NOT_IN_FILE_NAMES, '-');
}
