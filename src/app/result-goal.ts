// A goal as it stands in the result file: its form and how it is written there.
import { z } from 'zod';
import { STATUSES } from '../../lib/index.ts';
import type { GoalAssessment } from '../../lib/index.ts';

const count = z.int().nonnegative();

export const goalSchema = z.strictObject({
  goal: z.string(),
  status: z.enum(STATUSES),
  /** Of the measures under the goal. */
  counts: z.strictObject({ green: count, yellow: count, red: count, unrated: count }),
  explanation: z.string(),
  /** Id of the row of the rules that rolled it up; null when none did. */
  ruleId: z.string().nullable(),
});

/** The goal without its subgoals. */
export function toGoal({
  goal,
  status,
  counts,
  explanation,
  ruleId,
}: GoalAssessment): z.infer<typeof goalSchema> {
  const { green, yellow, red, unrated } = counts;
  return { goal, status, counts: { green, yellow, red, unrated }, explanation, ruleId };
}
