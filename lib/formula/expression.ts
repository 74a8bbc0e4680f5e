// A formula that has been understood, as a tree; and what sort of figure each part of it gives.
import { problem } from './formula-problem.ts';
import type { Span } from './formula-problem.ts';
import type { Operation } from './operations.ts';
import type { FormulaName } from '../model/condition.ts';

/**
 * What a part gives. A percentage can only be understood beside something that is known to be a share, so figures are told apart:
 * - `condition`: true or false
 * - `plain`: numbers alone, «2»
 * - `share`: percentages alone, «90 %»
 * - `figure`: in the målvärde's unit, «utfall»
 * - `ratio`: a figure by a figure, «utfall / målvärde»
 * - `percent`: a figure that is always in percent, «uppfyllelse» or «avvikelse»
 * - `mixed`: anything else, «100 * utfall / målvärde»
 */
export type Sort = 'condition' | 'plain' | 'share' | 'figure' | 'ratio' | 'percent' | 'mixed';

/** A part of a formula, with where it stands in the text. */
export type Expression = Span & { readonly sort: Sort } & (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: FormulaName }
    | { readonly kind: 'call'; readonly operation: Operation; readonly args: readonly Expression[] }
  );

/** An operation on parts; it spans them all unless told otherwise. */
export function call(operation: Operation, sort: Sort, args: readonly Expression[], span?: Span): Expression {
  const start = span?.start ?? args[0]?.start ?? 0;
  return { kind: 'call', operation, sort, args, start, end: span?.end ?? args.at(-1)?.end ?? start };
}

/** A number that does not stand in the text itself but follows from the part at `span`. */
export function constant(value: number, { start, end }: Span): Expression {
  return { kind: 'number', value, sort: 'plain', start, end };
}

/** The part itself; throws when it is a condition where a number is needed. */
export function asNumber(part: Expression): Expression {
  if (part.sort !== 'condition') return part;
  throw problem(
    'Här behövs ett tal, men det som står är ett villkor, som bara kan vara sant eller falskt.',
    part,
  );
}

/** The part itself; throws when it is a number where a condition is needed. */
export function asCondition(part: Expression): Expression {
  if (part.sort === 'condition') return part;
  throw problem('Här behövs ett villkor: skriv en jämförelse, till exempel utfall >= 0,9 * målvärde', part);
}
