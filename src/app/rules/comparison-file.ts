// A comparison of two rule sets as the fixed JSON object that other programs read (`jamfor --json`), and the schema it is checked by.
import { z } from 'zod';
import { showPeriod, STATUSES } from '../../../lib/index.ts';
import type { RuleComparison } from '../../../lib/index.ts';

const text = z.string();
const status = z.enum(STATUSES);
const count = z.int().nonnegative();
const toEach = z.strictObject({ green: count, yellow: count, red: count, unrated: count });
const counts = z.strictObject({ green: toEach, yellow: toEach, red: toEach, unrated: toEach });
const ruleSet = z.strictObject({ id: text, name: text, version: text, decision: text.nullable() });
const change = { from: status, to: status, why: text };

/** The fixed form of the comparison file, version 1. `measureCounts.green.yellow`: how many went from green to yellow. */
const ComparisonFileSchema = z.strictObject({
  version: z.literal(1),
  /** File name without folder. */
  workbook: text,
  /** As `--period` takes it; null when the workbook names none. */
  period: text.nullable(),
  before: ruleSet,
  after: ruleSet,
  measureCounts: counts,
  goalCounts: counts,
  measures: z.array(
    z.strictObject({
      sheet: text,
      /** As a person counts, from 1. */
      row: z.int().positive(),
      goal: text,
      subgoal: text.nullable(),
      measure: text,
      ...change,
    }),
  ),
  /** The total first, then each goal followed by its subgoals. */
  goals: z.array(
    z.strictObject({
      level: z.enum(['total', 'goal', 'subgoal']),
      goal: text,
      subgoal: text.nullable(),
      ...change,
    }),
  ),
});

type ComparisonFile = z.infer<typeof ComparisonFileSchema>;

/** The comparison file, checked against its schema. */
export function toComparisonFile(comparison: RuleComparison): ComparisonFile {
  const { workbook, period, before, after, measureCounts, goalCounts, measures, goals } = comparison;
  return ComparisonFileSchema.parse({
    version: 1,
    workbook,
    period: period === null ? null : showPeriod(period),
    before: { ...before, decision: before.decision ?? null },
    after: { ...after, decision: after.decision ?? null },
    measureCounts,
    goalCounts,
    measures,
    goals,
  });
}
