// Rating an outcome that states a change («Ökat med 2,1 procentenheter») instead of a level.
import type { Measure } from '../model/measure.ts';
import type { MeasureCondition } from '../model/condition.ts';
import { judgeFigure, type Holding } from '../rules/judge-figure.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { asRated, questionOf } from './as-rated.ts';
import { directionAssumed } from './assumptions.ts';
import type { Direction } from './find-direction.ts';
import { holdStatedChange } from './hold-figure.ts';
import type { FigureRating } from './rating.ts';
import type { Run } from './run.ts';
import { askForLevel, targetOfStatedChange } from './stated-change.ts';
import { isStop, type Stop } from './stop.ts';

const FROM_NOTHING = { value: 0, unit: undefined, label: 'ingen förändring' };

/** The rating of a change that is itself the outcome; asks for the level where the rule needs it. */
export function rateStatedChange(
  measure: Measure,
  written: QuantityTarget,
  outcome: NumberOutcome,
  direction: Direction,
  run: Run,
): FigureRating | Stop {
  const target = targetOfStatedChange(measure, written, outcome);
  if (isStop(target)) return target;
  const { wanted } = direction;
  const context = { wanted, baseline: FROM_NOTHING, reference: null, ownTolerance: null };
  const kind = target.change === undefined ? 'movement' : 'change';
  const held = holdStatedChange(measure, { target, outcome }, context, kind, run);
  if (isStop(held)) return held;
  if ('status' in held) return questionOf(held, measure, null);
  const verdict = judgeChange(outcome, held.holding);
  const rated =
    verdict === null ? askForLevel(measure, target.text, outcome) : asRated(verdict, measure, null);
  if (isStop(rated)) return rated;
  return {
    kind: 'figure',
    target: written,
    outcome,
    verdict: rated,
    // There is no baseline to tell of.
    context: { ...context, baseline: null },
    ...held,
    row: held.holding.rule.row,
    assumptions: directionAssumed(direction, rated),
    remarks: [],
    rounding: null,
  };
}

/** Null when the change alone does not tell the colour: how near a missed size came cannot be told without the level. */
function judgeChange({ value }: NumberOutcome, holding: Holding): Verdict | null {
  const { green, yellow, red } = holding.rule;
  if (holding.movement !== null)
    return [green, yellow, red].every(needsNoLevel) ? judgeFigure(value, holding, null) : null;
  if (green.kind !== 'reached') return null;
  const verdict = judgeFigure(value, holding, { kind: 'none' });
  const missed = verdict.status === 'red' && verdict.facts.kind === 'quantity';
  const towards = missed && !verdict.facts.movedWrongWay;
  return towards && !(yellow.kind === 'never' && red.kind === 'otherwise') ? null : verdict;
}

/** Whether a change from nothing satisfies the condition just when the change from the real baseline does. */
function needsNoLevel(condition: MeasureCondition): boolean {
  switch (condition.kind) {
    case 'reached':
    case 'unchanged':
    case 'never':
    case 'otherwise':
      return true;
    case 'not':
      return needsNoLevel(condition.of);
    case 'all':
    case 'any':
      return condition.of.every(needsNoLevel);
    default:
      return false;
  }
}
