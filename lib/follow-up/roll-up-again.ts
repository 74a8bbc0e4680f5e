// Rolls the measures of a run up once more, by the very rules that rolled them up, with other statuses in place of the calculated ones.
import { judgingDay } from '../assess/judging-day.ts';
import { nameOfRule } from '../assess/name-of-rule.ts';
import { rollUpInSteps, type RollUp, type RollUpMeasure, type WholeSettler } from '../assess/roll-up.ts';
import type { Steps } from '../model/steps.ts';
import { createRollUpChooser } from '../rules/choose-roll-up.ts';
import { isPreset } from '../rules/presets.ts';
import { rulesOn } from '../rules/rules-on.ts';
import type { FollowUpInput } from './input.ts';

/** The goals and the whole of these measures; `settle` puts other statuses in place of those of goals. */
export function* rollUpAgain(
  { rules, result }: Pick<FollowUpInput, 'rules' | 'result'>,
  measures: readonly RollUpMeasure[],
  settle?: WholeSettler,
): Steps<RollUp> {
  const day = judgingDay(result.period);
  const inForce = rulesOn(rules, day);
  const about = { rules: inForce, isPreset: isPreset(rules.ruleSet) };
  const choose = createRollUpChooser(inForce.rollUps, day !== null);
  return yield* rollUpInSteps(
    measures,
    choose,
    (row) => (about.isPreset ? null : nameOfRule(row, about)),
    settle,
  );
}
