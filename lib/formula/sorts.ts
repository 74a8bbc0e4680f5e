// What sort of figure an operation gives, and where a percentage would have to be guessed at: 80 % of what?
import { asNumber, call, constant } from './expression.ts';
import type { Expression, Sort } from './expression.ts';
import { problem } from './formula-problem.ts';
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

/** The two sides of a comparison, with a percentage beside «uppfyllelse» as the percent that it is; throws where one is guessed at. */
export function comparedSides(left: Expression, right: Expression, shown: Shown): [Expression, Expression] {
  [left, right].forEach(asNumber);
  refuseMeagrePercent(left, right);
  refuseMeagrePercent(right, left);
  if (isOneOf('percent', 'share', left.sort, right.sort)) return [inPercent(left), inPercent(right)];
  if (isOneOf('percent', 'ratio', left.sort, right.sort))
    throw problem('uppfyllelse är i procent: jämför med tal som 90.', left);
  sortOfAlike([left, right], shown);
  return [left, right];
}

function inPercent(part: Expression): Expression {
  return part.sort === 'share' ? call('times', 'percent', [part, constant(100, part)]) : part;
}

// Green for nearly every outcome, when 90 % was meant.
function refuseMeagrePercent(percent: Expression, beside: Expression): void {
  if (percent.sort !== 'percent' || beside.kind !== 'number' || beside.sort !== 'plain') return;
  if (beside.value > 0 && beside.value <= MEAGRE)
    throw problem('uppfyllelse är i procent: skriv till exempel 90 eller 90 %.', beside);
}
const MEAGRE = 1.5;

function ofWhat(share: Expression, shown: Shown): FormulaProblem {
  const text = shown(share);
  return problem(
    `Det framgår inte vad ${text} är procent av: skriv till exempel ${text} * målvärde, eller bara talet om siffrorna redan är i procent.`,
    share,
  );
}
