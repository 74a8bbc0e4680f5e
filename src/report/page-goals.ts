// The goals in the web page: the overview with bars, and each goal with its subgoals and measures.
import { STATUSES, summaryText } from '../../lib/index.ts';
import type { Report, ReportGoal, ReportMeasure } from '../../lib/index.ts';
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
  const { goals, total, kind, dateText } = report;
  const headings = [
    'Mål',
    'Status',
    ...(kind === 'forecast' ? ['Prognos'] : []),
    'Mätvärden',
    'Så räknades det',
  ];
  const row = (goal: ReportGoal): readonly PageCell[] => [
    headingCell(goal.name),
    { html: statusHtml(goal.status) + overrideHtml(goal.override) },
    ...(kind === 'forecast' ? [{ html: goal.forecast === null ? '–' : statusHtml(goal.forecast) }] : []),
    { html: barHtml(goal.counts) },
    textCell(goal.reckoning),
  ];
  const shown = table(`Måluppfyllelse per mål, ${dateText}`, headings, [...goals, total].map(row));
  return `${paragraph(summaryText(report))}\n${shown}`;
}

function overrideHtml(override: ReportGoal['override']): Html {
  return override === null ? '' : `<p>Samlad bedömning: ${escapeMarkup(override.text)}</p>`;
}

/** With the forecast beside the status when there is one: they are two things. */
function measureHeadings(kind: Report['kind']): readonly string[] {
  const forecast = kind === 'forecast' ? ['Prognos'] : [];
  return ['Mätvärde', 'Målvärde', 'Utfall', 'Status', ...forecast, 'Förklaring'];
}

/** A goal with its subgoals and its measures. */
export function goalHtml(goal: ReportGoal, kind: Report['kind']): Html {
  const subgoals =
    goal.subgoals.length === 0
      ? ''
      : table(
          `Delmål: ${goal.name}`,
          ['Delmål', 'Status', ...STATUSES.map((status) => COUNT_HEADING[status]), 'Så räknades det'],
          goal.subgoals.map(({ name, status, counts, reckoning }) => [
            headingCell(name),
            { html: statusHtml(status) },
            ...STATUSES.map((each) => numberCell(counts[each])),
            textCell(reckoning),
          ]),
        );
  const measures = table(
    `Mätvärden: ${goal.name}`,
    measureHeadings(kind),
    goal.measures.map((measure) => measureRow(measure, kind)),
  );
  return `<h3>${escapeMarkup(goal.name)} <span class="status ${goal.status.status}">${goal.status.shape} ${goal.status.word}</span></h3>${overrideHtml(goal.override)}\n${subgoals}\n${measures}`;
}

const COUNT_HEADING = { green: 'Gröna', yellow: 'Gula', red: 'Röda', unrated: 'Ej bedömda' } as const;

function measureRow(measure: ReportMeasure, kind: Report['kind']): readonly PageCell[] {
  const { name, subgoal, target, outcome, status, why, decision, cells, override, forecast, ruleId } =
    measure;
  const more = [
    ...(forecast === null ? [] : [`Prognos: ${forecast.explanation}`]),
    ...(override === null ? [] : [`Samlad bedömning: ${override.text}`]),
  ];
  return [
    { html: escapeMarkup(name) + quiet(subgoal), kind: 'heading' },
    { html: escapeMarkup(target) + quiet(decision === '' ? '' : `Beslut ${decision}`) },
    { html: escapeMarkup(outcome) + quiet(cells.outcome ?? '') },
    { html: statusHtml(status) },
    ...(kind === 'forecast' ? [{ html: forecastHtml(measure) }] : []),
    { html: [why, ...more].map(escapeMarkup).join('<br>') + quiet(ruleId === '' ? '' : `Regel ${ruleId}`) },
  ];
}

function forecastHtml({ forecast }: ReportMeasure): Html {
  return forecast === null ? '–' : statusHtml(forecast.status) + quiet(forecast.expected);
}

function quiet(text: string): Html {
  return text === '' ? '' : `<br><span class="quiet">${escapeMarkup(text)}</span>`;
}
