// What sort of figure an operation gives, and where a percentage would have to be guessed at: 80 % of what?
import { asNumber, call, constant } from './expression.ts';
import type { Expression, Sort } from './expression.ts';
import { problem } from './formula-problem.ts';
import type { FormulaName } from '../model/condition.ts';
import type { FormulaProblem, Span } from './formula-problem.ts';

/** Where the parts stand, to show them in a sentence. */
export type Shown = (span: Span) => string;

/** The sort of parts that are added, compared in size or chosen between; throws when a percentage stands beside something else. */
export function sortOfAlike(parts: readonly Expression[], shown: Shown): Sort {
  const [first, ...others] = parts;
  return others.reduce<Sort>((sort, part) => {
    const share = sort === 'share' ? first : part.sort === 'share' ? part : undefined;
    if (share !== undefined && !isShareLike(sort === 'share' ? part.sort : sort)) throw ofWhat(share, shown);
    return alike(sort, part.sort);
  }, first?.sort ?? 'mixed');
}

const isShareLike = (sort: Sort): boolean => sort === 'share' || sort === 'ratio';

function alike(a: Sort, b: Sort): Sort {
  if (a === b) return a;
  if (isShareLike(a) && isShareLike(b)) return 'ratio';
  return isOneOf('figure', 'plain', a, b) ? 'figure' : 'mixed';
}

const isOneOf = (one: Sort, other: Sort, a: Sort, b: Sort): boolean =>
  (a === one && b === other) || (a === other && b === one);

/** The sort of a product. */
export function sortOfProduct(a: Sort, b: Sort): Sort {
  if (isShareLike(a)) return a === b || b === 'share' ? a : b === 'plain' && a === 'ratio' ? 'mixed' : b;
  if (isShareLike(b)) return sortOfProduct(b, a);
  return a === 'plain' && b === 'plain' ? 'plain' : 'mixed';
}

/** The sort of a quotient. */
export function sortOfQuotient(a: Sort, b: Sort): Sort {
  if (b === 'share') return a === 'share' ? 'ratio' : a;
  if (a === b) return a === 'plain' || a === 'mixed' ? a : 'ratio';
  return a === 'share' && b === 'plain' ? 'share' : 'mixed';
}

/** The two sides of a comparison, with a percentage beside a figure in percent as the percent that it is; throws where one is guessed at. */
export function comparedSides(left: Expression, right: Expression, shown: Shown): [Expression, Expression] {
  [left, right].forEach(asNumber);
  refuseMeagrePercent(left, right);
  refuseMeagrePercent(right, left);
  if (isOneOf('percent', 'share', left.sort, right.sort)) return [inPercent(left), inPercent(right)];
  refuseOtherThanPercent(left, right);
  refuseOtherThanPercent(right, left);
  sortOfAlike([left, right], shown);
  return [left, right];
}

function inPercent(part: Expression): Expression {
  return part.sort === 'share' ? call('times', 'percent', [part, constant(100, part)]) : part;
}

function refuseOtherThanPercent(percent: Expression, { sort }: Expression): void {
  if (percent.sort !== 'percent' || (sort !== 'ratio' && sort !== 'figure')) return;
  const { name, example } = percentNameIn(percent);
  throw problem(`${name} är i procent: jämför med tal som ${example}.`, percent);
}

// Green for nearly every outcome, when 90 % was meant; or for nearly none, when 10 %.
function refuseMeagrePercent(percent: Expression, beside: Expression): void {
  if (percent.sort !== 'percent' || beside.kind !== 'number' || beside.sort !== 'plain') return;
  const { name, example, isMeagre } = percentNameIn(percent);
  if (isMeagre(beside.value))
    throw problem(`${name} är i procent: skriv till exempel ${example} eller ${example} %.`, beside);
}

interface PercentName {
  readonly name: FormulaName;
  readonly example: string;
  /** Whether a number beside it must be a share that was meant as percent. */
  readonly isMeagre: (value: number) => boolean;
}

const FULFILMENT: PercentName = {
  name: 'uppfyllelse',
  example: '90',
  isMeagre: (value) => value > 0 && value <= 1.5,
};
// A deviation of one percent is an ordinary limit.
const DEVIATION: PercentName = {
  name: 'avvikelse',
  example: '10',
  isMeagre: (value) => value > 0 && value < 1,
};

/** Which of the figures in percent a part is made of; the first one. */
function percentNameIn(part: Expression): PercentName {
  if (part.kind === 'call') {
    const inner = part.args.find(({ sort }) => sort === 'percent');
    return inner === undefined ? FULFILMENT : percentNameIn(inner);
  }
  return part.kind === 'name' && part.name === 'avvikelse' ? DEVIATION : FULFILMENT;
}

function ofWhat(share: Expression, shown: Shown): FormulaProblem {
  const text = shown(share);
  return problem(
    `Det framgår inte vad ${text} är procent av: skriv till exempel ${text} * målvärde, eller bara talet om siffrorna redan är i procent.`,
    share,
  );
}
