// Explains the status of a whole in Swedish: the arithmetic, and what one single change would turn it.
import { STATUS_WORD, STATUSES } from '../model/assessment.ts';
import type { Status } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { PartGroup } from './roll-up-part.ts';
import type { RolledUp } from './roll-up-arithmetic.ts';
import { findTurns, kindsOf, partCount } from './roll-up-turns.ts';
import type { Turn, WeightRange } from './roll-up-turns.ts';
import { anyOf, either, named, neuterColour } from './roll-up-words.ts';

/**
 * One or two sentences that begin with the status word: «Gul: 3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs för grönt. Blir
 * grönt om mätvärdet «Nöjda elever» blir grönt, och rött om ett grönt mätvärde blir rött.» Every single change that alters the
 * colour is covered by what is said, and nothing else is.
 */
export function explainRollUp(whole: RolledUp, arithmetic: string): string {
  const opening = `${STATUS_WORD[whole.status]}: ${arithmetic}.`;
  return whole.groups.length === 0 ? opening : `${opening} ${describeTurns(whole)}`;
}

// The nearest colour first, and of two as near the better one.
const NEAREST: Readonly<Record<Exclude<Status, 'unrated'>, readonly Status[]>> = {
  green: ['yellow', 'red'],
  yellow: ['green', 'red'],
  red: ['yellow', 'green'],
};

function describeTurns({ groups, tally, rule, status }: RolledUp): string {
  const turns = findTurns(groups, tally, rule);
  if (status === 'unrated') return describeFirstColour(turns);
  const claims = NEAREST[status].flatMap((becomes) => {
    const ways = waysTo(turns.filter((turn) => turn.becomes === becomes));
    return ways.length === 0 ? [] : [`${neuterColour(becomes)} ${ways.map(describeWay).join(' eller ')}`];
  });
  return claims.length === 0 ? 'Ingen enskild ändring ändrar färgen.' : `Blir ${claims.join(', och ')}.`;
}

// Whatever colour the first rated part gets, the whole gets one too; which parts count depends on the weight alone.
function describeFirstColour(turns: readonly Turn[]): string {
  const ways = waysTo(turns.filter(({ to }) => to === 'green'));
  if (ways.length === 0) return 'Ingen enskild ändring ger en färg.';
  const parts = ways.map((way) =>
    isOne(way) ? sole(way) : `ett ${anyOf(kindsOf(way.groups))}${withWeight(way.weights)}`,
  );
  return `Får färg så snart ${either(parts)} är bedömt.`;
}

/** Changes that a reader takes for one: «ett grönt eller ej bedömt mätvärde blir gult eller rött». */
interface Way {
  readonly from: readonly Status[];
  readonly to: readonly Status[];
  readonly weights: WeightRange;
  readonly groups: readonly PartGroup[];
}

function waysTo(turns: readonly Turn[]): readonly Way[] {
  const each = turns.map(({ from, to, weights, groups }) => ({ from: [from], to: [to], weights, groups }));
  const sameParts = merged(
    each,
    ({ from, weights }) => [from, weights],
    (a, b) => ({ ...a, to: inOrder([...a.to, ...b.to]) }),
  );
  return merged(
    sameParts,
    ({ to, weights }) => [to, weights],
    (a, b) => ({ ...a, from: inOrder([...a.from, ...b.from]), groups: [...a.groups, ...b.groups] }),
  );
}

function merged(
  ways: readonly Way[],
  same: (way: Way) => unknown,
  join: (a: Way, b: Way) => Way,
): readonly Way[] {
  const byKey = new Map<string, Way>();
  for (const way of ways) {
    const key = JSON.stringify(same(way));
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? way : join(known, way));
  }
  return [...byKey.values()];
}

function inOrder(statuses: readonly Status[]): readonly Status[] {
  return STATUSES.filter((status) => statuses.includes(status));
}

function describeWay(way: Way): string {
  const target = either(way.to.map(neuterColour));
  if (isOne(way)) return `om ${sole(way)} blir ${target}`;
  const colours = either(way.from.map(neuterColour));
  return `om ett ${colours} ${anyOf(kindsOf(way.groups))}${withWeight(way.weights)} blir ${target}`;
}

function isOne({ groups }: Way): boolean {
  return partCount(groups) === 1 && groups[0]?.name !== '';
}

function sole({ groups }: Way): string {
  return groups.map(({ kind, name }) => named(kind, name)).join('');
}

function withWeight(weights: WeightRange): string {
  switch (weights.kind) {
    case 'all':
      return '';
    case 'exactly':
      return ` med vikt ${formatNumber(weights.weight)}`;
    case 'atLeast':
      return ` med vikt minst ${formatNumber(weights.weight)}`;
    case 'atMost':
      return ` med vikt högst ${formatNumber(weights.weight)}`;
    case 'between':
      return ` med vikt mellan ${formatNumber(weights.low)} och ${formatNumber(weights.high)}`;
  }
}
