// The figures that a rule compares with besides the målvärde, found only when the rule names them.
import type { Basis } from '../model/condition.ts';
import type { Measure } from '../model/measure.ts';
import type { Comparison } from '../rules/context.ts';
import type { NeededBasis } from '../rules/needed-bases.ts';
import { NO_BASES, type Situation } from '../rules/situation.ts';
import { findBaseline, findPrevious, type Start } from './find-baseline.ts';
import { findReference } from './find-reference.ts';
import type { Fitted } from './fit-outcome.ts';
import type { Run } from './run.ts';
import { isStop, type Stop } from './stop.ts';
import { stopIfUnclear } from './unclear-columns.ts';

/** The figures with where they come from. `hindrance`: why one that is there could not be used; asked about only if the colour hangs on it. */
export interface FoundBases {
  readonly values: Situation['bases'];
  readonly found: Readonly<Partial<Record<Basis, Comparison>>>;
  readonly hindrance: Stop | null;
}

export const NO_FOUND_BASES: FoundBases = { values: NO_BASES, found: {}, hindrance: null };

/** The figures that the rule needs, in the outcome's unit. `baseline` is that of a change, which has been found already. */
export function findBases(
  needed: readonly NeededBasis[],
  measure: Measure,
  fitted: Fitted,
  baseline: Comparison | null,
  unit: string | undefined,
  run: Run,
): FoundBases {
  if (needed.length === 0 && baseline === null) return NO_FOUND_BASES;
  const found: Partial<Record<Basis, Comparison>> = baseline === null ? {} : { baseline };
  let hindrance: Stop | null = null;
  const take = (basis: Basis): void => {
    if (found[basis] !== undefined) return;
    const one = findOne(basis, measure, fitted, unit, run);
    if (isStop(one)) hindrance ??= one;
    else if (one !== null) found[basis] = one;
  };
  for (const basis of needed) {
    take(basis === 'unchanged' ? 'baseline' : basis);
    if (basis === 'unchanged' && found.baseline === undefined) take('previous');
  }
  const value = (basis: Basis): number | null => found[basis]?.value ?? null;
  return {
    values: {
      baseline: value('baseline'),
      previous: value('previous'),
      riket: value('riket'),
      länet: value('länet'),
      jämförbara: value('jämförbara'),
    },
    found,
    hindrance,
  };
}

function findOne(
  basis: Basis,
  measure: Measure,
  { target, outcome }: Fitted,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  if (basis === 'previous') return findPrevious(measure, outcome, unit, run);
  const unclear = stopIfUnclear(measure, [basis]);
  if (unclear !== null) return unclear;
  if (basis !== 'baseline') return findReference(basis, measure, outcome, unit, run);
  return findBaseline(startOf(target), measure, outcome, unit, run);
}

function startOf(target: Fitted['target']): Start {
  const { text } = target;
  return 'from' in target ? { text, from: target.from } : { text };
}
