// The checks of a rule set before it is used («kontroll»): the door to them all.
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { asPart, finish, type Steps } from '../model/steps.ts';
import { checkActivityRules } from './check-activities.ts';
import { checkMeasureRules } from './check-measures.ts';
import { checkRollUpRules } from './check-roll-ups.ts';
import { checkTargets } from './check-targets.ts';
import { checkValidity } from './check-validity.ts';
import type { MeasureSituation } from './measure-situation.ts';

/**
 * Everything that is wrong or doubtful with rules whose texts are understood, in slices: errors first, then in the order of the sheet. The set is
 * used only when no finding is an error. Exact for phrases: each rule is tried with every målvärde that it can meet; for formulas by
 * search, which the finding says. `situations` are the målvärden of the workbook (`findSituations`), or none.
 */
export function* checkRulesInSteps(
  rules: CompiledRules,
  situations: readonly MeasureSituation[],
): Steps<readonly RuleFinding[]> {
  const measures = yield* asPart(checkMeasureRules(rules.measures, situations), 0, MEASURES_SHARE);
  const rollUps = yield* asPart(checkRollUpRules(rules.rollUps), MEASURES_SHARE, 1);
  const findings = [
    ...measures,
    ...checkActivityRules(rules.activities),
    ...rollUps,
    ...checkValidity(rules),
    ...checkTargets(rules, situations),
  ];
  const of = (severity: RuleFinding['severity']): readonly RuleFinding[] =>
    findings.filter((finding) => finding.severity === severity);
  return [...of('error'), ...of('warning')];
}

const MEASURES_SHARE = 0.8;

/** `checkRulesInSteps`, all at once. */
export function checkRules(
  rules: CompiledRules,
  situations: readonly MeasureSituation[],
): readonly RuleFinding[] {
  return finish(checkRulesInSteps(rules, situations));
}
