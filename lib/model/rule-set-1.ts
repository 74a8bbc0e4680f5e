// A rule set («bedömningsregler») as data: what gives green, yellow and red. Checked with zod wherever it comes in.
import { z } from 'zod';

const ratedStatus = z.enum(['green', 'yellow', 'red']);
/** A status with a colour. */
export type RatedStatus = z.infer<typeof ratedStatus>;

/**
 * How far on the wrong side of the målvärde yellow reaches («gräns för gult»).
 * `none`: met or not met. `percentOfTarget`: at most so many percent of the målvärde. `wholePercent`: fulfilment, rounded to whole percent,
 * is at least `minFulfilment`. `unit`: at most so much in the measure's own unit. `limit`: yellow up to this very value.
 */
export const toleranceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('percentOfTarget'), percent: z.number().positive().lt(100) }),
  z.strictObject({ kind: z.literal('wholePercent'), minFulfilment: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('unit'), size: z.number().nonnegative() }),
  z.strictObject({ kind: z.literal('limit'), value: z.number() }),
]);
export type Tolerance = z.infer<typeof toleranceSchema>;

/** How parts become a whole («sammanvägning»). Unrated parts never count. */
export const rollUpRuleSchema = z.discriminatedUnion('kind', [
  /** The worst part decides. */
  z.strictObject({ kind: z.literal('worst') }),
  /** Green from `green` percent green parts (and no red, if so set); red when fewer than `yellow` percent are green or yellow. */
  z
    .strictObject({
      kind: z.literal('share'),
      green: z.number().gt(0).max(100),
      yellow: z.number().min(0).max(100),
      noRed: z.boolean(),
    })
    .refine(
      (rule) => rule.yellow <= rule.green,
      'Gränsen för gult kan inte vara högre än gränsen för grönt.',
    ),
  /** Green 2 points, yellow 1, red 0, weighted by the parts' weights; limits for the mean. */
  z
    .strictObject({
      kind: z.literal('points'),
      green: z.number().gt(0).max(2),
      yellow: z.number().min(0).max(2),
    })
    .refine(
      (rule) => rule.yellow <= rule.green,
      'Gränsen för gult kan inte vara högre än gränsen för grönt.',
    ),
  /** The colour that more than half of the parts have; yellow when none has. */
  z.strictObject({ kind: z.literal('majority') }),
]);
export type RollUpRule = z.infer<typeof rollUpRuleSchema>;

const decisionSchema = z.strictObject({
  body: z.string().min(1),
  date: z.iso.date(),
  section: z.string(),
  dnr: z.string(),
});

export const ruleSetSchema = z.strictObject({
  /** Format of this data; a newer one is refused rather than guessed at. */
  format: z.literal(1),
  /** Short name that stands in explanations: `90`. */
  id: z.string().min(1).max(40),
  name: z.string().min(1),
  /** Version of the content, e.g. `1` or `2020-10-07`. */
  version: z.string().min(1),
  /** The whole rule in plain Swedish, for the officer and the committee. */
  description: z.string().min(1),
  /** Who adopted it; null while nobody has. */
  decision: decisionSchema.nullable(),
  /** First day it holds; null = always. */
  validFrom: z.iso.date().nullable(),
  /** Yellow for values whose målvärde is above 0. */
  tolerance: toleranceSchema,
  /** Yellow where a percentage says nothing: målvärde 0 or negative, bands, ranks. */
  unitTolerance: z.discriminatedUnion('kind', [toleranceSchema.options[0], toleranceSchema.options[3]]),
  /** «Öka», «minska», «oförändrat» without a size. */
  movement: z.strictObject({ wanted: ratedStatus, still: ratedStatus, opposite: ratedStatus }),
  activity: z.strictObject({
    doneInTime: ratedStatus,
    doneLate: ratedStatus,
    underWay: ratedStatus,
    underWayAfterDate: ratedStatus,
    notBegun: ratedStatus,
    cancelled: ratedStatus,
  }),
  rollUp: z.strictObject({ subgoal: rollUpRuleSchema, goal: rollUpRuleSchema, total: rollUpRuleSchema }),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
