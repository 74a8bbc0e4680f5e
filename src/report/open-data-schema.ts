// The fixed form of the open data as JSON, and its published description.
import { z } from 'zod';
import { STATUSES, TARGET_KINDS } from '../../lib/index.ts';

const text = z.string();
const cell = text.nullable().describe('Blad och cell, till exempel KS!E5.');
const count = z.int().nonnegative();
const status = z.enum(STATUSES).describe('green = Grön, yellow = Gul, red = Röd, unrated = Ej bedömd.');

export const overrideSchema = z
  .strictObject({ status, reason: text, decision: text, flag: text })
  .describe('Samlad bedömning. Den beräknade statusen står alltid kvar bredvid.');

export const measureSchema = z.strictObject({
  name: text,
  subgoal: text.nullable(),
  target: z
    .strictObject({
      text,
      kind: z.enum(TARGET_KINDS),
      value: z.number().nullable(),
      unit: text.nullable(),
      cell,
      decision: text.nullable().describe('Beslutet som målvärdet gäller enligt.'),
    })
    .describe('Målvärdet som det står i arbetsboken.'),
  outcome: z
    .strictObject({ text, value: z.number().nullable(), cell })
    .describe('Utfallet som det står i arbetsboken; value saknas när det inte är ett tal.'),
  fulfilment: z.number().nullable().describe('Procent av målvärdet.'),
  status,
  reason: z
    .enum(['missing', 'dueLater', 'directionGoal', 'notApplicable', 'confidential', 'notUnderstood'])
    .nullable()
    .describe('Varför färg saknas; null när det finns en.'),
  explanation: text,
  rule: text.nullable().describe('Raden i regelverket.'),
  override: overrideSchema.nullable(),
  forecast: z.strictObject({ status, expected: text.nullable(), explanation: text }).nullable(),
  sheet: text,
  row: z.int().positive(),
});

const goalSchema = z.strictObject({
  name: text,
  status,
  forecast: status.nullable(),
  counts: z.strictObject({ green: count, yellow: count, red: count, unrated: count }),
  explanation: text,
  override: overrideSchema.nullable(),
  measures: z.array(measureSchema),
});

/** The fixed form of the open data, version 1. */
export const OpenDataSchema = z.strictObject({
  format: z.literal('malljus-underlag'),
  version: z.literal(1),
  title: text,
  committee: text.nullable(),
  dnr: text.nullable(),
  period: text.nullable(),
  reportingDate: text,
  kind: z.enum(['outcome', 'forecast']).describe('outcome = utfall, forecast = utfall hittills och prognos.'),
  madeOn: z.iso.date(),
  source: z.strictObject({ workbook: text, judgedAt: text, programVersion: text }),
  rules: z.strictObject({ id: text, name: text, version: text, decision: text.nullable() }),
  decisions: z.array(text),
  overrides: z.array(overrideSchema.extend({ about: text })),
  total: goalSchema.omit({ measures: true }),
  goals: z.array(goalSchema),
});

/** The published description of the form, for those who read the file with programs of their own. */
export function openDataJsonSchema(): object {
  return z.toJSONSchema(OpenDataSchema);
}
