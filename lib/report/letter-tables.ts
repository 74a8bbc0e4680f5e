// The tables of a tjänsteskrivelse: the goals with their counts, the samlade bedömningar, and the measures of a goal.
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

/** So many goals have a row; the others stand where all do. */
export const MOST_GOALS = 100;

/** Every goal and all of them: status, forecast where there is one, and counts. */
export function goalTable({ goals, total, outcomeText, forecastText, dateText }: Report): LetterTable {
  const forecasts = forecastText === null ? [] : [forecastText];
  const row = (goal: ReportGoal): readonly LetterCell[] => [
    plain(goal.name),
    status(goal.status),
    ...forecasts.map(() => (goal.forecast === null ? plain('–') : status(goal.forecast))),
    ...STATUSES.map((each) => plain(formatNumber(goal.counts[each]))),
  ];
  const caption = `Måluppfyllelse per mål, ${dateText}. Antalen avser mätvärden.`;
  return {
    kind: 'table',
    caption,
    spoken: caption,
    headings: ['Mål', outcomeText, ...forecasts, ...STATUSES.map((each) => COUNT_HEADING[each])],
    widths: [34, 20, ...forecasts.map(() => 20), 10, 9, 9, 13],
    rows: [...goals.slice(0, MOST_GOALS).map(row), row(total)],
  };
}

/** Every samlad bedömning beside the calculated status. */
export function overrideTable({ overrides }: Report): LetterTable {
  const caption = 'Samlade bedömningar bredvid den beräknade statusen.';
  return {
    kind: 'table',
    caption,
    spoken: caption,
    headings: ['Avser', 'Beräknad status', 'Samlad bedömning', 'Beslut', 'Motivering'],
    widths: [24, 15, 15, 18, 34],
    rows: overrides.map(({ about, override }) => [
      plain(about),
      status(override.calculated),
      status(override.status),
      plain(override.decision),
      plain(override.flag === '' ? override.reason : `${override.reason} ${override.flag}`),
    ]),
  };
}

/** The measures of a goal with målvärde, utfall, status, forecast where there is one, and why. */
export function measureTable(
  { name, measures }: ReportGoal,
  { outcomeText, forecastText }: Pick<Report, 'outcomeText' | 'forecastText'>,
): LetterTable {
  const forecasts = forecastText === null ? [] : ['Status, prognos'];
  const meaning = forecastText === null ? outcomeText : `${outcomeText}. ${forecastText}`;
  return {
    kind: 'table',
    caption: `Mätvärden. ${meaning}.`,
    spoken: `Mätvärden: ${name}. ${meaning}.`,
    headings: ['Mätvärde', 'Målvärde', 'Utfall', 'Status, utfall', ...forecasts, 'Förklaring'],
    widths: forecastText === null ? [24, 15, 13, 15, 36] : [22, 14, 12, 15, 17, 35],
    rows: measures.map((measure) => [
      plain(measure.name),
      plain(withDecision(measure)),
      plain(measure.outcome),
      status(measure.status),
      ...forecasts.map(() => forecastCell(measure)),
      plain(besides(measure)),
    ]),
  };
}

function forecastCell({ forecast }: ReportMeasure): LetterCell {
  if (forecast === null) return plain('–');
  const { status: shown, expected } = forecast;
  return { text: expected === '' ? shown.text : `${shown.text}, ${expected}`, status: shown.status };
}

// Where the explanation names the decision it need not be said again.
function withDecision({ target, decision, why }: ReportMeasure): string {
  return decision === '' || why.includes(decision) ? target : `${target} (beslut ${decision})`;
}

function besides({ why, override, forecast }: ReportMeasure): string {
  const method = forecast?.method ?? null;
  return [
    why,
    ...(forecast === null || method === null ? [] : [`Prognosen är ${forecast.methodText}.`]),
    ...(override === null ? [] : [`Samlad bedömning: ${override.short}.`]),
  ].join(' ');
}
