// The checks of a rule set before it is used («kontroll»): the door to them all.
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { checkActivityRules } from './check-activities.ts';
import { checkMeasureRules, type MeasureSituation } from './check-measures.ts';
import { checkRollUpRules } from './check-roll-ups.ts';
import { checkTargets } from './check-targets.ts';
import { checkValidity } from './check-validity.ts';

/**
 * Everything that is wrong or doubtful with rules whose texts are understood: errors first, then in the order of the sheet. The set is
 * used only when no finding is an error. Exact for phrases: each rule is tried with every målvärde that it can meet; for formulas by
 * search, which the finding says. `situations` are the målvärden of the workbook (`findSituations`), or none.
 */
export function checkRules(
  rules: CompiledRules,
  situations: readonly MeasureSituation[],
): readonly RuleFinding[] {
  const findings = [
    ...checkMeasureRules(rules.measures, situations),
    ...checkActivityRules(rules.activities),
    ...checkRollUpRules(rules.rollUps),
    ...checkValidity(rules),
    ...checkTargets(rules, situations),
  ];
  const of = (severity: RuleFinding['severity']): readonly RuleFinding[] =>
    findings.filter((finding) => finding.severity === severity);
  return [...of('error'), ...of('warning')];
}
