// What a figure's colour was assumed on, told only where the colour hangs on it.
import type { Basis } from '../model/condition.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import type { JudgingContext } from '../rules/context.ts';
import { basesIn } from '../rules/needed-bases.ts';
import type { Rated } from '../rules/verdict.ts';
import { NO_FOUND_BASES } from './find-bases.ts';
import type { Direction } from './find-direction.ts';
import type { Held } from './hold-figure.ts';
import type { Assumption } from './rating.ts';

const NONE: readonly Assumption[] = [];

/** What stands still has gone neither way, so nothing needed to be assumed of the direction. */
export function directionAssumed({ assumed, wanted }: Direction, { facts }: Rated): readonly Assumption[] {
  const indifferent = facts.kind === 'movement' && facts.moved === 'still';
  return assumed === null || indifferent ? NONE : [{ text: assumed, about: 'direction', wanted }];
}

/** What the use of earlier figures assumes: of a change always its baseline, of a rule those that the cells tried so far name. */
export function basesAssumed(
  { baseline }: JudgingContext,
  { holding: { rule }, bases }: Held,
  { status }: Rated,
): readonly Assumption[] {
  const ofChange = baseline?.assumed;
  // Nearly all figures; their rule need not be gone through a hundred thousand times.
  if (bases === NO_FOUND_BASES && ofChange === undefined) return NONE;
  const tried = RULE_COLOURS.slice(0, RULE_COLOURS.indexOf(status) + 1);
  const named = tried.flatMap((colour) => basesIn(rule[colour]));
  if (named.length === 0 && ofChange === undefined) return NONE;
  const used = named.flatMap((basis): readonly Basis[] =>
    basis === 'unchanged' ? ['baseline', 'previous'] : [basis],
  );
  const texts = [ofChange, ...used.map((basis) => bases.found[basis]?.assumed)];
  return [...new Set(texts)].flatMap((text) =>
    text === undefined ? [] : [{ text, about: 'baseline' as const }],
  );
}
