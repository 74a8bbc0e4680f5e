// The open data of an underlag as JSON: every figure with where it stands and by which decision.
import type { z } from 'zod';
import type {
  Report,
  ReportForecast,
  ReportGoal,
  ReportMeasure,
  ReportOverride,
  ReportSubgoal,
  StatusCounts,
} from '../../lib/index.ts';
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
  const { workbook, judgedAt, programVersion, seal } = report;
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
    dataset: datasetOf(report),
    outcomeMeans: report.outcomeText,
    forecastMeans: report.forecastText,
    source: { workbook, judgedAt, programVersion, seal },
    rules: rulesOf(report),
    decisions: [...report.decisions],
    overrides: report.overrides.map(({ about, override }) => ({ about, ...overrideOf(override) })),
    withOverrides: turnedOf(report),
    total: toGoal(report.total),
    goals: report.goals.map((goal) => ({
      ...toGoal(goal),
      directionGoal: goal.isDirection,
      subgoals: goal.subgoals.map(toSubgoal),
      measures: goal.measures.map(toMeasure),
    })),
    directionGoals: report.directionGoals.map(({ name, text, activities }) => ({
      name,
      text,
      activities: [...activities],
    })),
  };
}

function datasetOf(report: Report): OpenData['dataset'] {
  const { title, committee, dnr, madeOn, period, outcomeText } = report;
  return {
    title,
    description: `Måluppfyllelse per mål och mätvärde. ${outcomeText}.`,
    publisher: committee,
    identifier: dnr,
    issued: madeOn,
    temporal: period,
    language: 'sv',
    // For the officer to decide.
    license: null,
  };
}

function rulesOf({ rules: { id, name, version, decision, rows } }: Report): OpenData['rules'] {
  return {
    id,
    name,
    version,
    decision: orNull(decision),
    rows: rows.map((row) => ({
      id: row.id,
      section: row.section,
      applies: row.applies,
      green: orNull(row.green),
      yellow: orNull(row.yellow),
      red: orNull(row.red),
      decision: orNull(row.decision),
      used: row.used,
    })),
  };
}

function turnedOf({ turned }: Report): OpenData['withOverrides'] {
  if (turned === null) return null;
  return {
    total: turned.total.overall.status,
    goals: turned.goals.map(({ name, calculated, overall }) => ({
      name,
      calculated: calculated.status,
      status: overall.status,
    })),
  };
}

function toSubgoal(subgoal: ReportSubgoal): OpenData['goals'][number]['subgoals'][number] {
  const { name, status: shown, counts, reckoning, override } = subgoal;
  return {
    name,
    status: shown.status,
    counts: countsOf(counts),
    explanation: reckoning,
    override: toOverride(override),
  };
}

function countsOf({ green, yellow, red, unrated }: StatusCounts): OpenData['total']['counts'] {
  return { green, yellow, red, unrated };
}

function toGoal({
  name,
  status: shown,
  forecast,
  counts,
  reckoning,
  override,
}: ReportGoal): OpenData['total'] {
  return {
    name,
    status: shown.status,
    forecast: forecast?.status ?? null,
    counts: countsOf(counts),
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
    outcome: { text: one.hasOutcome ? one.outcome : '', value: one.outcomeValue, cell: one.cells.outcome },
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

function overrideOf({ status: shown, calculated, reason, decision, flag }: ReportOverride): Override {
  return { status: shown.status, calculated: calculated.status, reason, decision, flag };
}

function toForecast(forecast: ReportForecast | null): z.infer<typeof measureSchema>['forecast'] {
  if (forecast === null) return null;
  const { status: shown, expected, value, method, cell, explanation } = forecast;
  return { status: shown.status, expected: orNull(expected), value, method, cell, explanation };
}
