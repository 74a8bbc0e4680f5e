// Rating a figure: direction, units, what to compare with and the own tolerance are found first; then the rules judge.
import type { Measure } from '../model/measure.ts';
import type { JudgingContext } from '../rules/context.ts';
import { judgeFigure } from '../rules/judge-figure.ts';
import type { Rated } from '../rules/verdict.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { asRated, questionOf } from './as-rated.ts';
import { askTolerance } from './ask-tolerance.ts';
import { basesAssumed, directionAssumed } from './assumptions.ts';
import { askForExact, doubtOutcome } from './doubt-outcome.ts';
import { asRank, negativeDoubt, rankDoubt } from './figure-doubts.ts';
import { spreadDoubt } from './doubt-spread.ts';
import { findComparisons, levelOf } from './find-comparisons.ts';
import { findDirection, type Direction } from './find-direction.ts';
import { fitOutcome, type Fitted } from './fit-outcome.ts';
import { holdFigure, type Held } from './hold-figure.ts';
import { BOUND_TEXT, rateBound } from './rate-bound.ts';
import { rateStatedChange } from './rate-stated-change.ts';
import type { FigureRating } from './rating.ts';
import { readTolerance, type ToleranceReadings } from './read-tolerance.ts';
import { roundingText } from './rounding-text.ts';
import type { Run } from './run.ts';
import { withStatedChange } from './stated-change.ts';
import { isStop, type Stop } from './stop.ts';
import { partsNeeded, stopIfUnclear } from './unclear-columns.ts';

/** The rating of a figure, or what has to be asked first. `unit` is that of the column «Enhet». */
export function rateFigure(
  measure: Measure,
  target: QuantityTarget,
  read: NumberOutcome,
  unit: string | undefined,
  run: Run,
): FigureRating | Stop {
  const outcome = withStatedChange(measure, target, read);
  const unclear = stopIfUnclear(measure, partsNeeded(target));
  if (unclear !== null) return unclear;
  const doubt =
    negativeDoubt(measure, target, outcome) ??
    rankDoubt(measure, target, outcome) ??
    spreadDoubt(measure, target, outcome) ??
    doubtOutcome(measure, target, outcome, run);
  if (doubt !== null) return doubt;
  const direction = findDirection(measure, target, outcome, run);
  if (!isStop(direction)) return rateTowards(direction, measure, target, outcome, unit, run);
  if (target.kind !== 'unchanged') return direction;
  const rating = rateTowards(EITHER_WAY, measure, target, outcome, unit, run);
  return isStop(rating) || standsStill(rating) ? rating : direction;
}

// «Oförändrat» needs no direction but to tell which way a change went, and then it is asked for.
const EITHER_WAY: Direction = { wanted: 'higher', assumed: null, word: null };

function standsStill({ verdict: { facts } }: FigureRating): boolean {
  return facts.kind === 'movement' && facts.moved === 'still';
}

function rateTowards(
  direction: Direction,
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): FigureRating | Stop {
  const { wanted } = direction;
  if (outcome.isChange === true) return rateStatedChange(measure, target, outcome, direction, run);
  const fitted = fitOutcome(measure, asRank(target, outcome, direction), outcome, unit);
  if (isStop(fitted)) return fitted;
  const comparisons = findComparisons(measure, fitted, unit, run);
  if (isStop(comparisons)) return comparisons;
  const tolerances = readTolerance(
    measure,
    { value: levelOf(fitted.target, comparisons), unit: fitted.unit },
    run,
  );
  if (isStop(tolerances)) return tolerances;
  // Field by field: spreading two objects is slow, and there may be a hundred thousand measures.
  const { baseline, reference } = comparisons;
  const context = { wanted, baseline, reference, ownTolerance: tolerances[0] ?? null };
  const held = holdFigure(measure, fitted, context, unit, run);
  if (isStop(held)) return held;
  if ('status' in held) return questionOf(held, measure, null);
  return rate(measure, fitted, context, held, direction, tolerances);
}

function rate(
  measure: Measure,
  fitted: Fitted,
  context: JudgingContext,
  held: Held,
  direction: Direction,
  tolerances: ToleranceReadings,
): FigureRating | Stop {
  const { target, outcome } = fitted;
  const { holding, bases } = held;
  const { ownTolerance } = context;
  const written = asRated(judgeFigure(outcome.value, holding, ownTolerance), measure, bases.hindrance);
  if (isStop(written)) return written;
  const { bound } = outcome;
  const verdict =
    bound === undefined ? written : rateBound(outcome.value, bound, holding, ownTolerance, written);
  if (verdict === null) return askForExact(measure, outcome);
  if (tolerances.length > 1 && areApart(tolerances, outcome.value, held, verdict))
    return askTolerance(measure.tolerance, fitted.unit, tolerances);
  const onLimit = roundingText(outcome, verdict, holding, ownTolerance);
  const assumptions = [...directionAssumed(direction, verdict), ...basesAssumed(context, held, verdict)];
  const remarks =
    onLimit === null
      ? fitted.remarks
      : [
          ...fitted.remarks,
          { code: 'outcome-on-limit' as const, cell: measure.outcome?.ref ?? null, text: onLimit },
        ];
  const rounding = onLimit ?? (bound === undefined ? null : BOUND_TEXT);
  return {
    kind: 'figure',
    target,
    outcome,
    verdict,
    context,
    ...held,
    row: holding.rule.row,
    assumptions,
    remarks,
    rounding,
  };
}

/** Whether some other reading of the own tolerance gives another colour. */
function areApart(
  [, ...others]: ToleranceReadings,
  value: number,
  { holding }: Held,
  verdict: Rated,
): boolean {
  return others.some((own) => {
    const { status } = judgeFigure(value, holding, own);
    return status !== 'unrated' && status !== verdict.status;
  });
}
