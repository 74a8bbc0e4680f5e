// A row for rolling up as arithmetic: the four known ways where its cells say just that, else the cells themselves.
import type { RollUpCondition, RollUpRow } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';

/** How parts become a whole («sammanvägning»). Unrated parts never count. */
export type RollUpRule =
  /** The worst part decides. */
  | { readonly kind: 'worst' }
  /** Green from `green` percent green parts (and no red, if so set); red when fewer than `yellow` percent are green or yellow. */
  | { readonly kind: 'share'; readonly green: number; readonly yellow: number; readonly noRed: boolean }
  /** Green 2 points, yellow 1, red 0, weighted by the parts' weights; limits for the mean. */
  | { readonly kind: 'points'; readonly green: number; readonly yellow: number }
  /** The colour that more than half of the parts have; yellow when none has. */
  | { readonly kind: 'majority' }
  /** The first cell that holds. */
  | ({ readonly kind: 'cells' } & RollUpCells);

export type RollUpCells = Readonly<Record<RuleColour, RollUpCondition>>;

/** The row as one of the known ways, so that its arithmetic is told as such; `cells` for every other row. */
export function toRollUpRule({ green, yellow, red }: Pick<RollUpRow, RuleColour>): RollUpRule {
  const known = red.kind === 'otherwise' ? knownWay(green, yellow) : null;
  return known ?? { kind: 'cells', green, yellow, red };
}

function knownWay(green: RollUpCondition, yellow: RollUpCondition): RollUpRule | null {
  if (isWorst(green, 'green') && isWorst(yellow, 'yellow')) return { kind: 'worst' };
  if (green.kind === 'mean' && yellow.kind === 'mean')
    return green.atLeast >= yellow.atLeast
      ? { kind: 'points', green: green.atLeast, yellow: yellow.atLeast }
      : null;
  if (isShare(green, ['green'], 'moreThan', HALF) && isShare(yellow, ['red'], 'atMost', HALF))
    return { kind: 'majority' };
  return shareWay(green, yellow);
}

const HALF = 50;

function shareWay(green: RollUpCondition, yellow: RollUpCondition): RollUpRule | null {
  const parts = green.kind === 'all' ? green.of : [green];
  const [share, ...others] = parts;
  const noRed = others.length === 1 && others.every(isNoRed);
  if (share === undefined || !isShare(share, ['green'], 'atLeast') || (others.length > 0 && !noRed))
    return null;
  if (!isShare(yellow, ['green', 'yellow'], 'atLeast') || yellow.percent > share.percent) return null;
  return { kind: 'share', green: share.percent, yellow: yellow.percent, noRed };
}

type Share = Extract<RollUpCondition, { kind: 'share' }>;

function isShare(
  condition: RollUpCondition,
  colours: readonly RuleColour[],
  limit: Share['limit'],
  percent?: number,
): condition is Share {
  return (
    condition.kind === 'share' &&
    condition.limit === limit &&
    (percent === undefined || condition.percent === percent) &&
    condition.colours.length === colours.length &&
    colours.every((colour) => condition.colours.includes(colour))
  );
}

function isNoRed(condition: RollUpCondition): boolean {
  return (
    condition.kind === 'count' &&
    condition.limit === 'atMost' &&
    condition.count === 0 &&
    condition.colours.join() === 'red'
  );
}

function isWorst(condition: RollUpCondition, colour: RuleColour): boolean {
  return condition.kind === 'worstIs' && condition.colour === colour;
}

/** Whether the weights of the parts matter, which they do for a mean only. */
export function usesWeights(rule: RollUpRule): boolean {
  if (rule.kind === 'points') return true;
  return rule.kind === 'cells' && [rule.green, rule.yellow, rule.red].some(hasMean);
}

function hasMean(condition: RollUpCondition): boolean {
  if (condition.kind === 'mean') return true;
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.some(hasMean);
}
