// Rolls bare statuses up, without names or goals: what a cell function needs.
import type { Status } from '../model/assessment.ts';
import { finish } from '../model/steps.ts';
import { usesWeights, type RollUpRule } from '../rules/roll-up-rule.ts';
import { groupParts } from './roll-up-part.ts';
import { statusOf, tallyOf } from './roll-up-tally.ts';

/** The status of a whole made up of these parts («sammanvägning»), as `rollUp` gives it. Weights count for a mean only. */
export function rollUpStatuses(
  parts: readonly { readonly status: Status; readonly weight: number }[],
  rule: RollUpRule,
): Status {
  const whole = parts.map(({ status, weight }) => ({
    kind: 'measure' as const,
    name: '',
    status,
    weight,
    weighted: weight !== 1,
  }));
  return statusOf(tallyOf(finish(groupParts(whole, usesWeights(rule)))), rule);
}
