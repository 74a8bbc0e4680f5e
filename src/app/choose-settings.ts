// Which settings a run is made by: those asked for, else those stored in the workbook, else the default ones.
import { DEFAULT_RULE_SET_ID, DEFAULT_SETTINGS, findPreset, issue } from '../../lib/index.ts';
import type { Issue, RulesInUse, RuleSet, Settings } from '../../lib/index.ts';
import type { JudgeOptions } from './judging.ts';

/** The rule sets that a run is asked to use; a rule sheet in the workbook stands between the two. */
export interface WantedRules {
  /** Asked for in this run; null when nobody has. */
  readonly chosen: RuleSet | null;
  /** What the settings say, for a workbook without rules of its own. */
  readonly preset: RuleSet;
}

/** What is asked for, and the preset stored in the workbook, else the default one. */
export function wantedRules(
  { ruleSet }: Pick<JudgeOptions, 'ruleSet'>,
  before: Settings | null,
): WantedRules {
  return { chosen: ruleSet ?? null, preset: findPreset(known(before).ruleSet) ?? defaultRules() };
}

export interface ChosenSettings {
  /** To be stored in the workbook: what the run used is what the next one uses. */
  readonly stored: Settings;
  readonly issues: readonly Issue[];
}

/**
 * The settings of a run by these rules. A chosen rule set is stored when it is one that ships and the workbook has no rules of its own; else it
 * holds for the run alone. A stored rule set that this version does not have is told of and stays stored, since a newer version may have
 * chosen it.
 */
export function chooseSettings(
  { ruleSet, strict, explanations, followUp }: JudgeOptions,
  before: Settings | null,
  { source, reading }: Pick<RulesInUse, 'source' | 'reading'>,
): ChosenSettings {
  const stored = known(before);
  const isKept = ruleSet === undefined || reading !== null || findPreset(ruleSet.id) !== ruleSet;
  return {
    stored: {
      ruleSet: isKept ? stored.ruleSet : ruleSet.id,
      strict: strict ?? stored.strict,
      explanations: explanations ?? stored.explanations,
      followUp: followUp ?? stored.followUp,
    },
    issues:
      source === 'preset' && findPreset(stored.ruleSet) === undefined ? [unknownRuleSet(stored.ruleSet)] : [],
  };
}

function known(before: Settings | null): Settings {
  return before ?? DEFAULT_SETTINGS;
}

function unknownRuleSet(id: string): Issue {
  const text = `Regelverket «${id}», som arbetsboken är inställd på, finns inte i den här versionen av Målljus; «${defaultRules().name}» har använts. Uppdatera Målljus eller välj ett annat regelverk.`;
  return issue('rule-set-unknown', null, text);
}

function defaultRules(): RuleSet {
  const ruleSet = findPreset(DEFAULT_RULE_SET_ID);
  if (ruleSet === undefined) throw new Error(`No preset ${DEFAULT_RULE_SET_ID}`);
  return ruleSet;
}
