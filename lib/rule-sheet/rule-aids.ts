// What Målljus adds to each rule of the sheet for its reader: a worked example, and which other rules it goes before.
import type { RollUpScope, Scope } from '../model/condition.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { RuleRow, RuleSection } from '../model/rule-set.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { meetInTime } from '../rules/rules-on.ts';

/** For one rule: a higher `rank` goes before a lower; the texts of its two cells, '' when there is nothing to say. */
export interface RowAid {
  readonly rank: number;
  readonly before: string;
  readonly example: string;
}

/** For each row of each section, in the order of the set. */
export type RuleSheetAids = Readonly<Record<RuleSection, readonly RowAid[]>>;

/**
 * The aids for a rule set whose texts have been understood. `example` gives the worked example of a row, '' for none:
 * `ruleSheetAids(rules, (section, index) => workedExample(rules, section, index))`.
 */
export function ruleSheetAids(
  rules: CompiledRules,
  example: (section: RuleSection, index: number) => string,
): RuleSheetAids {
  const aidsOf = (section: RuleSection): readonly RowAid[] => {
    const ranked: readonly Ranked[] = rules[section].map(({ row, scope }) => ({ row, rank: rankOf(scope) }));
    return ranked.map((one, index) => ({
      rank: one.rank,
      before: goesBefore(one, ranked),
      example: example(section, index),
    }));
  };
  const [measures, activities, rollUps] = RULE_SECTIONS.map(aidsOf);
  return { measures: measures ?? [], activities: activities ?? [], rollUps: rollUps ?? [] };
}

interface Ranked {
  readonly row: RuleRow;
  readonly rank: number;
}

/** How specific a scope is; of two that fit, the higher one holds. */
function rankOf(scope: Scope | RollUpScope): number {
  return RANK[scope.kind];
}

const RANK: Readonly<Record<(Scope | RollUpScope)['kind'], number>> = {
  all: 0,
  level: 0,
  kinds: 1,
  committee: 2,
  goal: 3,
  measure: 4,
};

/** More than these are counted, not named. */
const MOST_NAMED = 4;

/** Ids of the rules that this one goes before on some day: `R1, R2`. */
function goesBefore(one: Ranked, all: readonly Ranked[]): string {
  const ids = all
    .filter((other) => other.rank < one.rank && meetInTime(one.row, other.row))
    .map(({ row }) => row.id);
  const unique = [...new Set(ids)];
  const left = unique.length - MOST_NAMED;
  return left <= 1 ? unique.join(', ') : `${unique.slice(0, MOST_NAMED).join(', ')} och ${String(left)} till`;
}
