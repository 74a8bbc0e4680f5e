// The line of outcomes of each measure up to the judged period, with its målvärden per year and its development.
import { readSeries } from '../assess/read-series.ts';
import { createRun, type Run } from '../assess/run.ts';
import type { OutcomeLine } from '../model/follow-up.ts';
import type { Measure } from '../model/measure.ts';
import { asPart, mapInSlices, type Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import { comparableOutcomes } from './outcome-points.ts';
import { sparkline } from './sparkline.ts';
import { developmentOf } from './trend.ts';
import { createTargetFinder, type YearlyTargets } from './yearly-targets.ts';

/** Measures to a slice. */
const LINES = 50;
/** How much of the work is finding the målvärden. */
const TARGETS_SHARE = 0.2;

/** One line for each measure, in the same order. What comes after the judged period is never on it. */
export function* drawLines(input: FollowUpInput): Steps<readonly OutcomeLine[]> {
  const { measures, result, rules, snapshot } = input;
  const { period, strict } = result;
  const run = createRun({ period, rules, strict, date1904: snapshot.date1904 }, measures);
  const targetsOf = yield* asPart(createTargetFinder(input, run), 0, TARGETS_SHARE);
  const drawing = mapInSlices(measures, (measure) => lineOf(measure, targetsOf(measure), run), LINES);
  return yield* asPart(drawing, TARGETS_SHARE, 1);
}

function lineOf(measure: Measure, targets: YearlyTargets, run: Run): OutcomeLine {
  const dated = comparableOutcomes(measure, run.period);
  const series = readSeries(
    measure,
    dated.map(({ cell }) => cell),
    run,
  );
  const { trend, text } = developmentOf(series, run.period, dated.at(-1)?.period ?? null);
  if (series.kind === 'directionGoal') return { points: [], targets: [], sparkline: '', trend, text };
  const points = dated.map(({ period }, index) => ({
    period,
    text: series.outcomes[index]?.text ?? '',
    value: series.figures[index]?.value ?? null,
  }));
  return { points, targets, sparkline: sparkline(points.map(({ value }) => value)), trend, text };
}
