// What was concluded, line by line, for the number of the results: not the explanations, which may name cells and so follow the rows when they are
// sorted, and nothing that hangs on the day or on earlier runs.
import type { Assessment, AssessmentResult, GoalAssessment } from '../../model/assessment.ts';
import type { FollowUp, Override } from '../../model/follow-up.ts';
import { mapInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { keyMark } from './cell-mark.ts';

const BETWEEN = '\u0001';

/** A line for each measure, for each goal, and for all. */
export function* resultLines({ assessments, goals, total }: AssessmentResult): Steps<readonly string[]> {
  const measures = yield* mapInSlices(assessments, (one) => {
    const { status, reason, fulfilment, ruleId } = one;
    const key = measureKey(one);
    return [keyMark(key), 'm', key, status, reason ?? '', String(fulfilment), ruleId ?? ''].join(BETWEEN);
  });
  return [...measures, ...wholes('g', goals, total)];
}

/** A line for each forecast («prognos») and each «samlad bedömning», and for the goals by them. */
export function* followUpLines(
  followUp: FollowUp | null,
  { assessments }: Pick<AssessmentResult, 'assessments'>,
): Steps<readonly string[]> {
  if (followUp === null) return [];
  const { forecast, overrides } = followUp;
  const expectedOf = forecast?.forecasts ?? [];
  let at = 0;
  const forecasts = yield* mapInSlices(expectedOf, ({ method, expected, status, reason }) => {
    const assessment = assessments[at++];
    const key = assessment === undefined ? '' : measureKey(assessment);
    return [keyMark(key), 'p', key, method ?? '', expected ?? '', status, reason ?? ''].join(BETWEEN);
  });
  const whole = forecast === null ? [] : wholes('f', forecast.goals, forecast.total);
  const overridden = overrides === null ? [] : wholes('o', overrides.goals, overrides.total);
  return [...forecasts, ...whole, ...(overrides?.overrides ?? []).map(overrideLine), ...overridden];
}

function measureKey({ measure, goal, subgoal }: Assessment): string {
  return [measure, goal, subgoal ?? ''].join('\u0000');
}

function overrideLine({ subject, calculated, status, reason, decision }: Override): string {
  return ['s', JSON.stringify(subject), calculated, status, reason, decision].join(BETWEEN);
}

function wholes(letter: string, goals: readonly GoalAssessment[], total: GoalAssessment): readonly string[] {
  return [goalLine(letter, '', total), ...goalLines(letter, '', goals)];
}

function goalLines(letter: string, above: string, goals: readonly GoalAssessment[]): readonly string[] {
  return goals.flatMap((goal) => [
    goalLine(letter, above, goal),
    ...goalLines(letter, `${above}\u0000${goal.goal}`, goal.subgoals),
  ]);
}

function goalLine(
  letter: string,
  above: string,
  { goal, status, counts, arithmetic, ruleId }: GoalAssessment,
): string {
  const { green, yellow, red, unrated } = counts;
  return [letter, above, goal, status, green, yellow, red, unrated, arithmetic, ruleId ?? ''].join(BETWEEN);
}
