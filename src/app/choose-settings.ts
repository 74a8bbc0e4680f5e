// Which settings a run is made by: those asked for, else those stored in the workbook, else the default ones.
import {
  compileRules,
  DEFAULT_RULE_SET_ID,
  DEFAULT_SETTINGS,
  findPreset,
  findPresetRules,
  issue,
} from '../../lib/index.ts';
import type { CompiledRules, Issue, RuleSet, Settings } from '../../lib/index.ts';
import type { JudgeOptions } from './judging.ts';

export interface ChosenSettings {
  /** With their texts read. */
  readonly rules: CompiledRules;
  /** To be stored in the workbook: what the run used is what the next one uses. */
  readonly stored: Settings;
  readonly issues: readonly Issue[];
}

/**
 * The settings of a run. A stored rule set that this version does not have is told of and stays stored, since a newer version
 * may have chosen it; the run is then made by the default one.
 */
export function chooseSettings(
  { ruleSet, strict, explanations }: JudgeOptions,
  before: Settings | null,
): ChosenSettings {
  const known = before ?? DEFAULT_SETTINGS;
  const found = ruleSet ?? findPreset(known.ruleSet);
  const compiled = found === undefined ? null : rulesOf(found);
  const rules = compiled ?? defaultRules();
  return {
    rules,
    stored: {
      ruleSet: ruleSet?.id ?? known.ruleSet,
      strict: strict ?? known.strict,
      explanations: explanations ?? known.explanations,
    },
    issues: [
      ...(found === undefined ? [unknownRuleSet(known.ruleSet, rules.ruleSet)] : []),
      ...(found !== undefined && compiled === null ? [unreadRuleSet(found, rules.ruleSet)] : []),
    ],
  };
}

function rulesOf(ruleSet: RuleSet): CompiledRules | null {
  const shipped = findPreset(ruleSet.id) === ruleSet ? findPresetRules(ruleSet.id) : undefined;
  return shipped ?? compileRules(ruleSet, null).rules;
}

function unreadRuleSet({ id }: RuleSet, { name }: RuleSet): Issue {
  const text = `Regelverket «${id}» har texter som inte kan läsas; «${name}» har använts. Rätta regelverket.`;
  return issue('rule-set-not-understood', null, text);
}

function unknownRuleSet(id: string, { name }: RuleSet): Issue {
  const text = `Regelverket «${id}», som arbetsboken är inställd på, finns inte i den här versionen av Målljus; «${name}» har använts. Uppdatera Målljus eller välj ett annat regelverk.`;
  return issue('rule-set-unknown', null, text);
}

function defaultRules(): CompiledRules {
  const rules = findPresetRules(DEFAULT_RULE_SET_ID);
  if (rules === undefined) throw new Error(`No preset ${DEFAULT_RULE_SET_ID}`);
  return rules;
}
