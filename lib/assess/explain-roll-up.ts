// Explains the status of a whole in Swedish: the arithmetic, and what one single change would turn it.
import { STATUS_WORD, STATUSES } from '../model/assessment.ts';
import type { Status } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { tidy } from '../swedish/spaces.ts';
import { kindsOf, partCount } from './roll-up-part.ts';
import type { Part, PartGroup } from './roll-up-part.ts';
import type { RolledUp } from './roll-up-arithmetic.ts';
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

function describeTurns(whole: RolledUp): string {
  const { turns } = whole;
  if (whole.status === 'unrated' && whole.rule.kind !== 'cells')
    return describeFirstColour(turns, whole.parts);
  const describe = createWayWriter(whole.parts);
  const claims = NEAREST[whole.status].flatMap(({ becomes, better }) => {
    const ways = waysTo(turns.filter((turn) => turn.becomes === becomes));
    const texts = ways.map((way) => describe(better ? { ...way, to: [...way.to].reverse() } : way));
    return texts.length === 0 ? [] : [`${neuterColour(becomes)} ${texts.join(' eller ')}`];
  });
  return claims.length === 0 ? 'Ingen enskild ändring ändrar färgen.' : `Blir ${claims.join(', och ')}.`;
}

const UP = {
  green: { becomes: 'green', better: true },
  yellow: { becomes: 'yellow', better: true },
} as const;
const DOWN = {
  yellow: { becomes: 'yellow', better: false },
  red: { becomes: 'red', better: false },
  // Only where the cells of a rule leave a hole.
  unrated: { becomes: 'unrated', better: false },
} as const;

/** What a whole may become: the nearest colour first, and of two as near the better one. */
const NEAREST = {
  green: [DOWN.yellow, DOWN.red, DOWN.unrated],
  yellow: [UP.green, DOWN.red, DOWN.unrated],
  red: [UP.yellow, UP.green, DOWN.unrated],
  unrated: [UP.green, UP.yellow, DOWN.red],
} as const;

// Whatever colour the first rated part gets, the whole gets one too; which parts count depends on the weight alone.
function describeFirstColour(turns: readonly Turn[], parts: readonly Part[]): string {
  const [way] = waysTo(turns.filter(({ to }) => to === 'green'));
  if (way === undefined) return 'Ingen enskild ändring ger en färg.';
  const sole = soleOf(way, parts);
  const what = sole === null ? `ett ${nounOf(way)}` : named(sole.kind, sole.name);
  return `Får färg så snart ${what} är bedömt.`;
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

/** Writes one way after the other; a part that was named just before is «det» the next time. */
function createWayWriter(parts: readonly Part[]): (way: Way) => string {
  let previous: PartGroup | null = null;
  return (way) => {
    const sole = soleOf(way, parts);
    const again = sole !== null && sole === previous;
    previous = sole;
    const what = again ? 'det' : sole === null ? someOf(way) : named(sole.kind, sole.name);
    return `om ${what} blir ${either(way.to.map(neuterColour))}`;
  };
}

function someOf(way: Way): string {
  return `ett ${either(way.from.map(neuterColour))} ${nounOf(way)}`;
}

function nounOf({ groups, weights }: Way): string {
  return `${anyOf(kindsOf(groups))}${withWeight(weights)}`;
}

/** The only part that it can be, unless its name does not tell which one it is. */
function soleOf({ groups }: Way, parts: readonly Part[]): PartGroup | null {
  const [group] = groups;
  if (group === undefined || partCount(groups) !== 1 || tidy(group.name) === '') return null;
  const namesakes = parts.filter(({ kind, name }) => kind === group.kind && name === group.name);
  return namesakes.length === 1 ? group : null;
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
