// The goals in the web page: the overview with bars, and each goal with its subgoals and measures.
import { STATUSES, summaryText } from '../../lib/index.ts';
import type { Report, ReportGoal, ReportMeasure, ReportOverride } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import {
  barHtml,
  headingCell,
  numberCell,
  paragraph,
  statusHtml,
  table,
  textCell,
  type Html,
  type PageCell,
} from './page-parts.ts';

/** The result in words, then every goal and all of them with bars. */
export function overviewHtml(report: Report): Html {
  const { goals, total, outcomeText, forecastText, dateText } = report;
  const headings = [
    'Mål',
    outcomeText,
    ...(forecastText === null ? [] : [forecastText]),
    'Mätvärden',
    'Så räknades det',
  ];
  const row = (goal: ReportGoal): readonly PageCell[] => [
    headingCell(goal.name),
    { html: statusHtml(goal.status) + overrideHtml(goal.override) },
    ...(forecastText === null ? [] : [{ html: goal.forecast === null ? '–' : statusHtml(goal.forecast) }]),
    { html: barHtml(goal.counts) },
    textCell(goal.reckoning),
  ];
  const shown = table(`Måluppfyllelse per mål, ${dateText}`, headings, [...goals, total].map(row));
  return `${paragraph(summaryText(report))}\n${shown}`;
}

// The reason stands once, among the samlade bedömningar.
function overrideHtml(override: ReportOverride | null): Html {
  return override === null ? '' : `<p>Samlad bedömning: ${escapeMarkup(override.short)}</p>`;
}

/** A goal with its subgoals and its measures. */
export function goalHtml(goal: ReportGoal, report: Report): Html {
  const measures = table(
    `Mätvärden: ${goal.name}`,
    measureHeadings(report),
    goal.measures.map((measure) => measureRow(measure, report)),
  );
  return `<h3>${escapeMarkup(goal.name)}</h3>\n${lightsHtml(goal, report)}\n${subgoalsHtml(goal, report)}\n${measures}`;
}

/** What each light means stands before it. */
function lightsHtml({ status, forecast, override }: ReportGoal, report: Report): Html {
  const expected =
    forecast === null || report.forecastText === null
      ? ''
      : ` ${escapeMarkup(report.forecastText)}: ${statusHtml(forecast)}`;
  return `<p class="lights">${escapeMarkup(report.outcomeText)}: ${statusHtml(status)}${expected}</p>${overrideHtml(override)}`;
}

const COUNT_HEADING = { green: 'Gröna', yellow: 'Gula', red: 'Röda', unrated: 'Ej bedömda' } as const;

function subgoalsHtml({ name: goal, subgoals }: ReportGoal, { outcomeText }: Report): Html {
  if (subgoals.length === 0) return '';
  const headings = [
    'Delmål',
    outcomeText,
    ...STATUSES.map((status) => COUNT_HEADING[status]),
    'Så räknades det',
  ];
  const rows = subgoals.map(({ name, status, counts, reckoning, override }) => [
    headingCell(name),
    { html: statusHtml(status) + overrideHtml(override) },
    ...STATUSES.map((each) => numberCell(counts[each])),
    textCell(reckoning),
  ]);
  return table(`Delmål: ${goal}`, headings, rows);
}

/** With the forecast beside the status when there is one: they are two things. */
function measureHeadings({ outcomeText, forecastText }: Report): readonly string[] {
  const forecast = forecastText === null ? [] : [`Status: ${lower(forecastText)}`];
  return ['Mätvärde', 'Målvärde', 'Utfall', `Status: ${lower(outcomeText)}`, ...forecast, 'Förklaring'];
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function measureRow(measure: ReportMeasure, { forecastText }: Report): readonly PageCell[] {
  const { name, subgoal, target, outcome, status, why, decision, cells, override, ruleId } = measure;
  const overall = override === null ? [] : [`Samlad bedömning: ${override.short}.`];
  return [
    { html: escapeMarkup(name) + quiet(subgoal), kind: 'heading' },
    { html: escapeMarkup(target) + quiet(decision === '' ? '' : `Beslut ${decision}`) },
    { html: escapeMarkup(outcome) + quiet(cells.outcome ?? '') },
    { html: statusHtml(status) },
    ...(forecastText === null ? [] : [{ html: forecastHtml(measure) }]),
    {
      html: [why, ...overall].map(escapeMarkup).join('<br>') + quiet(ruleId === '' ? '' : `Regel ${ruleId}`),
    },
  ];
}

function forecastHtml({ forecast }: ReportMeasure): Html {
  if (forecast === null) return '–';
  const { status, expected, method, methodText } = forecast;
  const told = expected === '' ? '' : `<br>${escapeMarkup(expected)}`;
  return statusHtml(status) + told + quiet(method === null ? '' : methodText);
}

function quiet(text: string): Html {
  return text === '' ? '' : `<br><span class="quiet">${escapeMarkup(text)}</span>`;
}
