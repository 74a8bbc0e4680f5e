// Whether the limits of a rule are worked out, or found by search.
import type { MeasureRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { usesFormula } from '../rules/reach.ts';

/** True when a formula decides any colour: it says yes or no to one outcome at a time. */
export function isSearched(cells: Pick<MeasureRule, RuleColour>): boolean {
  return RULE_COLOURS.some((colour) => usesFormula(cells[colour]));
}
