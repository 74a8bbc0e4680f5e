// Which kinds of målvärde a rule can come to judge, given the more specific rows beside it.
import { RULE_KINDS, type MeasureRule, type RuleKind } from '../model/condition.ts';
import { coversAllDays } from './rule-days.ts';

/**
 * The kinds that the rule can be chosen for. A row for kinds takes those from the rows for all, for as long as it holds; a row with a
 * name in «Gäller» may meet any kind.
 */
export function kindsForRule(
  { scope, row }: MeasureRule,
  rules: readonly MeasureRule[],
): readonly RuleKind[] {
  if (scope.kind === 'kinds') return scope.kinds;
  if (scope.kind !== 'all') return RULE_KINDS;
  return RULE_KINDS.filter((kind) => {
    const rivals = rules.filter((rule) => rule.scope.kind === 'kinds' && rule.scope.kinds.includes(kind));
    return !coversAllDays(
      rivals.map((rival) => rival.row),
      row,
    );
  });
}

/** Whether the row is for whatever målvärden there are, and not for some that are named. */
export function isGeneral({ scope }: MeasureRule): boolean {
  return scope.kind === 'all' || scope.kind === 'kinds';
}
