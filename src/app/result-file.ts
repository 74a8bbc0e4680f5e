// The result as the fixed JSON object that other programs read (`--json`), and the schema it is checked by.
import { z } from 'zod';
import { showPeriod, STATUSES, TARGET_KINDS, toTolka } from '../../lib/index.ts';
import type { Assessment, Issue } from '../../lib/index.ts';
import { followUpSchema } from './follow-up-form.ts';
import type { Judged } from './judge-workbook.ts';
import { toFollowUpFile } from './result-follow-up.ts';
import { goalSchema, toGoal } from './result-goal.ts';

const text = z.string();
const cell = z.string().nullable();
const status = z.enum(STATUSES);
const oneDecimal = z.number().refine((value) => Number(value.toFixed(1)) === value, 'Högst en decimal.');

const assessmentSchema = z.strictObject({
  sheet: text,
  /** As a person counts, from 1. */
  row: z.int().positive(),
  goal: text,
  subgoal: text.nullable(),
  measure: text,
  /** `value` as written: 80 for `80 %`; null for kinds that have no single value. */
  target: z.strictObject({
    text,
    kind: z.enum(TARGET_KINDS),
    value: z.number().nullable(),
    unit: text.nullable(),
  }),
  outcome: z.strictObject({ text, value: z.number().nullable() }),
  /** Percent of the målvärde, one decimal; null where a percentage says nothing. */
  fulfilment: oneDecimal.nullable(),
  status,
  /** Why there is no colour; null when there is one. */
  reason: z
    .enum(['missing', 'dueLater', 'directionGoal', 'notApplicable', 'confidential', 'notUnderstood'])
    .nullable(),
  assumed: z.array(text),
  explanation: text,
  rule: text,
  /** Id of the row of the rules that judged it: `R1`; null when none did. */
  ruleId: text.nullable(),
  /** The decision that the målvärde stands in, in words: «KS 2020-10-07 § 175»; absent where none does. */
  decision: text.optional(),
  cells: z.strictObject({ target: cell, outcome: cell, status: cell }),
});

const issueSchema = z.strictObject({
  code: text,
  severity: z.enum(['error', 'question', 'warning', 'info']),
  cell,
  text,
});

/** The fixed form of the result file, version 1. Cells are written `Blad!E5`. */
export const ResultFileSchema = z.strictObject({
  version: z.literal(1),
  /** File name without folder. */
  workbook: text,
  /** As `--period` takes it; null when the workbook names none. */
  period: text.nullable(),
  /** Id of the rule set: `90`. */
  ruleSet: text,
  ruleSetVersion: text,
  /** Who adopted the rules, in words; null while nobody has. */
  decision: text.nullable(),
  assessments: z.array(assessmentSchema),
  goals: z.array(goalSchema),
  issues: z.array(issueSchema),
  /** The year and the term; absent when the workbook does not use it. */
  followUp: followUpSchema.optional(),
});

export type ResultFile = z.infer<typeof ResultFileSchema>;

/** The result file of a judged workbook, checked against its schema: `JSON.stringify(toResultFile(judged), null, 2)`. */
export function toResultFile({ result, statusRefs, followUp }: Judged): ResultFile {
  return ResultFileSchema.parse({
    version: 1,
    workbook: result.workbook,
    period: result.period === null ? null : showPeriod(result.period),
    ruleSet: result.ruleSet.id,
    ruleSetVersion: result.ruleSet.version,
    decision: result.ruleSet.decision ?? null,
    assessments: result.assessments.map((one) => toAssessment(one, statusRefs.get(one) ?? null)),
    goals: result.goals.map(toGoal),
    issues: result.issues.map(toIssue),
    ...(followUp === null ? {} : { followUp: toFollowUpFile(followUp) }),
  } satisfies ResultFile);
}

function toAssessment(one: Assessment, statusRef: string | null): ResultFile['assessments'][number] {
  const { kind, value, unit, ...target } = toTolka(one.target);
  return {
    sheet: one.sheet,
    row: one.row,
    goal: one.goal,
    subgoal: one.subgoal,
    measure: one.measure,
    target: { text: target.text, kind, value: value ?? null, unit: unit ?? null },
    outcome: { text: one.outcome.text, value: exactValue(one.outcome) },
    fulfilment: one.fulfilment,
    status: one.status,
    reason: one.reason,
    assumed: [...one.assumed],
    explanation: one.explanation,
    rule: one.rule,
    ruleId: one.ruleId,
    ...(one.decision === undefined ? {} : { decision: one.decision }),
    cells: { target: one.cells.target, outcome: one.cells.outcome, status: statusRef },
  };
}

function toIssue({ code, severity, cell: place, text: sentence }: Issue): ResultFile['issues'][number] {
  return { code, severity, cell: place, text: sentence };
}

// Of «<5» it is only known where the figure lies.
function exactValue(outcome: Assessment['outcome']): number | null {
  return outcome.kind === 'number' && outcome.bound === undefined ? outcome.value : null;
}
