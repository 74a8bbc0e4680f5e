// Outcomes that state a change («Ökat med 2,1 procentenheter») instead of a level: they meet only målvärden that are changes.
import type { Measure } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
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

/** Asks for the level when the change alone does not tell. */
export function askForLevel(measure: Measure, target: string, outcome: NumberOutcome): Stop {
  return stopAndAsk({
    code: 'outcome-not-understood',
    cell: measure.outcome?.ref ?? null,
    text: `Utfallet «${outcome.text}» anger en förändring, som inte räcker för att bedöma «${target}». Skriv det nya värdet, gärna med det förra intill.`,
    suggestion: '81 (79)',
  });
}
