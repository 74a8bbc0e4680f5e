// The goals of an underlag with their measures, the samlade bedömningar and the forecasts that belong to each.
import { groupByText } from '../assess/roll-up-groups.ts';
import {
  ALL_GOALS,
  type Assessment,
  type AssessmentResult,
  type GoalAssessment,
} from '../model/assessment.ts';
import { placeKey } from '../follow-up/subject-key.ts';
import type { FollowUp, Override, OverrideSubject } from '../model/follow-up.ts';
import type { ReportGoal, ReportMeasure, ReportStatus, ReportSubgoal } from '../model/report.ts';
import { asPart, inSlices, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import { reckoningOf } from '../plan/summary-content.ts';
import { nameKey } from '../rules/name-key.ts';
import { cleanLine } from './clean-line.ts';
import { goalName } from './goal-name.ts';
import { reportMeasure } from './report-measure.ts';
import { reportOverride } from './report-overrides.ts';
import { reportStatus } from './report-status.ts';

/** What the goals are told from. */
export interface GoalsInput {
  readonly result: AssessmentResult;
  readonly followUp: FollowUp | null;
}

/** All goals as one, and each of them with its measures in the order of the workbook. */
export interface ReportedGoals {
  readonly total: ReportGoal;
  readonly goals: readonly ReportGoal[];
}

/** Each with its subgoals. */
const GOALS_TO_A_SLICE = 100;

export function* reportGoals(input: GoalsInput): Steps<ReportedGoals> {
  const { result, followUp } = input;
  const overrides = yield* asPart(sortOverrides(followUp), 0, 0.1);
  const measures = yield* asPart(measuresByGoal(input, overrides.measures), 0.1, 0.9);
  const forecasts = new Map<string, GoalAssessment>();
  yield* asPart(
    inSlices(followUp?.forecast?.goals ?? [], (goal) => forecasts.set(goal.goal, goal)),
    0.9,
    0.9,
  );
  const goals = yield* asPart(
    mapInSlices(
      result.goals,
      (goal) =>
        reportGoal(goal, {
          name: goalName(goal.goal),
          overrides: overrides.goals,
          override: overrides.goals.get(placeKey(null, nameKey(goal.goal))) ?? null,
          forecast: statusOf(forecasts.get(goal.goal)),
          measures: measures.get(goal.goal) ?? [],
        }),
      GOALS_TO_A_SLICE,
    ),
    0.9,
    1,
  );
  const total = reportGoal(result.total, {
    name: ALL_GOALS,
    overrides: overrides.goals,
    override: overrides.all,
    forecast: statusOf(followUp?.forecast?.total),
    measures: [],
  });
  return { total, goals };
}

interface GoalBeside {
  readonly name: string;
  readonly overrides: Overrides['goals'];
  readonly override: Override | null;
  readonly forecast: ReportStatus | null;
  readonly measures: readonly ReportMeasure[];
}

function reportGoal(goal: GoalAssessment, beside: GoalBeside): ReportGoal {
  const { name, overrides, override, forecast, measures } = beside;
  const isDirection = measures.length > 0 && measures.every(({ status }) => status.reason === DIRECTION);
  return {
    name,
    status: reportStatus(goal.status, isDirection ? DIRECTION : null),
    counts: goal.counts,
    reckoning: cleanLine(reckoningOf(goal)),
    subgoals: goal.subgoals.map((subgoal) =>
      reportSubgoal(subgoal, overrides.get(placeKey(nameKey(goal.goal), nameKey(subgoal.goal))) ?? null),
    ),
    override: override === null ? null : reportOverride(override),
    // Nothing is forecast of an inriktningsmål.
    forecast: isDirection ? null : forecast,
    isDirection,
    measures,
  };
}

const DIRECTION = 'directionGoal';

function reportSubgoal(subgoal: GoalAssessment, override: Override | null): ReportSubgoal {
  return {
    name: cleanLine(subgoal.goal),
    status: reportStatus(subgoal.status),
    counts: subgoal.counts,
    reckoning: cleanLine(reckoningOf(subgoal)),
    override: override === null ? null : reportOverride(override),
  };
}

function statusOf(goal: GoalAssessment | undefined): ReportStatus | null {
  return goal === undefined ? null : reportStatus(goal.status);
}

function keyOf({ goal, within }: Extract<OverrideSubject, { kind: 'goal' }>): string {
  return placeKey(within === undefined ? null : nameKey(within), nameKey(goal));
}

/** The samlade bedömningar by what they are about. */
interface Overrides {
  /** By `placeKey` of the goal, or of the goal and the subgoal within it. */
  readonly goals: ReadonlyMap<string, Override>;
  /** By the index of the assessment. */
  readonly measures: ReadonlyMap<number, Override>;
  readonly all: Override | null;
}

function* sortOverrides(followUp: FollowUp | null): Steps<Overrides> {
  const goals = new Map<string, Override>();
  const measures = new Map<number, Override>();
  let all: Override | null = null;
  yield* inSlices(followUp?.overrides?.overrides ?? [], (override) => {
    const { subject, index } = override;
    if (subject.kind === 'goal') goals.set(keyOf(subject), override);
    if (subject.kind === 'measure' && index !== null) measures.set(index, override);
    if (subject.kind === 'all') all = override;
  });
  return { goals, measures, all };
}

/** The measures by the text of their goal as the result has it. */
function* measuresByGoal(
  { result, followUp }: GoalsInput,
  overrides: Overrides['measures'],
): Steps<ReadonlyMap<string, readonly ReportMeasure[]>> {
  const reported = new Map<string, ReportMeasure[]>();
  let index = 0;
  const groups = yield* asPart(
    groupByText(result.assessments, ({ goal }) => goal),
    0,
    0.3,
  );
  const textOf = new Map<Assessment, string>();
  const naming = inTurn(groups, ({ text, members }) =>
    inSlices(members, (member) => textOf.set(member, text)),
  );
  yield* asPart(naming, 0.3, 0.4);
  const add = (assessment: Assessment): void => {
    const measure = reportMeasure(assessment, {
      decision: cleanLine(assessment.decision ?? ''),
      override: overrides.get(index) ?? null,
      forecast: followUp?.forecast?.forecasts[index] ?? null,
    });
    index++;
    const text = textOf.get(assessment) ?? '';
    const same = reported.get(text);
    if (same === undefined) reported.set(text, [measure]);
    else same.push(measure);
  };
  yield* asPart(inSlices(result.assessments, add, MEASURES_TO_A_SLICE), 0.4, 1);
  return reported;
}

/** Several texts are cleaned for each. */
const MEASURES_TO_A_SLICE = 200;
