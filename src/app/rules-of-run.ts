// Finds the rules that a run uses and checks them, before use, with the målvärden of the workbook too.
import {
  asPart,
  checkNamesInSteps,
  checkRulesInSteps,
  findPreset,
  findSituations,
  rulesInUseInSteps,
  ruleSheetAids,
  toRuleSetJson,
  workedExample,
} from '../../lib/index.ts';
import type {
  AssessInput,
  CompiledRules,
  Issue,
  MeasureSituation,
  RuleFinding,
  RulesInUse,
  RulesQuery,
  RuleSet,
  RuleSheetAids,
  Steps,
} from '../../lib/index.ts';
import { refuse, type Refusal } from './result.ts';

/** What the rules are asked for, and what they are to judge. */
export interface RulesOfRunInput {
  readonly query: Omit<RulesQuery, 'check'>;
  readonly about: Omit<AssessInput, 'rules'>;
}

export interface RulesOfRun {
  readonly inUse: RulesInUse;
  /** What belongs beside each rule in use; null when there are none. */
  readonly aids: RuleSheetAids | null;
}

/** The rules of the run, in slices. Rule sets that ship are not checked anew: tests hold them to it. */
export function* rulesOfRun({ query, about }: RulesOfRunInput): Steps<RulesOfRun> {
  const understood = yield* rulesInUseInSteps({ ...query, check: () => [] });
  const { rules, source } = understood;
  if (rules === null) return { inUse: understood, aids: null };
  const situations = isShipped(rules.ruleSet)
    ? []
    : yield* asPart(findSituations({ ...about, rules }), 0, FINDING_SHARE);
  if (source === 'stored' || source === 'preset')
    return { inUse: understood, aids: aidsOf(rules, situations) };
  const findings = yield* asPart(findingsIn(rules, situations, about), FINDING_SHARE, 1);
  // what else is asked about is a sheet beside rules chosen for the run, which is not used, or a preset
  const isSame = (found: CompiledRules): boolean =>
    toRuleSetJson(found.ruleSet) === toRuleSetJson(rules.ruleSet);
  const inUse = yield* rulesInUseInSteps({ ...query, check: (found) => (isSame(found) ? findings : []) });
  if (inUse.rules === null) return { inUse, aids: null };
  // rules that were not used after all have situations of their own
  return {
    inUse,
    aids: aidsOf(inUse.rules, asRowsOf(inUse.rules, inUse.source === source ? situations : [], rules)),
  };
}

/** Whether these are the very rules that ship, and not a workbook's own with the same id. */
function isShipped(ruleSet: RuleSet): boolean {
  return findPreset(ruleSet.id) === ruleSet;
}

function aidsOf(rules: CompiledRules, situations: readonly MeasureSituation[]): RuleSheetAids {
  return ruleSheetAids(rules, (section, index) => workedExample(rules, section, index, situations));
}

const FINDING_SHARE = 0.7;

/**
 * What the checks say. The same rules with the same målvärden are not tried anew within a session; in a new one they are, so that what there is
 * to look at is told at every judgement and not only at the first.
 */
function* findingsIn(
  rules: CompiledRules,
  situations: readonly MeasureSituation[],
  about: Omit<AssessInput, 'rules'>,
): Steps<readonly RuleFinding[]> {
  if (isShipped(rules.ruleSet)) return [];
  const found = yield* checkRulesInSteps(rules, situations);
  return [...found, ...(yield* checkNamesInSteps(rules, about))];
}

/** The sheet is read anew each time it is asked for; a situation then belongs to the row in the same place. */
function asRowsOf(
  rules: CompiledRules,
  situations: readonly MeasureSituation[],
  { measures }: CompiledRules,
): readonly MeasureSituation[] {
  const places = new Map(measures.map(({ row }, index) => [row, index]));
  return situations.flatMap((one) => {
    const rule = rules.measures[places.get(one.row) ?? -1];
    return rule === undefined ? [] : [{ ...one, row: rule.row }];
  });
}

/** More than these are not read at once. */
const MOST_TOLD = 5;

/** What is wrong with rules that somebody has asked for; other rules than those would be a surprise. */
export function refuseRules(issues: readonly Issue[]): Refusal {
  const faults = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ cell, text }) => (cell === null ? text : `${cell}: ${text}`));
  const left = faults.length - MOST_TOLD;
  const more = left > 0 ? [`Det finns ${String(left)} fel till.`] : [];
  const told = ['Regelverket kan inte användas.', ...faults.slice(0, MOST_TOLD), ...more];
  return refuse('rules', told.join(' '));
}
