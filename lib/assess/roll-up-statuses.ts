// Rolls bare statuses up, without names or goals: what a cell function needs.
import type { Status } from '../model/assessment.ts';
import type { RollUpRule } from '../model/rule-set.ts';
import { finish } from '../model/steps.ts';
import { groupParts } from './roll-up-part.ts';
import { statusOf, tallyOf } from './roll-up-tally.ts';

/** The status of a whole made up of these parts («sammanvägning»), as `rollUp` gives it. Weights count with the rule `points` only. */
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
  return statusOf(tallyOf(finish(groupParts(whole, rule.kind === 'points'))), rule);
}
