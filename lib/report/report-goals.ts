// The goals of an underlag with their measures, the samlade bedömningar and the forecasts that belong to each.
import { groupByText } from '../assess/roll-up-groups.ts';
import type { Assessment, AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import type { FollowUp, Override } from '../model/follow-up.ts';
import type { ReportGoal, ReportMeasure, ReportStatus, ReportSubgoal } from '../model/report.ts';
import { asPart, mapInSlices, type Steps } from '../model/steps.ts';
import { reckoningOf } from '../plan/summary-content.ts';
import { nameKey } from '../rules/name-key.ts';
import { cleanLine } from './clean-line.ts';
import { byMeasure, decisionOf, type DecidedTarget } from './decided-targets.ts';
import { reportMeasure, reportOverride } from './report-measure.ts';
import { reportStatus } from './report-status.ts';

/** What the goals are told from. */
export interface GoalsInput {
  readonly result: AssessmentResult;
  readonly followUp: FollowUp | null;
  readonly decided: readonly DecidedTarget[];
}

/** All goals as one, and each of them with its measures in the order of the workbook. */
export interface ReportedGoals {
  readonly total: ReportGoal;
  readonly goals: readonly ReportGoal[];
}

const WITHOUT_GOAL = 'Mätvärden utan mål';
const ALL_GOALS = 'Alla mål';

export function* reportGoals(input: GoalsInput): Steps<ReportedGoals> {
  const { result, followUp } = input;
  const measures = yield* asPart(measuresByGoal(input), 0, 0.9);
  const overrides = overridesByGoal(followUp);
  const forecasts = new Map((followUp?.forecast?.goals ?? []).map((each) => [each.goal, each]));
  const goals = yield* asPart(
    mapInSlices(result.goals, (goal) =>
      reportGoal(goal, {
        name: cleanLine(goal.goal) || WITHOUT_GOAL,
        override: overrides.get(nameKey(goal.goal)) ?? null,
        forecast: statusOf(forecasts.get(goal.goal)),
        measures: measures.get(goal.goal) ?? [],
      }),
    ),
    0.9,
    1,
  );
  const total = reportGoal(result.total, {
    name: ALL_GOALS,
    override: followUp?.overrides?.overrides.find(({ subject }) => subject.kind === 'all') ?? null,
    forecast: statusOf(followUp?.forecast?.total),
    measures: [],
  });
  return { total, goals };
}

interface GoalBeside {
  readonly name: string;
  readonly override: Override | null;
  readonly forecast: ReportStatus | null;
  readonly measures: readonly ReportMeasure[];
}

function reportGoal(goal: GoalAssessment, { override, ...beside }: GoalBeside): ReportGoal {
  return {
    ...beside,
    status: reportStatus(goal.status),
    counts: goal.counts,
    reckoning: cleanLine(reckoningOf(goal)),
    subgoals: goal.subgoals.map(reportSubgoal),
    override: override === null ? null : reportOverride(override),
  };
}

function reportSubgoal(subgoal: GoalAssessment): ReportSubgoal {
  return {
    name: cleanLine(subgoal.goal),
    status: reportStatus(subgoal.status),
    counts: subgoal.counts,
    reckoning: cleanLine(reckoningOf(subgoal)),
  };
}

function statusOf(goal: GoalAssessment | undefined): ReportStatus | null {
  return goal === undefined ? null : reportStatus(goal.status);
}

function overridesByGoal(followUp: FollowUp | null): ReadonlyMap<string, Override> {
  const found = new Map<string, Override>();
  for (const override of followUp?.overrides?.overrides ?? [])
    if (override.subject.kind === 'goal') found.set(nameKey(override.subject.goal), override);
  return found;
}

/** The measures by the text of their goal as the result has it. */
function* measuresByGoal({
  result,
  followUp,
  decided,
}: GoalsInput): Steps<ReadonlyMap<string, readonly ReportMeasure[]>> {
  const named = byMeasure(decided);
  const overrides = new Map<number, Override>();
  for (const override of followUp?.overrides?.overrides ?? [])
    if (override.subject.kind === 'measure' && override.index !== null)
      overrides.set(override.index, override);
  const numbered = result.assessments.map((assessment, index) => ({ assessment, index }));
  const groups = yield* asPart(
    groupByText(numbered, ({ assessment }) => assessment.goal),
    0,
    0.2,
  );
  const reported = new Map<string, readonly ReportMeasure[]>();
  const toMeasure = ({ assessment, index }: { assessment: Assessment; index: number }): ReportMeasure =>
    reportMeasure(assessment, {
      decision: decisionOf(assessment, named, result.period),
      override: overrides.get(index) ?? null,
      forecast: followUp?.forecast?.forecasts[index] ?? null,
    });
  let done = 0;
  for (const { text, members } of groups) {
    const [from, to] = [done, done + members.length].map((count) => 0.2 + (0.8 * count) / numbered.length);
    reported.set(text, yield* asPart(mapInSlices(members, toMeasure), from ?? 0.2, to ?? 1));
    done += members.length;
    yield to ?? 1;
  }
  return reported;
}
