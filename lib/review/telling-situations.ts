// Which of a workbook's målvärden to try its rules with: each case once, and of very many cases some of every sort.
import { inSlices, type Steps } from '../model/steps.ts';
import type { RuleRow } from '../model/rule-set.ts';
import type { Bound } from '../rules/verdict.ts';
import { BASES } from './bases.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { spread } from './spread.ts';

/** Some ten milliseconds' work. */
const SLICE = 2000;
/** For each row of the rules. */
const MOST_CASES = 300;

/** The målvärden to try each row with: a thousand measures with «minst 80 %» are one case. */
export function* tellingSituations(
  situations: readonly MeasureSituation[],
): Steps<ReadonlyMap<RuleRow, readonly MeasureSituation[]>> {
  const perRow = new Map<RuleRow, Map<string, Map<string, MeasureSituation>>>();
  const place = (one: MeasureSituation): void => {
    const cases = inside(inside(perRow, one.row), sortOf(one));
    const key = caseOf(one);
    if (!cases.has(key)) cases.set(key, one);
  };
  yield* inSlices(situations, place, SLICE);
  return new Map([...perRow].map(([row, sorts]) => [row, someOfEach([...sorts.values()])]));
}

function inside<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key) ?? new Map<L, V>();
  maps.set(key, found);
  return found;
}

function someOfEach(sorts: readonly ReadonlyMap<string, MeasureSituation>[]): readonly MeasureSituation[] {
  const most = Math.ceil(MOST_CASES / sorts.length);
  return sorts.flatMap((cases) => spread([...cases.values()], most));
}

/** Kind, side, unit and which figures there are to compare with. */
export function sortOf({ kind, situation }: MeasureSituation): string {
  const { requirement, bases, wanted } = situation;
  const { low, high, unit = '' } = requirement;
  const known = BASES.filter((basis) => bases[basis] !== null);
  return [kind, wanted, low === null, high === null, unit, ...known].join(';');
}

/** The figures, and all else that a rule can tell apart within a sort. */
export function caseOf({ situation }: MeasureSituation): string {
  const { requirement, bases, notBeyond, withoutTarget } = situation;
  const { low, high, percentMakesSense } = requirement;
  const figures = BASES.map((basis) => bases[basis]);
  return [boundText(low), boundText(high), percentMakesSense, notBeyond, withoutTarget, ...figures].join(';');
}

function boundText(bound: Bound | null): string {
  return bound === null ? '' : `${String(bound.inclusive)} ${String(bound.value)}`;
}
