// The open data of an underlag as CSV: one row for each measure.
import type { Report, ReportMeasure } from '../../lib/index.ts';
import { createCsv, type CsvValue } from './csv.ts';

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
