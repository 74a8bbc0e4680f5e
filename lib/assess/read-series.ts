// The outcomes of one measure over time as figures that can be set beside each other, and which of them are better: read and directed as the judging does it.
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { decimalsOf } from '../swedish/format-number.ts';
import type { NumberOutcome, Outcome } from '../swedish/outcome.ts';
import { asRank } from './figure-doubts.ts';
import { findDirection, type Direction } from './find-direction.ts';
import { fitOutcome } from './fit-outcome.ts';
import { measureType } from './measure-type.ts';
import { compared } from './read-figure.ts';
import { columnUnit, readOutcome } from './read-outcome.ts';
import { judgeable, readTarget } from './read-target.ts';
import type { Run } from './run.ts';
import { isStop } from './stop.ts';

/** Which outcomes are better: higher or lower ones, or those nearer a band. */
export type Better = 'higher' | 'lower' | { readonly low: number; readonly high: number };

/** A figure of the series. */
export interface SeriesFigure {
  /** As shown, in the unit of the series. */
  readonly value: number;
  readonly decimals: number;
}

export interface Series {
  /** What the measure's outcomes are: figures, states of an activity, or those of an «inriktningsmål». */
  readonly kind: 'figures' | 'activity' | 'directionGoal';
  /** One for each cell: what it says. */
  readonly outcomes: readonly Outcome[];
  /** One for each cell; null where no figure stands that can be set beside the last one. */
  readonly figures: readonly (SeriesFigure | null)[];
  readonly unit: string | undefined;
  /** Null when the judging does not know either. */
  readonly better: Better | null;
}

/** Reads the cells, oldest first, as outcomes of the measure. A bound («<5») and a stated change are no figures. */
export function readSeries(measure: Measure, cells: readonly (Cell | null)[], run: Run): Series {
  const type = measureType(measure);
  const wanted = judgeable(measure, readTarget(measure, run), type);
  const target = isStop(wanted) ? null : wanted;
  const unit = columnUnit(measure, target, run);
  const outcomes = cells.map((outcome) => readOutcome({ ...measure, outcome }, target, unit, run));
  const none = { outcomes, figures: outcomes.map(() => null), unit, better: null };
  if (type === 'directionGoal') return { kind: 'directionGoal', ...none };
  if (type === 'activity' || target?.kind === 'activity') return { kind: 'activity', ...none };
  const last = outcomes.filter(isFigure).at(-1);
  if (last === undefined) return { kind: 'figures', ...none };
  const directed = target === null ? null : directionOf(measure, target, last, unit, run);
  const reference = directed?.reference ?? last;
  return {
    kind: 'figures',
    outcomes,
    figures: outcomes.map((each) => (isFigure(each) ? beside(each, last, reference, unit) : null)),
    unit: reference.unit ?? unit,
    better: directed?.better ?? null,
  };
}

function isFigure(outcome: Outcome): outcome is NumberOutcome {
  return outcome.kind === 'number' && outcome.isChange !== true && outcome.bound === undefined;
}

interface Directed {
  /** The last figure in the målvärde's unit. */
  readonly reference: NumberOutcome;
  readonly better: Better | null;
}

function directionOf(
  measure: Measure,
  target: QuantityTarget,
  last: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Directed {
  const direction = findDirection(measure, target, last, run);
  if (isStop(direction)) return { reference: last, better: null };
  const fitted = fitOutcome(measure, asRank(target, last, direction), last, unit);
  if (isStop(fitted)) return { reference: last, better: null };
  return { reference: fitted.outcome, better: betterOf(fitted.target, direction, run) };
}

// A band has two bad sides; «oförändrat ± 2» is one whose middle is not known here.
function betterOf(target: QuantityTarget, { wanted, assumed }: Direction, run: Run): Better | null {
  if (target.kind === 'between') return { low: target.low, high: target.high };
  if (target.kind === 'unchanged' && target.change !== undefined) return null;
  return run.strict && assumed !== null ? null : wanted;
}

/** The figure in the unit of the reference; null when they are of different units or sizes. */
function beside(
  figure: NumberOutcome,
  last: NumberOutcome,
  reference: NumberOutcome,
  unit: string | undefined,
): SeriesFigure | null {
  if (figure === last) return { value: reference.value, decimals: reference.decimals };
  if ((figure.rank === true) !== (last.rank === true)) return null;
  const own = figure.unit ?? unit;
  const met = compared(
    { value: figure.value, ...(own === undefined ? {} : { unit: own }) },
    '',
    reference,
    unit,
  );
  if (met === null) return null;
  return { value: met.value, decimals: met.value === figure.value ? figure.decimals : decimalsOf(met.value) };
}
