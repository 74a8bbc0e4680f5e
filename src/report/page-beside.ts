// What stands beside the goals in the web page: samlade bedömningar, inriktningsmål, plans, ambition and coverage.
import type { Report, ReportTurned } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import {
  headingCell,
  list,
  numberCell,
  paragraph,
  statusHtml,
  table,
  textCell,
  type Html,
} from './page-parts.ts';

/** Each beside the calculated status, and what they turn the goals into; '' for none. */
export function overridesHtml({ overrides, turned }: Report): Html {
  if (overrides.length === 0) return '';
  const given = table(
    'Samlade bedömningar bredvid den beräknade statusen',
    ['Avser', 'Beräknad status', 'Samlad bedömning', 'Beslut', 'Motivering', 'Att pröva på nytt'],
    overrides.map(({ about, override: { calculated, status, decision, reason, flag } }) => [
      headingCell(about),
      { html: statusHtml(calculated) },
      { html: statusHtml(status) },
      ...[decision, reason, flag].map(textCell),
    ]),
  );
  return given + (turned === null ? '' : turnedHtml([turned.total, ...turned.goals]));
}

function turnedHtml(wholes: readonly ReportTurned[]): Html {
  return table(
    'Sammanvägt utan och med de samlade bedömningarna',
    ['Mål', 'Beräknad status', 'Med de samlade bedömningarna'],
    wholes.map(({ name, calculated, overall }) => [
      headingCell(name),
      { html: statusHtml(calculated) },
      { html: statusHtml(overall) },
    ]),
  );
}

export function directionHtml({ directionGoals }: Report): Html {
  return directionGoals
    .map(({ name, text, activities }) => {
      const done = activities.length === 0 ? '' : list(activities);
      return `<h3>${escapeMarkup(name)}</h3>${paragraph(text)}${done}`;
    })
    .join('\n');
}

/** '' when the workbook has neither plan. */
export function plansHtml({ timetable }: Report): Html {
  if (timetable === null) return '';
  const { meetings, activities } = timetable;
  const meetingTable = table(
    'Sammanträden och ärenden',
    ['Datum', 'Organ', 'Ärende', 'Underlag', 'Tidsläge', 'Status enligt tidsplanen'],
    meetings.map(({ date, body, item, document, stateText, status }) => [
      headingCell(date),
      ...[body, item, document, stateText, status].map(textCell),
    ]),
  );
  const activityTable = table(
    'Aktiviteter i planen',
    ['Aktivitet', 'Gäller', 'Start', 'Klart senast', 'Tidsläge', 'Status enligt aktivitetsplanen'],
    activities.map(({ name, about, start, end, stateText, status }) => [
      headingCell(name),
      ...[about, start, end, stateText, status].map(textCell),
    ]),
  );
  return (meetings.length === 0 ? '' : meetingTable) + (activities.length === 0 ? '' : activityTable);
}

/** '' in a workbook without the sheet. */
export function ambitionHtml({ ambition }: Report): Html {
  if (ambition === null) return '';
  const { text, findings } = ambition;
  if (findings.length === 0) return paragraph(text);
  const rows = findings.map((finding) =>
    [finding.measure === '' ? '–' : finding.measure, finding.goal, finding.testText, finding.text].map(
      textCell,
    ),
  );
  return paragraph(text) + table('Att göra', ['Mätvärde', 'Mål', 'Prövning', 'Att göra'], rows);
}

/** '' when the workbook says nothing of nämnder, KF-mål or Agenda 2030, and every measure has a goal. */
export function coverageHtml({ committees, agenda, withoutGoal }: Report): Html {
  const parts = [
    committees === null ? '' : committeesHtml(committees),
    agenda.length === 0 ? '' : `<h3>Agenda 2030</h3>${list(agenda)}`,
    withoutGoal.length === 0 ? '' : `<h3>Mätvärden utan mål</h3>${list(withoutGoal)}`,
  ];
  return parts.join('');
}

function committeesHtml({ rows, columns, counts, holes }: NonNullable<Report['committees']>): Html {
  const matrix = table(
    'Antal mätvärden per nämnd och KF-mål',
    ['Nämnd', ...columns],
    rows.map((name, row) => [
      headingCell(name),
      ...columns.map((_, column) => numberCell(counts[row]?.[column] ?? 0)),
    ]),
  );
  return `<h3>Nämnder och KF-mål</h3>${matrix}${holes.length === 0 ? '' : list(holes)}`;
}
