// Everything that follows up a run beside its statuses, in slices: the door of this folder.
import type { FollowUp } from '../model/follow-up.ts';
import { asPart, type Steps } from '../model/steps.ts';
import { assessAmbition } from './ambition.ts';
import { findChanges } from './changes.ts';
import { findCoverage } from './coverage.ts';
import { followDirectionGoals } from './direction-goals.ts';
import { forecastYear } from './forecast.ts';
import type { FollowUpInput } from './input.ts';
import { drawLines } from './outcome-lines.ts';
import { applyOverrides } from './overrides.ts';
import { reportingDate } from './reporting-date.ts';
import { readRounds } from './rounds.ts';
import { readTimetable } from './timetable.ts';
import { findUndecidedTargets } from './undecided-targets.ts';

/** What the workbook has for following up the year and the term. Never throws on what a workbook may hold. */
export function* followUpInSteps(input: FollowUpInput): Steps<FollowUp> {
  yield 0;
  const date = reportingDate(input.result.period);
  const forecast = yield* asPart(forecastYear(input, date), 0, 0.4);
  const lines = yield* asPart(drawLines(input), 0.4, 0.5);
  const goals = yield* asPart(followDirectionGoals(input), 0.5, 0.55);
  const stored = yield* asPart(readRounds(input.roundsSheet, input.roundsExpected), 0.55, 0.6);
  const overrides = yield* asPart(applyOverrides(input, stored.rounds), 0.6, 0.7);
  const ambition = yield* asPart(assessAmbition(input), 0.7, 0.75);
  const coverage = yield* asPart(findCoverage(input), 0.75, 0.8);
  const timetable = yield* asPart(readTimetable(input), 0.8, 0.85);
  const told = { forecast: forecast.result, overrides: overrides.result };
  const changes = yield* asPart(findChanges(input, stored.rounds, told), 0.85, 1);
  const undecided = yield* asPart(findUndecidedTargets(input, changes.changes), 1, 1);
  return {
    date,
    forecast: forecast.result,
    lines,
    directionGoals: goals.result,
    overrides: overrides.result,
    ambition: ambition.result,
    coverage: coverage.result,
    timetable: timetable.result,
    changes: changes.changes,
    rounds: changes.rounds,
    issues: [
      ...[forecast, goals, stored, overrides, ambition, coverage, timetable].flatMap(({ issues }) => issues),
      ...undecided,
    ],
  };
}
