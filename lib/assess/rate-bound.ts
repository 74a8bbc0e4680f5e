// An utfall that is only a bound («<5», «minst 95 %»): it has a colour when every value that it allows has the same one.
import { RULE_COLOURS } from '../model/rule-set.ts';
import { endsOf } from '../rules/interval-set.ts';
import { judgeFigure, type Holding } from '../rules/judge-figure.ts';
import { isInapplicable, reachOf, usesFormula } from '../rules/reach.ts';
import type { Tolerance } from '../rules/tolerance.ts';
import type { QuantityFacts, Rated } from '../rules/verdict.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

type Bound = NonNullable<NumberOutcome['bound']>;

/** What the explanation says of such a verdict. */
export const BOUND_TEXT = 'Utfallet är en gräns, men alla värden som det kan ha ger samma färg.';

/** The verdict that holds for all values within the bound, or null when they differ or cannot all be tried. `verdict` is that of the bound itself. */
export function rateBound(
  value: number,
  bound: Bound,
  holding: Holding,
  own: Tolerance | null,
  { facts }: Rated,
): Rated | null {
  if (facts.kind !== 'quantity') return null;
  const limits = limitsOf(holding, facts);
  if (limits === null) return null;
  const verdicts = valuesWithin(value, bound, limits).map((each) => judgeFigure(each, holding, own));
  const [first] = verdicts;
  if (first === undefined || first.status === 'unrated' || first.facts.kind !== 'quantity') return null;
  if (verdicts.some(({ status }) => status !== first.status)) return null;
  // How near an unknown figure came, nobody knows.
  return { ...first, facts: { ...first.facts, fulfilment: null, onLimit: false } };
}

/** Every value where the colour may change; null when a formula decides, which can only be tried for one value at a time. */
function limitsOf(
  holding: Holding,
  { requirement, yellowLimit, byCells }: QuantityFacts,
): readonly number[] | null {
  const { low, high } = requirement;
  const bounds = [low?.value, high?.value, yellowLimit ?? undefined].filter((limit) => limit !== undefined);
  if (!byCells) return bounds;
  const cells = RULE_COLOURS.map((colour) => holding.rule[colour]);
  if (cells.some(usesFormula)) return null;
  const ends = cells.flatMap((cell) => {
    const reach = reachOf(cell, holding);
    return isInapplicable(reach) ? [] : endsOf(reach);
  });
  return [...bounds, ...ends];
}

const FAR = 1e15;

/** One value in every stretch within the bound that could have a colour of its own: its ends, and just beside each limit. */
function valuesWithin(value: number, bound: Bound, limits: readonly number[]): readonly number[] {
  const upwards = bound === 'above' || bound === 'atLeast';
  const way = upwards ? 1 : -1;
  const beside = (limit: number): number => Math.max(Math.abs(limit), 1) * 1e-6;
  const nearest = bound === 'atLeast' || bound === 'atMost' ? value : value + way * beside(value);
  const tried = limits.flatMap((limit) => [limit - beside(limit), limit, limit + beside(limit)]);
  const within = tried.filter((each) => (upwards ? each > nearest : each < nearest));
  return [nearest, way * FAR, ...within];
}
