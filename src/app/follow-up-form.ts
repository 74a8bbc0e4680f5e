// The form of the year and the term in the result file.
import { z } from 'zod';
import { CHANGE_KINDS, FORECAST_METHODS, STATUSES } from '../../lib/index.ts';
import { goalSchema } from './result-goal.ts';

const text = z.string();
const cell = z.string().nullable();
const count = z.int().nonnegative();
const status = z.enum(STATUSES);
/** ISO: `2020-08-31`. */
const day = z.iso.date();
const wholes = { goals: z.array(goalSchema), total: goalSchema };

/** What one measure is expected to come to at the end of the year. */
const forecastSchema = z.strictObject({
  /** Null when there is nothing to forecast by. */
  method: z.enum(FORECAST_METHODS).nullable(),
  value: z.number().nullable(),
  /** As a person writes it: `92 %`. */
  expected: text.nullable(),
  /** What there ought to be at the reporting date; null where that says nothing. */
  expectedByNow: text.nullable(),
  /** Whether the målvärde is reached if the pace holds; null when that cannot be said. */
  reaches: z.boolean().nullable(),
  status,
  reason: z
    .enum(['missing', 'dueLater', 'directionGoal', 'notApplicable', 'confidential', 'notUnderstood'])
    .nullable(),
  explanation: text,
  /** The officer's own forecast. */
  cell,
});

const lineSchema = z.strictObject({
  /** Oldest first. */
  points: z.array(z.strictObject({ period: text, text, value: z.number().nullable() })),
  /** Målvärden by the period they are for, oldest first. */
  targets: z.array(z.strictObject({ period: text, text })),
  /** In the wanted direction. */
  trend: z.enum(['better', 'worse', 'unchanged', 'unclear']),
  text,
});

const overrideSchema = z.strictObject({
  subject: z.enum(['measure', 'goal', 'all']),
  goal: text.nullable(),
  /** The goal that a subgoal stands under; null for none. */
  within: text.nullable(),
  measure: text.nullable(),
  calculated: status,
  status,
  reason: text,
  body: text,
  date: day.nullable(),
  section: text,
  decision: text,
  madeOn: text.nullable(),
  flag: text.nullable(),
  cell: text,
});

const directionGoalSchema = z.strictObject({
  goal: text,
  subgoal: text.nullable(),
  measure: text.nullable(),
  activities: z.array(z.strictObject({ name: text, state: text, responsible: text.nullable(), cell: text })),
  text,
});

const ambitionSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      test: z.enum(['influence', 'measurable', 'resources', 'baseline', 'goalCount', 'measureCount']),
      answer: z.enum(['no', 'unanswered']),
      goal: text,
      measure: text,
      text,
      cell,
    }),
  ),
  passed: count,
  of: count,
});

const matrixSchema = z.strictObject({
  rows: z.array(text),
  columns: z.array(text),
  /** By [row][column]: how many measures. */
  counts: z.array(z.array(count)),
  holes: z.array(text),
});

const dueState = z.enum(['done', 'cancelled', 'late', 'soon', 'planned']);

const timetableSchema = z.strictObject({
  today: day,
  entries: z.array(
    z.strictObject({
      body: text,
      date: day,
      item: text,
      document: text,
      state: dueState,
      status: text,
      text,
      cell: text,
    }),
  ),
  activities: z.array(
    z.strictObject({
      name: text,
      responsible: text,
      start: day.nullable(),
      end: day.nullable(),
      status: text,
      about: text,
      state: dueState,
      text,
      cell: text,
    }),
  ),
});

const changeListSchema = z.strictObject({
  /** `when` is an ISO minute. */
  since: z.strictObject({ period: text.nullable(), when: text }),
  changes: z.array(
    z.strictObject({
      kind: z.enum(CHANGE_KINDS),
      goal: text,
      measure: text,
      before: text,
      after: text,
      text,
    }),
  ),
});

/** The year and the term, in the result file of a workbook that uses them. */
export const followUpSchema = z.strictObject({
  /** Null when the workbook names no period. */
  date: z.strictObject({ period: text, day, kind: z.enum(['partYear', 'year']), text }).nullable(),
  /** `measures` in the order of `assessments`; null when the reporting date ends the year. */
  forecast: z.strictObject({ period: text, measures: z.array(forecastSchema), ...wholes }).nullable(),
  /** In the order of `assessments`. */
  lines: z.array(lineSchema),
  directionGoals: z.array(directionGoalSchema),
  /** Goals and total as they are with the overrides; the file's own `goals` is without. */
  overrides: z.strictObject({ overrides: z.array(overrideSchema), ...wholes }).nullable(),
  ambition: ambitionSchema.nullable(),
  coverage: z.strictObject({
    committees: matrixSchema.nullable(),
    agenda: matrixSchema.nullable(),
    withoutGoal: z.array(z.strictObject({ measure: text, cell: text })),
  }),
  timetable: timetableSchema.nullable(),
  changes: z.strictObject({ sinceRun: changeListSchema.nullable(), sinceDate: changeListSchema.nullable() }),
});

export type FollowUpFile = z.infer<typeof followUpSchema>;
