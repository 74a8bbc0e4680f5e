// The goals and the whole as they are when bodies' own statuses count in place of the calculated ones.
import { rollUpByRules, rollUpRulesOf } from '../assess/roll-up-by-rules.ts';
import type { RollUp, RollUpMeasure } from '../assess/roll-up.ts';
import { STATUS_WORD, type GoalAssessment } from '../model/assessment.ts';
import type { Override } from '../model/follow-up.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import { ALL_KEY, placeKey, subjectKey } from './subject-key.ts';

/** Rolled up by the same rules: measures first, then the goals above them, then all. */
export function* rollUpWithOverrides(
  input: Pick<FollowUpInput, 'rules' | 'result'>,
  overrides: readonly Override[],
): Steps<RollUp> {
  const { assessments, goals, total } = input.result;
  if (overrides.length === 0) return { goals, total, issues: [] };
  const byMeasure = new Map(overrides.map((override) => [override.index, override]));
  let place = 0;
  const measures = yield* mapInSlices(assessments, (assessment): RollUpMeasure => {
    const override = byMeasure.get(place++);
    return override === undefined ? assessment : { ...assessment, status: override.status, overridden: true };
  });
  const byWhole = new Map(overrides.map((override) => [subjectKey(override.subject), override]));
  const rules = rollUpRulesOf(input.rules, input.result.period);
  return yield* rollUpByRules(measures, rules, (level, judged, within) => {
    const isNamed = level === 'total' || judged.goal !== '';
    const key = level === 'total' ? ALL_KEY : placeKey(level === 'goal' ? null : within, judged.goal);
    const override = isNamed ? byWhole.get(key) : undefined;
    return override === undefined ? null : overridden(judged, override);
  });
}

/** The whole with the body's own status; what was reckoned from its parts is told beside it. */
function overridden(judged: GoalAssessment, { status, decision }: Override): GoalAssessment {
  const told = `samlad bedömning av ${decision}`;
  const without = `utan den blir statusen ${STATUS_WORD[judged.status]}: ${judged.arithmetic}`;
  return {
    ...judged,
    status,
    explanation: `${STATUS_WORD[status]}: ${told}; ${without}.`,
    arithmetic: `${told}; ${without}`,
    ruleId: null,
  };
}
