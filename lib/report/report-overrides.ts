// Every samlad bedömning with what it is about and what it stands beside, so that none is lost whatever the tables have room for, and what
// they turn the goals into.
import { subjectName } from '../follow-up/subject-key.ts';
import { ALL_GOALS, type AssessmentResult, type GoalAssessment } from '../model/assessment.ts';
import type { FollowUp, Override, OverrideResult, OverrideSubject } from '../model/follow-up.ts';
import type { Report, ReportOverride, ReportTurned } from '../model/report.ts';
import { asPart, mapInSlices, type Steps } from '../model/steps.ts';
import { cleanLine } from './clean-line.ts';
import { goalName } from './goal-name.ts';
import { reportStatus } from './report-status.ts';

/** In the order of the register, then what comes of them. */
export function* reportOverrides(
  followUp: FollowUp | null,
  result: AssessmentResult,
): Steps<Pick<Report, 'overrides' | 'turned'>> {
  const all = followUp?.overrides ?? null;
  if (all === null || all.overrides.length === 0) return { overrides: [], turned: null };
  const told = mapInSlices(all.overrides, (override) => ({
    about: aboutText(override.subject),
    override: reportOverride(override),
  }));
  const overrides = yield* asPart(told, 0, 0.5);
  return { overrides, turned: yield* asPart(turnedBy(all, result), 0.5, 1) };
}

/** «Samlad bedömning» with all that belongs to it. */
export function reportOverride(override: Override): ReportOverride {
  const status = reportStatus(override.status);
  const reason = cleanLine(override.reason);
  const decision = cleanLine(override.decision);
  const flag = cleanLine(override.flag ?? '');
  const short = `${status.text} enligt ${decision}`;
  const text = `${short}: ${reason}`;
  // A reason written without a full stop does not run into the sentence after it.
  const ended = /[.!?…»)]$/u.test(text) ? text : `${text}.`;
  return {
    status,
    calculated: reportStatus(override.calculated),
    reason,
    decision,
    flag,
    short,
    text: flag === '' ? text : `${ended} ${flag}`,
  };
}

function aboutText(subject: OverrideSubject): string {
  const isSubgoal = subject.kind === 'goal' && subject.within !== undefined;
  return cleanLine(isSubgoal ? `Delmål ${subject.goal}` : subjectName(subject));
}

/** Both roll-ups have the same goals in the same order. */
function* turnedBy({ goals, total }: OverrideResult, result: AssessmentResult): Steps<Report['turned']> {
  const pair = (after: GoalAssessment, name: string, before: GoalAssessment = after): ReportTurned => ({
    name,
    calculated: reportStatus(before.status),
    overall: reportStatus(after.status),
  });
  const all = yield* mapInSlices([...goals.entries()], ([place, goal]) =>
    pair(goal, goalName(goal.goal), result.goals[place]),
  );
  return {
    total: pair(total, ALL_GOALS, result.total),
    goals: all.filter(({ calculated, overall }) => calculated.status !== overall.status),
  };
}
