// Holding a figure to its målvärde: direction, units, what to compare with and the own tolerance are found first; then the rules judge.
import type { Measure } from '../model/measure.ts';
import type { Comparison, JudgingContext } from '../rules/context.ts';
import type { Rated, Verdict } from '../rules/verdict.ts';
import { judgeFigure, type QuantityTarget } from '../rules/ways.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { askTolerance } from './ask-tolerance.ts';
import { askForExact, doubtOutcome } from './doubt-outcome.ts';
import { findBaseline } from './find-baseline.ts';
import { findDirection, type Direction } from './find-direction.ts';
import { findReference } from './find-reference.ts';
import { fitOutcome, isChangeTarget, type Fitted } from './fit-outcome.ts';
import { BOUND_TEXT, rateBound } from './rate-bound.ts';
import type { Assumption, FigureRating } from './rating.ts';
import { readTolerance, type ToleranceReadings } from './read-tolerance.ts';
import { roundingText } from './rounding-text.ts';
import type { Run } from './run.ts';
import { judgeStatedChange, targetOfStatedChange, withStatedChange } from './stated-change.ts';
import { isStop, stopAndAsk, type Stop } from './stop.ts';
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
  const { ruleSet, periodEnd } = run;
  const { wanted } = direction;
  if (outcome.isChange === true) {
    const context = {
      ruleSet,
      wanted,
      due: null,
      periodEnd,
      baseline: null,
      reference: null,
      ownTolerance: null,
    };
    return rateStatedChange(measure, target, outcome, context, direction);
  }
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
  const ownTolerance = tolerances[0] ?? null;
  const context = { ruleSet, wanted, due: null, periodEnd, baseline, reference, ownTolerance };
  return rate(measure, fitted, context, direction, tolerances);
}

// «-20 %» where the outcome is 82 is hardly a level.
function negativeDoubt(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (target.kind !== 'number' || target.value >= 0 || outcome.value <= 0 || outcome.isChange === true)
    return null;
  const size = formatQuantity(-target.value, target.unit, target.decimals);
  return stopAndAsk({
    code: 'target-not-understood',
    cell: measure.target?.ref ?? null,
    text: `Är målvärdet «${target.text}» en nivå eller en minskning? Utfallet är «${outcome.text}».`,
    suggestion: `minska med ${size}`,
  });
}

// «Öka» of a place may mean a larger figure or a better place.
function rankDoubt(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  const rises = target.kind === 'increase' || target.kind === 'notDecrease';
  if (!rises || outcome.rank !== true) return null;
  return stopAndAsk({
    code: 'target-not-understood',
    cell: measure.target?.ref ?? null,
    text: `Utfallet är en placering (${outcome.text}). Menas med «${target.text}» en bättre placering? Skriv platsen som ska nås.`,
    suggestion: 'plats 10 eller bättre',
  });
}

// «Svenskt Näringslivs ranking 100» is a place although no word in the målvärde says so.
function asRank(target: QuantityTarget, outcome: NumberOutcome, { wanted, word }: Direction): QuantityTarget {
  if (target.kind !== 'number' && target.kind !== 'atMost') return target;
  const named = word !== null && /rank|placering/iu.test(word);
  const bare = target.unit === undefined && outcome.unit === undefined && target.value >= 1;
  if (wanted !== 'lower' || !bare || !(outcome.rank === true || named)) return target;
  const { text, warnings, value } = target;
  return { kind: 'rank', text, warnings, value };
}

/** What the outcome is held to, in the målvärde's unit; undefined for a band and a change. */
function levelOf(target: QuantityTarget, { reference }: Comparisons): number | undefined {
  return 'value' in target ? target.value : reference?.value;
}

interface Comparisons {
  readonly baseline: Comparison | null;
  readonly reference: Comparison | null;
}

function findComparisons(
  measure: Measure,
  { target, outcome }: Fitted,
  unit: string | undefined,
  run: Run,
): Comparisons | Stop {
  const none = { baseline: null, reference: null };
  if (target.kind === 'reference') {
    const reference = findReference(target, measure, outcome, unit, run);
    return isStop(reference) ? reference : { ...none, reference };
  }
  if (!isChangeTarget(target)) return none;
  const baseline = findBaseline(target, measure, outcome, unit, run);
  return isStop(baseline) ? baseline : { ...none, baseline };
}

function rateStatedChange(
  measure: Measure,
  written: QuantityTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
  direction: Direction,
): FigureRating | Stop {
  const target = targetOfStatedChange(measure, written, outcome);
  if (isStop(target)) return target;
  const verdict = judgeStatedChange(measure, target, outcome, context);
  if (isStop(verdict)) return verdict;
  const rated = asRated(verdict, measure);
  if (isStop(rated)) return rated;
  const assumptions = directionAssumed(direction, rated);
  return {
    kind: 'figure',
    target: written,
    outcome,
    verdict: rated,
    context,
    assumptions,
    remarks: [],
    rounding: null,
  };
}

function rate(
  measure: Measure,
  fitted: Fitted,
  context: JudgingContext,
  direction: Direction,
  tolerances: ToleranceReadings,
): FigureRating | Stop {
  const { target, outcome } = fitted;
  const written = asRated(judgeFigure(target, outcome, context), measure);
  if (isStop(written)) return written;
  const { bound } = outcome;
  const verdict = bound === undefined ? written : rateBound(target, outcome, bound, context, written);
  if (verdict === null) return askForExact(measure, outcome);
  const others = tolerances
    .slice(1)
    .map((ownTolerance) => judgeFigure(target, outcome, { ...context, ownTolerance }));
  if (others.some(({ status }) => status !== 'unrated' && status !== verdict.status))
    return askTolerance(measure.tolerance, fitted.unit, tolerances);
  const onLimit = roundingText(fitted, verdict, context);
  const assumptions = [...directionAssumed(direction, verdict), ...baselineAssumed(context)];
  const remarks =
    onLimit === null
      ? fitted.remarks
      : [
          ...fitted.remarks,
          { code: 'outcome-on-limit' as const, cell: measure.outcome?.ref ?? null, text: onLimit },
        ];
  const rounding = onLimit ?? (bound === undefined ? null : BOUND_TEXT);
  return { kind: 'figure', target, outcome, verdict, context, assumptions, remarks, rounding };
}

// What stands still has gone neither way, so nothing needed to be assumed.
function directionAssumed({ assumed, wanted }: Direction, { facts }: Rated): readonly Assumption[] {
  const indifferent = facts.kind === 'movement' && facts.moved === 'still';
  return assumed === null || indifferent ? [] : [{ text: assumed, about: 'direction', wanted }];
}

function baselineAssumed({ baseline }: JudgingContext): readonly Assumption[] {
  return baseline?.assumed === undefined ? [] : [{ text: baseline.assumed, about: 'baseline' }];
}

/** The verdict with its colour, or the question that the way of judging had, at the cell that it concerns. */
function asRated(verdict: Verdict, measure: Measure): Rated | Stop {
  if (verdict.status !== 'unrated') return verdict;
  const { reason, question } = verdict;
  if (question === null) return { stop: reason, question: null };
  const own =
    question.code === 'tolerance-not-understood'
      ? (measure.yellowLimit ?? measure.tolerance)
      : measure.target;
  return stopAndAsk({ ...question, cell: own?.ref ?? null });
}
