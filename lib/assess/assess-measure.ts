// One measure from cells to colour: what stands in the way is found in a fixed order, so that there is exactly one reason.
import type { IssueCode } from '../issue.ts';
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Outcome } from '../swedish/outcome.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { ActivityTarget, Target } from '../swedish/target.ts';
import { askForPeriod, findDue, isDueLater, stopIfSetLater, type Due } from './find-due.ts';
import { measureType, stopIfMarkUnclear, type MeasureType } from './measure-type.ts';
import type { Assumption, Rating } from './rating.ts';
import { rateActivity } from './rate-activity.ts';
import { rateFigure } from './rate-figure.ts';
import { columnUnit, figureOf, readOutcome, stateOf } from './read-outcome.ts';
import { judgeable, readTarget, type JudgeableTarget } from './read-target.ts';
import type { Run } from './run.ts';
import { isStop, stopAndAsk, stopFor, type Question, type Stop } from './stop.ts';
import { stopIfNotFollowed } from './stop-by-decision.ts';
import { stopIfUnclear } from './unclear-columns.ts';
import { stopIfUnreadable } from './unreadable-cell.ts';

/** What came of one measure. */
export interface Judged {
  readonly measure: Measure;
  readonly target: Target;
  readonly outcome: Outcome;
  readonly due: Due | null;
  readonly result: Rating | Stop;
  /** A question about the målvärde that is asked although something else is the reason that there is no colour. */
  readonly besides: Question | null;
}

/** Judges one measure by the run's rules. */
export function assessMeasure(measure: Measure, run: Run): Judged {
  const target = readTarget(measure, run);
  const type = measureType(measure);
  const read = judgeable(measure, target, type);
  const unit = columnUnit(measure, isStop(read) ? null : read, run);
  const outcome = readOutcome(measure, isStop(read) ? null : read, unit, run);
  const due = findDue(measure, target, run);
  const wanted = isStop(read) ? (stopIfSetLater(measure, target, due, outcome, run) ?? read) : read;
  const result = decide({ measure, type, wanted, outcome, due, unit }, run);
  const besides =
    isStop(wanted) && isStop(result) && result.question === null && type !== 'directionGoal'
      ? wanted.question
      : null;
  return { measure, target, outcome, due: isStop(due) ? null : due, result, besides };
}

interface Read {
  readonly measure: Measure;
  readonly type: MeasureType;
  readonly wanted: JudgeableTarget | Stop;
  readonly outcome: Outcome;
  readonly due: Due | null | Stop;
  readonly unit: string | undefined;
}

function decide({ measure, type, wanted, outcome, due, unit }: Read, run: Run): Rating | Stop {
  if (type === 'directionGoal') return stopFor('directionGoal', placeOf(measure));
  const markUnclear = stopIfMarkUnclear(measure);
  if (markUnclear !== null) return markUnclear;
  const notFollowed = stopIfNotFollowed(measure);
  if (notFollowed !== null) return notFollowed;
  // «Sekretess» and its like hold whatever the målvärde is.
  if (outcome.kind === 'missing' && outcome.reason !== 'missing') return stopFor(outcome.reason);
  const hindrance =
    stopIfUnclear(measure, ['type', 'due']) ?? stopIfUnreadable(measure.type, 'Typ', 'type-not-understood');
  if (hindrance !== null) return hindrance;
  if (isStop(wanted)) return wanted;
  if (isStop(due)) return due;
  const rating =
    wanted.kind === 'activity'
      ? rateState(measure, wanted, outcome, due, run)
      : rateQuantity(measure, wanted, outcome, due, unit, run);
  return isStop(rating) ? dueRatherThanMissing(rating, due, run) : strictly(rating, run, measure);
}

function placeOf({ underDirectionGoal }: Measure): string | undefined {
  return underDirectionGoal === true ? 'Målet som raden hör till är ett inriktningsmål.' : undefined;
}

function rateState(
  measure: Measure,
  target: ActivityTarget,
  outcome: Outcome,
  due: Due | null,
  run: Run,
): Rating | Stop {
  const state = stateOf(measure, outcome);
  return isStop(state) ? state : rateActivity(measure, target, state, due, run);
}

function rateQuantity(
  measure: Measure,
  target: QuantityTarget,
  outcome: Outcome,
  due: Due | null,
  unit: string | undefined,
  run: Run,
): Rating | Stop {
  const figure = figureOf(measure, outcome);
  if (isStop(figure)) return figure;
  if (due !== null && run.periodEnd === null) return askForPeriod(measure, due);
  if (due !== null && isDueLater(due, run))
    return stopFor('dueLater', `Utfallet hittills är ${figure.text}.`);
  return rateFigure(measure, target, figure, unit, run);
}

// What is not there yet need not be.
function dueRatherThanMissing(found: Stop, due: Due | null, run: Run): Stop {
  return found.stop === 'missing' && due !== null && isDueLater(due, run) ? stopFor('dueLater') : found;
}

/** In strict mode what needs an assumption gets no colour: the officer is asked to write it down instead. */
function strictly(rating: Rating, { strict }: Run, measure: Measure): Rating | Stop {
  const [first] = rating.assumptions;
  if (!strict || first === undefined) return rating;
  const { code, cell, advice } = STRICT_QUESTION[first.about](measure);
  const told = rating.assumptions.map(({ text }) => text).join('; ');
  const stop = stopAndAsk({
    code,
    cell: cell?.ref ?? null,
    text: `Bedömningen kräver ett antagande: ${told}. Strikt bedömning gör inga antaganden. ${advice}`,
    suggestion: first.about === 'direction' ? told.replace(/ \(.*$/u, '') : undefined,
  });
  return first.wanted === undefined ? stop : { ...stop, assumed: first.wanted };
}

type StrictQuestion = (measure: Measure) => {
  readonly code: IssueCode;
  readonly cell: Cell | null;
  readonly advice: string;
};

const STRICT_QUESTION: Readonly<Record<Assumption['about'], StrictQuestion>> = {
  direction: ({ direction, target }) => ({
    code: 'direction-not-understood',
    cell: direction ?? target,
    advice: 'Fyll i kolumnen «Riktning», eller skriv «minst» eller «högst» i målvärdet.',
  }),
  baseline: ({ baseline, target }) => ({
    code: 'baseline-not-understood',
    cell: baseline ?? target,
    advice: 'Fyll i kolumnen «Utgångsvärde».',
  }),
  date: ({ outcome }) => ({
    code: 'activity-state-not-understood',
    cell: outcome,
    advice: 'Skriv den dag då aktiviteten blev klar.',
  }),
};
