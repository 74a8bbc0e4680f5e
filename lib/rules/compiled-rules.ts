// A rule set whose texts have all been understood.
import type { ActivityRule, MeasureRule, RollUpRow } from '../model/condition.ts';
import type { RuleColour, RuleSection, RuleSet } from '../model/rule-set.ts';

/** Every row of a rule set with its meaning; rows stand in the order of the set. */
export interface CompiledRules {
  readonly ruleSet: RuleSet;
  readonly measures: readonly MeasureRule[];
  readonly activities: readonly ActivityRule[];
  readonly rollUps: readonly RollUpRow[];
}

/** A cell of a rule set that is wrong or doubtful: one finding for `lib/review` and `lib/rule-sheet` to place in the workbook. */
export interface RuleFinding {
  /** `error`: the set is not used until it is mended. `warning`: to look at. */
  readonly severity: 'error' | 'warning';
  /** Kebab-case, for ever: `phrase-not-understood`, `hole`, `overlap`. */
  readonly code: string;
  readonly section: RuleSection | 'directionWords' | 'head';
  /** Index of the row in its section; null for the section or set itself. */
  readonly row: number | null;
  readonly field: RuleColour | 'id' | 'applies' | 'decision' | 'validFrom' | 'validTo' | 'word' | null;
  /** Swedish: what, an example value, what to do. */
  readonly text: string;
  readonly suggestion?: string;
  /** Where in the cell's text, from 0; only for formulas. */
  readonly position?: number;
}
