// Outcomes that state a change («Ökat med 2,1 procentenheter») instead of a level: they meet only målvärden that are changes.
import type { Measure } from '../model/measure.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { JudgingContext } from '../rules/context.ts';
import { judgeFigure, type QuantityTarget } from '../rules/ways.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ChangeTarget } from '../swedish/target.ts';
import { cellText } from './cell-text.ts';
import { isChangeTarget } from './fit-outcome.ts';
import { stopAndAsk, type Stop } from './stop.ts';

const SIGNED = /^[+\-–−] ?\d/u;

/**
 * The outcome, marked as a stated change where only its sign says so: «+3 %» against «öka» is a change, unless earlier values have
 * signs of their own and it is a level like them.
 */
export function withStatedChange(
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
): NumberOutcome {
  if (!isChangeTarget(target) || outcome.isChange === true || !SIGNED.test(outcome.text)) return outcome;
  const earlier = [measure.baseline, ...measure.previous.map(({ cell }) => cell)];
  const isLevel = earlier.some((cell) => SIGNED.test(cellText(cell)));
  return isLevel ? outcome : { ...outcome, isChange: true };
}

/** The same målvärde held against the change itself, from a baseline of 0; a question when the two do not belong together. */
export function targetOfStatedChange(
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
): ChangeTarget | Stop {
  if (!isChangeTarget(target)) return askForLevel(measure, target.text, outcome);
  if (target.change !== undefined && target.changeUnit !== outcome.unit)
    return askForLevel(measure, target.text, outcome);
  // The unit is met, so the size counts as it stands.
  const { kind, text, warnings, change } = target;
  return { kind, text, warnings, ...(change === undefined ? {} : { change }) };
}

/**
 * Judges a stated change. How near a missed size came cannot be told without the level, so that is asked for wherever
 * the rule set has yellow.
 */
export function judgeStatedChange(
  measure: Measure,
  target: ChangeTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Verdict | Stop {
  const baseline = { value: 0, unit: undefined, label: 'ingen förändring' };
  const verdict = judgeFigure(target, outcome, { ...context, baseline, ownTolerance: { kind: 'none' } });
  const missed = verdict.status === 'red' && verdict.facts.kind === 'quantity';
  const towards = missed && !verdict.facts.movedWrongWay;
  return towards && context.ruleSet.tolerance.kind !== 'none'
    ? askForLevel(measure, target.text, outcome)
    : verdict;
}

function askForLevel(measure: Measure, target: string, outcome: NumberOutcome): Stop {
  return stopAndAsk({
    code: 'outcome-not-understood',
    cell: measure.outcome?.ref ?? null,
    text: `Utfallet «${outcome.text}» anger en förändring, som inte räcker för att bedöma «${target}». Skriv det nya värdet, gärna med det förra intill.`,
    suggestion: '81 (79)',
  });
}
