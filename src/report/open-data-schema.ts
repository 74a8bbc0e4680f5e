// The fixed form of the open data as JSON, and its published description.
import { z } from 'zod';
import { FORECAST_METHODS, STATUSES, TARGET_KINDS } from '../../lib/index.ts';

const text = z.string();
const cell = text.nullable().describe('Blad och cell, till exempel KS!E5.');
const count = z.int().nonnegative();
const status = z.enum(STATUSES).describe('green = Grön, yellow = Gul, red = Röd, unrated = Ej bedömd.');

const counts = z.strictObject({ green: count, yellow: count, red: count, unrated: count });

export const overrideSchema = z
  .strictObject({ status, calculated: status, reason: text, decision: text, flag: text })
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
  forecast: z
    .strictObject({
      status,
      expected: text.nullable().describe('Det väntade utfallet så som det skrivs.'),
      value: z.number().nullable().describe('Det väntade utfallet som tal.'),
      method: z
        .enum(FORECAST_METHODS)
        .nullable()
        .describe(
          'officer = förvaltningens egen, shareOfYear = efter årets andel, lastYearProfile = efter förra årets fördelning, latest = utfallet står sig, trend = utvecklingen över tid, plan = aktivitetens plan; null när prognos saknas.',
        ),
      cell,
      explanation: text,
    })
    .nullable(),
  sheet: text,
  row: z.int().positive(),
});

const goalSchema = z.strictObject({
  name: text,
  status,
  forecast: status.nullable(),
  counts,
  explanation: text,
  override: overrideSchema.nullable(),
  directionGoal: z.boolean().describe('Inriktningsmål: följs upp utan färg.'),
  subgoals: z.array(
    z.strictObject({
      name: text,
      status,
      counts,
      explanation: text,
      override: overrideSchema.nullable(),
    }),
  ),
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
  dataset: z
    .strictObject({
      title: text,
      description: text,
      publisher: text.nullable(),
      identifier: text.nullable(),
      issued: z.iso.date(),
      temporal: text.nullable(),
      language: z.literal('sv'),
      license: z.null(),
    })
    .describe(
      'Med samma innebörd som i DCAT: title, description, publisher, identifier (diarienumret), issued, temporal (perioden) och language. Licensen anger den som publicerar.',
    ),
  outcomeMeans: text.describe('Vad en status avser, till exempel Utfall helår 2020.'),
  forecastMeans: text.nullable().describe('Vad en prognos avser; null när prognos saknas.'),
  source: z.strictObject({
    workbook: text,
    judgedAt: text,
    programVersion: text,
    seal: z
      .string()
      .describe(
        'Bedömningens sigill, SHA-256. Med det går det att kontrollera att arbetsboken är oförändrad.',
      ),
  }),
  rules: z.strictObject({
    id: text,
    name: text,
    version: text,
    decision: text.nullable(),
    rows: z
      .array(
        z.strictObject({
          id: text,
          section: text,
          applies: text,
          green: text.nullable(),
          yellow: text.nullable(),
          red: text.nullable(),
          decision: text.nullable(),
          used: count,
        }),
      )
      .describe('Reglerna i kraft, ordagrant; used = hur många mätvärden eller mål som raden gav status.'),
  }),
  decisions: z.array(text),
  overrides: z.array(overrideSchema.extend({ about: text })),
  withOverrides: z
    .strictObject({
      total: status,
      goals: z.array(z.strictObject({ name: text, calculated: status, status })),
    })
    .nullable()
    .describe('Sammanvägt med de samlade bedömningarna; goals är de mål som då får en annan status.'),
  total: goalSchema.omit({ measures: true, subgoals: true, directionGoal: true }),
  goals: z.array(goalSchema),
  directionGoals: z.array(z.strictObject({ name: text, text, activities: z.array(text) })),
});

/** The published description of the form, for those who read the file with programs of their own. */
export function openDataJsonSchema(): object {
  return z.toJSONSchema(OpenDataSchema);
}
