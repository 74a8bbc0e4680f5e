// The målvärden of a measure year by year: from the goal table's headings («Målvärde 2021») and from the decisions.
import { cellText } from '../assess/cell-text.ts';
import { decideTarget } from '../assess/decisions/apply-decisions.ts';
import type { TableTarget } from '../assess/decisions/check-cell.ts';
import { holdsTarget, readingOf, type ReadTarget } from '../assess/decisions/decided-cell.ts';
import { matchDecisions, type MatchedDecision } from '../assess/decisions/match-decisions.ts';
import { findDue } from '../assess/find-due.ts';
import { readTarget } from '../assess/read-target.ts';
import type { Run } from '../assess/run.ts';
import { isStop } from '../assess/stop.ts';
import type { Cell } from '../model/cell.ts';
import type { OutcomeLine } from '../model/follow-up.ts';
import type { Measure, Period } from '../model/measure.ts';
import type { Steps } from '../model/steps.ts';
import { readDecisions } from '../register/read-decisions.ts';
import { comparePeriods, yearOf } from '../sheet/period.ts';
import { lastDay } from '../swedish/date.ts';
import type { FollowUpInput } from './input.ts';
import { findWrittenTargets } from './written-targets.ts';

export type YearlyTargets = OutcomeLine['targets'];

/** Gives the målvärden of each measure, oldest first. */
export function* createTargetFinder(
  input: Pick<FollowUpInput, 'snapshot' | 'recognition' | 'measures'>,
  run: Run,
): Steps<(measure: Measure) => YearlyTargets> {
  const written = yield* findWrittenTargets(input);
  const { decisions } = yield* readDecisions(input.snapshot);
  const { byMeasure } = yield* matchDecisions(decisions, input.measures, input.recognition.tables);
  return (measure) => targetsOf(measure, written(measure), byMeasure.get(measure) ?? [], run);
}

function targetsOf(
  measure: Measure,
  written: readonly TableTarget[],
  decisions: readonly MatchedDecision[],
  run: Run,
): YearlyTargets {
  const read = readingOf(measure, run.readings.target);
  const dated = written.filter((each) => each.period !== null && yearOf(each.period) !== null);
  const [bare] = written.filter(({ period }) => period === null);
  const periods = new Set(dated.flatMap(({ period }) => period ?? []));
  const judged = run.period === null ? null : yearOf(run.period);
  if (decisions.length === 0 && dated.length === 0) return onlyTarget(measure, judged, run);
  for (const { validFrom } of decisions) if (validFrom !== null) periods.add(validFrom.slice(0, 4));
  if (judged !== null && decisions.length > 0) periods.add(judged);
  return [...periods].sort(comparePeriods).flatMap((period) => {
    const own = dated.find((each) => each.period === period) ?? bare ?? null;
    const text = textFor(period, own, decisions, read);
    return text === null ? [] : [{ period, text }];
  });
}

/** The one målvärde there is, in the year in which it is due, else the judged one. */
function onlyTarget(measure: Measure, judged: Period | null, run: Run): YearlyTargets {
  const { target } = measure;
  if (target === null || !holdsTarget(target, run.readings.target)) return [];
  const due = findDue(measure, readTarget(measure, run), run);
  const day = due === null || isStop(due) ? null : due.day;
  const period = day?.slice(0, 4) ?? judged;
  return period === null ? [] : [{ period, text: cellText(target) }];
}

/** What is to be reached by the last day of the period, as it is written; null when nothing is, or nobody can tell. */
function textFor(
  period: Period,
  own: TableTarget | null,
  decisions: readonly MatchedDecision[],
  read: ReadTarget,
): string | null {
  const day = lastDay(period);
  const decided = decisions.length === 0 ? null : decideTarget(decisions, { own, day, read });
  if (decided?.decision?.kind === 'noLonger') return ENDED;
  const target = decided === null ? (own?.cell ?? null) : decided.target;
  return target === null || !isTold(target, read) ? null : cellText(target);
}

const ENDED = 'utgår';

function isTold(cell: Cell, read: ReadTarget): boolean {
  return holdsTarget(cell, read) && cellText(cell) !== '';
}
