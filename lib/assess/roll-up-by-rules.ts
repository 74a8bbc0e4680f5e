// Rolls measures up by the rules of a run: which row judges which whole, and what it is called.
import type { Period } from '../model/measure.ts';
import type { Steps } from '../model/steps.ts';
import { createRollUpChooser } from '../rules/choose-roll-up.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { isPreset } from '../rules/presets.ts';
import { rulesOn } from '../rules/rules-on.ts';
import { judgingDay } from './judging-day.ts';
import { nameOfRule } from './name-of-rule.ts';
import { rollUpInSteps, type RollUp, type RollUpMeasure, type WholeSettler } from './roll-up.ts';
import type { Run } from './run.ts';

/** The rules in force, whether they are some that ship, and the day (ISO) that they are those of; null when it is not known. */
export type RollUpRules = Pick<Run, 'rules' | 'isPreset' | 'periodEnd'>;

/** The goals and the whole of these measures; `settle` puts other statuses in place of those of wholes. */
export function rollUpByRules(
  measures: readonly RollUpMeasure[],
  about: RollUpRules,
  settle?: WholeSettler,
): Steps<RollUp> {
  const choose = createRollUpChooser(about.rules.rollUps, about.periodEnd !== null);
  return rollUpInSteps(measures, choose, (row) => (about.isPreset ? null : nameOfRule(row, about)), settle);
}

/** What rolling up needs of the rules that judged a period. */
export function rollUpRulesOf(rules: CompiledRules, period: Period | null): RollUpRules {
  const periodEnd = judgingDay(period);
  return { rules: rulesOn(rules, periodEnd), isPreset: isPreset(rules.ruleSet), periodEnd };
}
