// The door of this folder: looking at rules before and beside judging.
export { checkRules } from './check-rules.ts';
export type { MeasureSituation } from './check-measures.ts';
export { findSituations } from './find-situations.ts';
export { workedExample } from './worked-example.ts';
export { compareRuleSets } from './compare-rule-sets.ts';
export type { ChangeCounts, GoalChange, MeasureChange, RuleComparison } from './compare-rule-sets.ts';
export { comparisonLines } from './comparison-lines.ts';
export type { ComparisonLine } from './comparison-lines.ts';
export { comparisonContent } from './comparison-content.ts';
export { nearLimit } from './near-limit.ts';
export type { Margin, NearLimit } from './near-limit-entry.ts';
