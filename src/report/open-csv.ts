// The open data of an underlag as CSV: one row for each measure, with what was decided of it and of the wholes that it belongs to.
import {
  nameKey,
  type Report,
  type ReportGoal,
  type ReportMeasure,
  type ReportSubgoal,
} from '../../lib/index.ts';
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
  'Regelverk',
  'Beslut om reglerna',
  'Prognos',
  'Väntat utfall',
  'Väntat utfall som tal',
  'Prognosens cell',
  'Så är prognosen gjord',
  'Samlad bedömning',
  'Motivering',
  'Beslut om samlad bedömning',
  'Samlad bedömning av delmålet',
  'Samlad bedömning av målet',
  'Samlad bedömning av alla mål',
  'Nämnd',
  'Dnr',
  'Avser',
  'Källa',
  'Bedömd',
  'Sigill',
] as const;

/** The CSV file: one row for each measure, in the order of the goals. */
export function createOpenCsv(report: Report): Uint8Array {
  const rows = report.goals.flatMap((goal) => goal.measures.map((measure) => csvRow(report, goal, measure)));
  return createCsv([CSV_HEADINGS, ...rows]);
}

function csvRow(report: Report, goal: ReportGoal, one: ReportMeasure): readonly CsvValue[] {
  const { period, rules, outcomeText, forecastText } = report;
  const { status: shown, forecast, override } = one;
  const method = forecast?.method ?? null;
  return [
    period,
    goal.name,
    one.subgoal,
    one.name,
    one.target,
    one.cells.target,
    one.decision,
    one.hasOutcome ? one.outcome : '',
    one.outcomeValue,
    one.unit,
    one.cells.outcome,
    one.fulfilment,
    shown.word,
    shown.reasonText,
    one.explanation,
    one.ruleId,
    `${rules.id}, version ${rules.version}`,
    rules.decision,
    forecast?.status.word ?? '',
    forecast?.expected ?? '',
    forecast?.value ?? null,
    forecast?.cell ?? null,
    method === null ? '' : (forecast?.methodText ?? ''),
    override?.status.word ?? '',
    override?.reason ?? '',
    override?.decision ?? '',
    subgoalOf(goal, one)?.override?.text ?? '',
    goal.override?.text ?? '',
    report.total.override?.text ?? '',
    report.committee,
    report.dnr,
    forecastText === null ? outcomeText : `${outcomeText}; ${forecastText}`,
    report.workbook,
    report.judgedAt.slice(0, 10),
    report.seal,
  ];
}

/** Names that differ in how they are written only are of one subgoal. */
function subgoalOf({ subgoals }: ReportGoal, { subgoal }: ReportMeasure): ReportSubgoal | null {
  if (subgoal === '') return null;
  return subgoals.find(({ name }) => nameKey(name) === nameKey(subgoal)) ?? null;
}
