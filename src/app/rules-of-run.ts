// Finds the rules that a run uses and checks them, before use, with the målvärden of the workbook too.
import {
  asPart,
  checkNames,
  checkRules,
  findPreset,
  findSituations,
  rulesInUseInSteps,
  ruleSheetAids,
  workedExample,
} from '../../lib/index.ts';
import type {
  AssessInput,
  CompiledRules,
  Issue,
  MeasureSituation,
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
  const situations = isShipped(rules.ruleSet) ? [] : yield* distinctSituations(about, rules);
  if (source === 'stored' || source === 'preset')
    return { inUse: understood, aids: aidsOf(rules, situations) };
  const inUse = yield* rulesInUseInSteps({
    ...query,
    check: (found) =>
      isShipped(found.ruleSet)
        ? []
        : [...checkRules(found, asRowsOf(found, situations, rules)), ...checkNames(found, about)],
  });
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

/** Some ten milliseconds' work. */
const SLICE = 2000;

/** Each målvärde once for each rule: a thousand measures with «minst 80 %» are one case to try. */
function* distinctSituations(
  about: Omit<AssessInput, 'rules'>,
  rules: CompiledRules,
): Steps<readonly MeasureSituation[]> {
  const found = yield* asPart(findSituations({ ...about, rules }), 0, FINDING_SHARE);
  const distinct = new Map<string, MeasureSituation>();
  for (const [index, one] of found.entries()) {
    if (index % SLICE === 0) yield FINDING_SHARE + ((1 - FINDING_SHARE) * index) / found.length;
    const key = caseOf(one);
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()];
}

const FINDING_SHARE = 0.9;

/** What a rule can tell apart. Where a målvärde leads from a baseline, what is found is told of each measure by its name. */
function caseOf({ row, kind, situation, measure }: MeasureSituation): string {
  const { requirement, wanted, notBeyond, withoutTarget, bases } = situation;
  const name = bases.baseline === null ? null : measure;
  return JSON.stringify([
    row.id,
    row.validFrom,
    kind,
    requirement,
    wanted,
    notBeyond,
    withoutTarget,
    bases,
    name,
  ]);
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
