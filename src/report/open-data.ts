// The open data of an underlag: every figure with where it stands and by which decision, as one JSON object and as CSV.
import { z } from 'zod';
import { STATUSES, TARGET_KINDS } from '../../lib/index.ts';
import type { Report, ReportForecast, ReportGoal, ReportMeasure, ReportOverride } from '../../lib/index.ts';
import { createCsv, type CsvValue } from './csv.ts';

const text = z.string();
const cell = text.nullable().describe('Blad och cell, till exempel KS!E5.');
const count = z.int().nonnegative();
const status = z.enum(STATUSES).describe('green = Grön, yellow = Gul, red = Röd, unrated = Ej bedömd.');

const overrideSchema = z
  .strictObject({ status, reason: text, decision: text, flag: text })
  .describe('Samlad bedömning. Den beräknade statusen står alltid kvar bredvid.');

const measureSchema = z.strictObject({
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
  total: goalSchema.omit({ measures: true }),
  goals: z.array(goalSchema),
});

/** The published description of the form, for those who read the file with programs of their own. */
export function openDataJsonSchema(): object {
  return z.toJSONSchema(OpenDataSchema);
}

type OpenData = z.infer<typeof OpenDataSchema>;

/** The JSON file, checked against its form. */
export function createOpenJson(report: Report): Uint8Array {
  const data = OpenDataSchema.parse(toOpenData(report));
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}

const orNull = (value: string): string | null => (value === '' ? null : value);

function toOpenData(report: Report): OpenData {
  const { rules, workbook, judgedAt, programVersion } = report;
  return {
    format: 'malljus-underlag',
    version: 1,
    title: report.title,
    committee: report.committee,
    dnr: report.dnr,
    period: report.period,
    reportingDate: report.dateText,
    kind: report.kind,
    madeOn: report.madeOn,
    source: { workbook, judgedAt, programVersion },
    rules: { id: rules.id, name: rules.name, version: rules.version, decision: orNull(rules.decision) },
    decisions: [...report.decisions],
    total: toGoal(report.total),
    goals: report.goals.map((goal) => ({ ...toGoal(goal), measures: goal.measures.map(toMeasure) })),
  };
}

function toGoal({
  name,
  status: shown,
  forecast,
  counts,
  reckoning,
  override,
}: ReportGoal): OpenData['total'] {
  const { green, yellow, red, unrated } = counts;
  return {
    name,
    status: shown.status,
    forecast: forecast?.status ?? null,
    counts: { green, yellow, red, unrated },
    explanation: reckoning,
    override: toOverride(override),
  };
}

function toMeasure(one: ReportMeasure): z.infer<typeof measureSchema> {
  return {
    name: one.name,
    subgoal: orNull(one.subgoal),
    target: {
      text: one.target,
      kind: one.targetKind,
      value: one.targetValue,
      unit: one.unit,
      cell: one.cells.target,
      decision: orNull(one.decision),
    },
    outcome: { text: one.outcome, value: one.outcomeValue, cell: one.cells.outcome },
    fulfilment: one.fulfilment,
    status: one.status.status,
    reason: one.status.reason,
    explanation: one.explanation,
    rule: orNull(one.ruleId),
    override: toOverride(one.override),
    forecast: toForecast(one.forecast),
    sheet: one.sheet,
    row: one.row,
  };
}

function toOverride(override: ReportOverride | null): z.infer<typeof overrideSchema> | null {
  if (override === null) return null;
  const { status: shown, reason, decision, flag } = override;
  return { status: shown.status, reason, decision, flag };
}

function toForecast(forecast: ReportForecast | null): z.infer<typeof measureSchema>['forecast'] {
  if (forecast === null) return null;
  const { status: shown, expected, explanation } = forecast;
  return { status: shown.status, expected: orNull(expected), explanation };
}

const CSV_HEADINGS = [
  'Period',
  'Mål',
  'Delmål',
  'Mätvärde',
  'Målvärde',
  'Målvärdets cell',
  'Målvärdets beslut',
  'Utfall',
  'Utfall som tal',
  'Enhet',
  'Utfallets cell',
  'Procent av målvärdet',
  'Status',
  'Varför ej bedömd',
  'Förklaring',
  'Regel',
  'Prognos',
  'Väntat utfall',
  'Samlad bedömning',
  'Motivering',
  'Beslut om samlad bedömning',
] as const;

/** The CSV file: one row for each measure, in the order of the goals. */
export function createOpenCsv(report: Report): Uint8Array {
  const rows = report.goals.flatMap((goal) =>
    goal.measures.map((measure) => csvRow(report.period, goal.name, measure)),
  );
  return createCsv([CSV_HEADINGS, ...rows]);
}

function csvRow(period: string | null, goal: string, one: ReportMeasure): readonly CsvValue[] {
  const { status: shown, forecast, override } = one;
  return [
    period,
    goal,
    one.subgoal,
    one.name,
    one.target,
    one.cells.target,
    one.decision,
    one.outcome,
    one.outcomeValue,
    one.unit,
    one.cells.outcome,
    one.fulfilment,
    shown.word,
    shown.reasonText,
    one.explanation,
    one.ruleId,
    forecast?.status.word ?? '',
    forecast?.expected ?? '',
    override?.status.word ?? '',
    override?.reason ?? '',
    override?.decision ?? '',
  ];
}
