// Whether two utfall are the same in meaning, however they are written: «88 %», «88,0 procent» and a cell that shows 88 %.
import { compare } from '../rules/compare.ts';
import type { NumberOutcome, Outcome } from '../swedish/outcome.ts';
import { parseOutcome, type OutcomeHints, type OutcomeInput } from '../swedish/parse-outcome.ts';
import type { Target } from '../swedish/target.ts';
import { compareUnits } from '../swedish/unit.ts';
import { tidy } from '../swedish/spaces.ts';

/** What a målvärde leads to expect of its utfall. */
export function outcomeHints({ kind }: Target): Pick<OutcomeHints, 'expects'> {
  return { expects: kind === 'activity' || kind === 'rank' ? kind : 'number' };
}

/** An utfall read with what the målvärde leads to expect. */
export function readOutcomeFor(target: Target, cell: OutcomeInput): Outcome {
  return parseOutcome(cell, outcomeHints(target));
}

/** The same of a text as shown, `88 %`. */
export function readShownOutcome(target: Target, text: string): Outcome {
  return readOutcomeFor(target, { value: text === '' ? null : text, numberFormat: 'General' });
}

/** Whether both say the same; a figure without a unit is taken to have the other's. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (tidy(a.text).toLowerCase() === tidy(b.text).toLowerCase()) return true;
  if (a.kind === 'number') return b.kind === 'number' && sameFigure(a, b);
  if (a.kind === 'activity')
    return (
      b.kind === 'activity' &&
      a.state === b.state &&
      (a.late ?? null) === (b.late ?? null) &&
      (a.date ?? b.date) === (b.date ?? a.date)
    );
  return a.kind === 'missing' && b.kind === 'missing' && a.reason === b.reason;
}

function sameFigure(a: NumberOutcome, b: NumberOutcome): boolean {
  if (a.bound !== b.bound || a.isChange !== b.isChange) return false;
  const { relation, factor } = compareUnits(a.unit, b.unit);
  const isSameUnit = relation === 'same' || relation === 'convertible';
  return isSameUnit && compare(a.value * factor, b.value) === 0;
}

/** An utfall as shown, in words where there is none: «88 %», «uppgift saknas». */
export function outcomeText({ kind, text }: Outcome): string {
  const plain = tidy(text);
  return kind === 'missing' && !/\p{L}/u.test(plain) ? NO_OUTCOME : plain;
}

const NO_OUTCOME = 'uppgift saknas';
