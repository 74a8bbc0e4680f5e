// Puts a number outcome together: the main figure, what parentheses add, and what the measure leads to expect.
import { formatQuantity } from '../format-number.ts';
import type { NumberOutcome, Outcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { ask, quoted } from './ask.ts';
import { readParenthesis, type Facts } from './parenthesis.ts';

/** The unit and kind that the measure leads to expect. */
export interface FigureHints {
  readonly expects?: 'number' | 'activity' | 'rank';
  readonly unit?: string;
  /** The unit of the målvärde itself; only decides between readings, and is never taken for the utfall's own. */
  readonly targetUnit?: string;
  /** The wording of a målvärde of none («Inga olyckor»): in the same words the utfall is 0. */
  readonly none?: string;
}

/** The outcome of a main figure with what its parentheses add; a question when one of them leaves it in doubt. */
export function withParentheses(
  text: string,
  main: Quantity,
  groups: readonly string[],
  warnings: readonly string[],
  hints: FigureHints,
  own: Partial<NumberOutcome> = {},
): Outcome {
  let facts: Facts = {};
  const remarks = [...warnings];
  for (const inside of groups) {
    const addition = readParenthesis(inside, main);
    if (addition.kind === 'ask')
      return ask(text, addition.question, formatQuantity(main.value, main.unit, main.decimals));
    if (facts.previous !== undefined && addition.facts.previous !== undefined) {
      const question = `${quoted(text)} innehåller flera tal inom parentes. Vilket är årets utfall?`;
      return ask(text, question, formatQuantity(main.value, main.unit, main.decimals));
    }
    facts = { ...facts, ...addition.facts };
    remarks.push(...addition.warnings);
  }
  return withHint(numberOutcome(text, main, { ...facts, ...own, warnings: remarks }), hints);
}

/** A number outcome of a main figure; `more` adds facts or replaces the value. */
export function numberOutcome(text: string, main: Quantity, more: Partial<NumberOutcome>): NumberOutcome {
  const value = more.value ?? main.value;
  return {
    kind: 'number',
    text,
    decimals: main.decimals,
    ...(main.unit === undefined ? {} : { unit: main.unit }),
    ...(main.rank === true ? { rank: true } : {}),
    warnings: [],
    ...more,
    value,
    exact: value,
  };
}

/** Fills in the unit and rank that the measure leads to expect, where the text has none. */
export function withHint(outcome: NumberOutcome, hints: FigureHints): NumberOutcome {
  const unit = outcome.unit ?? hints.unit;
  const rank = outcome.rank === true || (hints.expects === 'rank' && unit === undefined);
  return { ...outcome, ...(unit === undefined ? {} : { unit }), ...(rank ? { rank: true } : {}) };
}
