// Finds the rules that a run uses and checks them, before use, with the målvärden of the workbook too.
import {
  asPart,
  checkNamesInSteps,
  checkRulesInSteps,
  findPreset,
  findSituations,
  inTurn,
  RULE_SECTIONS,
  rulesInUseInSteps,
  ruleSheetAids,
  workedExampleInSteps,
} from '../../lib/index.ts';
import type {
  AssessInput,
  CompiledRules,
  Issue,
  MeasureSituation,
  RuleFinding,
  RulesInUse,
  RulesQuery,
  RuleSection,
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
  const situationsOf = createSituations(about);
  const check = (rules: CompiledRules): Steps<readonly RuleFinding[]> =>
    findingsIn(rules, situationsOf(rules), about);
  const inUse = yield* asPart(rulesInUseInSteps({ ...query, check }), 0, USED_SHARE);
  const { rules } = inUse;
  if (rules === null) return { inUse, aids: null };
  const situations = yield* asPart(situationsOf(rules), USED_SHARE, MET_SHARE);
  return { inUse, aids: yield* asPart(aidsOf(rules, situations), MET_SHARE, 1) };
}

/** How much of the work is done when the rules have been found and checked, and when what they meet is known. */
const USED_SHARE = 0.8;
const MET_SHARE = 0.9;

type Situations = readonly MeasureSituation[];

/** The målvärden that rules meet in the workbook, found once for each set of rules; none for those that ship. */
function createSituations(about: Omit<AssessInput, 'rules'>): (rules: CompiledRules) => Steps<Situations> {
  const known = new Map<CompiledRules, Situations>();
  return function* (rules) {
    if (isShipped(rules.ruleSet)) return [];
    const situations = known.get(rules) ?? (yield* findSituations({ ...about, rules }));
    known.set(rules, situations);
    return situations;
  };
}

/** Whether these are the very rules that ship, and not a workbook's own with the same id. */
function isShipped(ruleSet: RuleSet): boolean {
  return findPreset(ruleSet.id) === ruleSet;
}

function* aidsOf(rules: CompiledRules, situations: Situations): Steps<RuleSheetAids> {
  const examplesIn = (section: RuleSection): Steps<readonly string[]> =>
    inTurn<unknown, string>(rules[section], (_, index) =>
      workedExampleInSteps(rules, section, index, situations),
    );
  const examples = new Map(
    yield* inTurn(RULE_SECTIONS, function* (section) {
      return [section, yield* examplesIn(section)] as const;
    }),
  );
  return ruleSheetAids(rules, (section, index) => examples.get(section)?.[index] ?? '');
}

/**
 * What the checks say. The same rules with the same målvärden are not tried anew within a session; in a new one they are, so that what there is
 * to look at is told at every judgement and not only at the first.
 */
function* findingsIn(
  rules: CompiledRules,
  finding: Steps<Situations>,
  about: Omit<AssessInput, 'rules'>,
): Steps<readonly RuleFinding[]> {
  if (isShipped(rules.ruleSet)) return [];
  const situations = yield* asPart(finding, 0, FINDING_SHARE);
  const found = yield* asPart(checkRulesInSteps(rules, situations), FINDING_SHARE, CHECKING_SHARE);
  return [...found, ...(yield* asPart(checkNamesInSteps(rules, about), CHECKING_SHARE, 1))];
}

/** How much of a check is done when the målvärden have been found, and when the rules have been held to them. */
const FINDING_SHARE = 0.6;
const CHECKING_SHARE = 0.95;

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
