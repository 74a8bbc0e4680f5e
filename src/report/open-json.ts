// The open data of an underlag as JSON: every figure with where it stands and by which decision.
import type { z } from 'zod';
import type { Report, ReportForecast, ReportGoal, ReportMeasure, ReportOverride } from '../../lib/index.ts';
import { OpenDataSchema, type measureSchema, type overrideSchema } from './open-data-schema.ts';

type OpenData = z.infer<typeof OpenDataSchema>;
type Override = z.infer<typeof overrideSchema>;

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
    overrides: report.overrides.map(({ about, override }) => ({ about, ...overrideOf(override) })),
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

function toOverride(override: ReportOverride | null): Override | null {
  return override === null ? null : overrideOf(override);
}

function overrideOf({ status: shown, reason, decision, flag }: ReportOverride): Override {
  return { status: shown.status, reason, decision, flag };
}

function toForecast(forecast: ReportForecast | null): z.infer<typeof measureSchema>['forecast'] {
  if (forecast === null) return null;
  const { status: shown, expected, explanation } = forecast;
  return { status: shown.status, expected: orNull(expected), explanation };
}
