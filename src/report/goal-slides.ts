// The slides of the goals: the overview as chart and table, and the measures of each goal. How many there may be is decided here, and
// what is left out is said on a slide.
import {
  countAll,
  countWords,
  formatNumber,
  measureCount,
  STATUSES,
  STATUS_SHAPE,
  summaryText,
} from '../../lib/index.ts';
import type { Report, ReportGoal, ReportMeasure } from '../../lib/index.ts';
import { CONTENT, CONTENT_WIDTH, fitLead, numberedTitle } from './slide-layout.ts';
import { tablePages, type SlideCell, type SlideColumn, type SlidePage } from './slide-table.ts';
import { fitText } from './slide-text.ts';
import type { Slide, SlideBar } from './slides.ts';

/** So many goals have bars and pages of their own; a committee looks at no more. */
const MOST_BARS = 16;
const BARS_TO_A_SLIDE = 8;
const MOST_OVERVIEW_PAGES = 10;
const MOST_GOAL_PAGES = 60;
const MOST_PAGES_OF_A_GOAL = 8;
const LABEL_LENGTH = 85;

const ROOM = CONTENT.bottom - CONTENT.y;

/** The slides, and in words what there was no room for. */
export interface GoalSlides {
  readonly slides: readonly Slide[];
  readonly leftOut: readonly string[];
}

/** Overview first: chart, then table; then the goals in the order of the workbook. */
export function goalSlides(report: Report): GoalSlides {
  const overview = overviewTable(report);
  const goals = measureSlides(report);
  return {
    slides: [...chartSlides(report), ...overview.slides, ...goals.slides],
    leftOut: [...overview.leftOut, ...goals.leftOut],
  };
}

function chartSlides(report: Report): readonly Slide[] {
  const lead = fitLead(summaryText(report));
  const { goals } = report;
  const isMany = goals.length > MOST_BARS;
  const bars = isMany ? [barOf(report.total)] : goals.map(barOf);
  const count = Math.ceil(bars.length / BARS_TO_A_SLIDE);
  const title = isMany ? 'Översikt, alla mätvärden' : 'Översikt, mätvärden per mål';
  return Array.from({ length: count }, (_, page): Slide => {
    const shown = bars.slice(page * BARS_TO_A_SLIDE, (page + 1) * BARS_TO_A_SLIDE);
    const spoken = shown.map(({ label, counts }) => `${label}: ${countWords(counts)}`).join('. ');
    return {
      kind: 'chart',
      title: numberedTitle(title, page + 1, count),
      lead,
      bars: shown,
      altText: `Staplar med antalet gröna, gula, röda och ej bedömda mätvärden. ${spoken}.`,
    };
  });
}

function barOf({ name, counts }: ReportGoal): SlideBar {
  const characters = Array.from(name);
  const label =
    characters.length <= LABEL_LENGTH ? name : `${characters.slice(0, LABEL_LENGTH - 1).join('')}…`;
  return { label, counts };
}

function overviewTable({ goals, total, kind, dateText }: Report): GoalSlides {
  const forecast = kind === 'forecast';
  const counts = STATUSES.map((status): SlideColumn => ({
    heading: STATUS_SHAPE[status],
    width: 0.85,
    mostLines: 1,
  }));
  const statusWidth = 1.75;
  const nameWidth = CONTENT_WIDTH - statusWidth * (forecast ? 2 : 1) - counts.length * 0.85;
  const columns: readonly SlideColumn[] = [
    { heading: 'Mål', width: nameWidth, mostLines: 3 },
    { heading: 'Status', width: statusWidth, mostLines: 2 },
    ...(forecast ? [{ heading: 'Prognos', width: statusWidth, mostLines: 2 }] : []),
    ...counts,
  ];
  const row = (goal: ReportGoal): readonly SlideCell[] => [
    {
      text:
        goal.override === null ? goal.name : `${goal.name} – samlad bedömning ${goal.override.status.text}`,
    },
    { text: goal.status.text, status: goal.status.status },
    ...(forecast ? [{ text: goal.forecast?.text ?? '–', status: goal.forecast?.status ?? null }] : []),
    ...STATUSES.map((status) => ({ text: formatNumber(goal.counts[status]) })),
  ];
  const pages = tablePages(columns, [total, ...goals].map(row), ROOM);
  const shown = pages.slice(0, MOST_OVERVIEW_PAGES);
  const named = rowCount(shown) - 1;
  const lead = 'Antal mätvärden: ● gröna, ▲ gula, ■ röda, – ej bedömda.';
  return {
    slides: shown.map((table, index): Slide => ({
      kind: 'table',
      title: numberedTitle(`Måluppfyllelse per mål, ${dateText}`, index + 1, shown.length),
      lead,
      table,
      altText: `Tabell över målen med status och antal mätvärden, sida ${String(index + 1)} av ${String(shown.length)}.`,
    })),
    leftOut:
      shown.length === pages.length
        ? []
        : [`Översikten visar ${formatNumber(named)} av ${formatNumber(goals.length)} mål.`],
  };
}

/** With the forecast beside the status when there is one: they are two things. */
function measureColumns(forecast: boolean): readonly SlideColumn[] {
  const widths = forecast ? [2.6, 1.7, 1.4, 1.8, 1.8] : [2.9, 2, 1.55, 1.8];
  const headings = ['Mätvärde', 'Målvärde', 'Utfall', 'Status', ...(forecast ? ['Prognos'] : [])];
  const used = widths.reduce((sum, width) => sum + width, 0);
  return [
    ...headings.map((heading, index) => ({ heading, width: widths[index] ?? 0, mostLines: 4 })),
    { heading: 'Förklaring', width: CONTENT_WIDTH - used, mostLines: 7 },
  ];
}

function measureSlides({ goals, kind }: Report): GoalSlides {
  const forecast = kind === 'forecast';
  const columns = measureColumns(forecast);
  const slides: Slide[] = [];
  const leftOut: string[] = [];
  const measured = goals.filter(({ measures }) => measures.length > 0);
  let whole = 0;
  for (const goal of measured) {
    if (slides.length >= MOST_GOAL_PAGES) break;
    const pages = tablePages(
      columns,
      goal.measures.map((measure) => measureRow(measure, forecast)),
      ROOM,
    );
    const shown = pages.slice(0, Math.min(MOST_PAGES_OF_A_GOAL, MOST_GOAL_PAGES - slides.length));
    slides.push(...shown.map((table, index) => goalSlide(goal, table, index + 1, shown.length)));
    whole++;
    if (shown.length < pages.length)
      leftOut.push(
        `«${fitText(goal.name, { width: 5, points: 14 }, 1)}»: ${formatNumber(rowCount(shown))} av ${measureCount(goal.measures.length)} visas.`,
      );
  }
  if (whole < measured.length)
    leftOut.push(`${formatNumber(whole)} av ${formatNumber(measured.length)} mål har egna sidor.`);
  return { slides, leftOut };
}

function goalSlide(goal: ReportGoal, table: SlidePage, page: number, of: number): Slide {
  const { name, status, counts, override } = goal;
  const forecast = goal.forecast === null ? '' : ` Prognos: ${goal.forecast.text}.`;
  const overall = override === null ? '' : ` Samlad bedömning: ${override.text}`;
  return {
    kind: 'table',
    title: numberedTitle(name, page, of),
    lead: fitLead(
      `${status.text} – ${countWords(counts)} av ${measureCount(countAll(counts))}.${forecast}${overall}`,
    ),
    table,
    altText: `Tabell över mätvärden med målvärde, utfall, status och förklaring, sida ${String(page)} av ${String(of)}.`,
  };
}

function measureRow(measure: ReportMeasure, withForecast: boolean): readonly SlideCell[] {
  const { name, target, outcome, status, why, override, forecast } = measure;
  const expected = forecast?.expected ?? '';
  const shown = forecast === null ? '–' : `${forecast.status.text}${expected === '' ? '' : `, ${expected}`}`;
  // First, since what does not fit is left out at the end.
  const overall = override === null ? '' : `Samlad bedömning: ${override.text} `;
  return [
    { text: name },
    { text: target },
    { text: outcome },
    { text: status.text, status: status.status },
    ...(withForecast ? [{ text: shown, status: forecast?.status.status ?? null }] : []),
    { text: overall + why },
  ];
}

/** Rows below the headings. */
function rowCount(pages: readonly SlidePage[]): number {
  return pages.reduce((sum, { rows }) => sum + rows.length - 1, 0);
}
