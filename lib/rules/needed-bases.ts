// Which figures besides the målvärde a rule compares with, so that no others are looked for.
import type { Basis, MeasureCondition, MeasureRule } from '../model/condition.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import { BASIS_OF_NAME } from './formula-figures.ts';

/** `unchanged` is told apart: it takes the baseline, and the previous outcome only when there is none. */
export type NeededBasis = Basis | 'unchanged';

const known = new WeakMap<MeasureRule, readonly NeededBasis[]>();

/** The figures that the cells of the rule name; worked out once for each rule. */
export function neededBases(rule: MeasureRule): readonly NeededBasis[] {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const found = [...new Set(RULE_COLOURS.flatMap((colour) => basesIn(rule[colour])))];
  known.set(rule, found);
  return found;
}

/** The figures that one cell names. */
export function basesIn(condition: MeasureCondition): readonly NeededBasis[] {
  switch (condition.kind) {
    case 'wayFromBaseline':
      return ['baseline'];
    case 'betterThan':
      return [condition.than];
    case 'unchanged':
      return ['unchanged'];
    case 'not':
      return basesIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(basesIn);
    case 'formula':
      return condition.formula.names.flatMap((name) => BASIS_OF_NAME[name] ?? []);
    default:
      return [];
  }
}
