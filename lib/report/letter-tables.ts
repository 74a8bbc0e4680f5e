// The tables of a tjänsteskrivelse: the goals with their counts, and the measures of a goal.
import { STATUSES, type Status } from '../model/assessment.ts';
import type { LetterCell, LetterTable } from '../model/letter.ts';
import type { Report, ReportGoal, ReportMeasure, ReportStatus } from '../model/report.ts';
import { formatNumber } from '../swedish/format-number.ts';

const plain = (text: string): LetterCell => ({ text, status: null });
const status = (shown: ReportStatus): LetterCell => ({ text: shown.text, status: shown.status });

const COUNT_HEADING: Readonly<Record<Status, string>> = {
  green: 'Gröna',
  yellow: 'Gula',
  red: 'Röda',
  unrated: 'Ej bedömda',
};

/** Every goal and all of them: status, forecast where there is one, and counts. */
export function goalTable({ goals, total, kind, dateText }: Report): LetterTable {
  const forecast = kind === 'forecast';
  const row = (goal: ReportGoal): readonly LetterCell[] => [
    plain(goal.name),
    status(goal.status),
    ...(forecast ? [goal.forecast === null ? plain('–') : status(goal.forecast)] : []),
    ...STATUSES.map((each) => plain(formatNumber(goal.counts[each]))),
  ];
  return {
    kind: 'table',
    caption: `Måluppfyllelse per mål, ${dateText}. Antalen avser mätvärden.`,
    headings: [
      'Mål',
      'Status',
      ...(forecast ? ['Prognos'] : []),
      ...STATUSES.map((each) => COUNT_HEADING[each]),
    ],
    widths: [38, 15, ...(forecast ? [15] : []), 9, 8, 8, 14],
    rows: [...goals.map(row), row(total)],
  };
}

/** The measures of a goal with målvärde, utfall, status and why. */
export function measureTable({ name, measures }: ReportGoal): LetterTable {
  return {
    kind: 'table',
    caption: name,
    headings: ['Mätvärde', 'Målvärde', 'Utfall', 'Status', 'Förklaring'],
    widths: [24, 15, 13, 14, 34],
    rows: measures.map((measure) => [
      plain(measure.name),
      plain(withDecision(measure)),
      plain(measure.outcome),
      status(measure.status),
      plain(besides(measure)),
    ]),
  };
}

function withDecision({ target, decision }: ReportMeasure): string {
  return decision === '' ? target : `${target} (beslut ${decision})`;
}

function besides({ why, override, forecast }: ReportMeasure): string {
  return [
    why,
    ...(forecast === null ? [] : [`Prognos: ${forecast.explanation}`]),
    ...(override === null ? [] : [`Samlad bedömning: ${override.text}`]),
  ].join(' ');
}
