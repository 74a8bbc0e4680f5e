// An utfall that is only a bound («<5», «minst 95 %»): it has a colour when every value that it allows has the same one.
import { judgeFigure, type QuantityTarget } from '../rules/ways.ts';
import type { JudgingContext } from '../rules/context.ts';
import type { QuantityFacts, Rated } from '../rules/verdict.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

type Bound = NonNullable<NumberOutcome['bound']>;

/** What the explanation says of such a verdict. */
export const BOUND_TEXT = 'Utfallet är en gräns, men alla värden som det kan ha ger samma färg.';

/** The verdict that holds for all values within the bound, or null when they differ. `verdict` is that of the bound itself. */
export function rateBound(
  target: QuantityTarget,
  outcome: NumberOutcome,
  bound: Bound,
  context: JudgingContext,
  { facts }: Rated,
): Rated | null {
  if (facts.kind !== 'quantity') return null;
  const verdicts = valuesWithin(outcome.value, bound, facts).map((value) =>
    judgeFigure(target, { ...outcome, value }, context),
  );
  const [first] = verdicts;
  if (first === undefined || first.status === 'unrated' || first.facts.kind !== 'quantity') return null;
  if (verdicts.some(({ status }) => status !== first.status)) return null;
  // How near an unknown figure came, nobody knows.
  return { ...first, facts: { ...first.facts, fulfilment: null, onLimit: false } };
}

const FAR = 1e15;

/** One value in every stretch within the bound that could have a colour of its own: its ends, and just beside each limit. */
function valuesWithin(
  value: number,
  bound: Bound,
  { requirement, yellowLimit }: QuantityFacts,
): readonly number[] {
  const upwards = bound === 'above' || bound === 'atLeast';
  const way = upwards ? 1 : -1;
  const beside = (limit: number): number => Math.max(Math.abs(limit), 1) * 1e-6;
  const nearest = bound === 'atLeast' || bound === 'atMost' ? value : value + way * beside(value);
  const limits = [requirement.low?.value, requirement.high?.value, yellowLimit ?? undefined]
    .filter((limit) => limit !== undefined)
    .flatMap((limit) => [limit - beside(limit), limit, limit + beside(limit)]);
  const within = limits.filter((limit) => (upwards ? limit > nearest : limit < nearest));
  return [nearest, way * FAR, ...within];
}
