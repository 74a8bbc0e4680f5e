// The overview of the presentation: the goals as bars, and as a table with what the lights mean.
import { countWords, formatNumber, STATUSES, STATUS_SHAPE, summaryText } from '../../lib/index.ts';
import type { Report, ReportGoal } from '../../lib/index.ts';
import { tableSlides, wholeTexts } from './part-slides.ts';
import { CONTENT_WIDTH, fitLead, numberedTitle } from './slide-layout.ts';
import type { SlideCell, SlideColumn } from './slide-table.ts';
import { BODY_POINTS, fitText } from './slide-text.ts';
import type { PartSlides, Slide, SlideBar } from './slides.ts';

/** So many goals have bars of their own; a committee looks at no more. */
const MOST_BARS = 16;
const BARS_TO_A_SLIDE = 8;
const MOST_SLIDES = 10;
/** Beside a bar there is room for two lines of this width. */
const LABEL_ROOM = { width: 4.2, points: BODY_POINTS } as const;

export function overviewSlides(report: Report): PartSlides {
  const table = overviewTable(report);
  return { slides: [...chartSlides(report), ...table.slides], leftOut: table.leftOut };
}

function chartSlides(report: Report): readonly Slide[] {
  const summary = summaryText(report);
  const lead = fitLead(summary);
  const { goals, outcomeText } = report;
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
      altText: `Staplar med antalet gröna, gula, röda och ej bedömda mätvärden. ${outcomeText}. ${spoken}.`,
      notes: wholeTexts([[summary, lead]]),
    };
  });
}

function barOf({ name, counts }: ReportGoal): SlideBar {
  return { label: fitText(name, LABEL_ROOM, 2), counts };
}

const COUNT_WIDTH = 0.7;
const STATUS_WIDTH = 1.85;

function overviewTable(report: Report): PartSlides {
  const { goals, total, outcomeText, forecastText } = report;
  const statuses = [outcomeText, ...(forecastText === null ? [] : [forecastText])];
  const used = statuses.length * STATUS_WIDTH + STATUSES.length * COUNT_WIDTH;
  const columns: readonly SlideColumn[] = [
    { heading: 'Mål', width: CONTENT_WIDTH - used, mostLines: 3 },
    ...statuses.map((heading) => ({ heading, width: STATUS_WIDTH, mostLines: 3 })),
    ...STATUSES.map((status) => ({ heading: STATUS_SHAPE[status], width: COUNT_WIDTH, mostLines: 1 })),
  ];
  const { slides, shown } = tableSlides({
    title: `Måluppfyllelse per mål, ${report.dateText}`,
    lead: 'Antal mätvärden: ● gröna, ▲ gula, ■ röda, – ej bedömda.',
    columns,
    rows: [total, ...goals].map((goal) => goalRow(goal, forecastText !== null)),
    altText: 'Tabell över målen med status och antal mätvärden',
    mostSlides: MOST_SLIDES,
  });
  const named = `Översikten visar ${formatNumber(shown - 1)} av ${formatNumber(goals.length)} mål.`;
  return { slides, leftOut: shown - 1 < goals.length ? [named] : [] };
}

function goalRow(goal: ReportGoal, withForecast: boolean): readonly SlideCell[] {
  const { name, status, override, forecast, counts } = goal;
  return [
    { text: override === null ? name : `${name} – samlad bedömning ${override.status.text}` },
    { text: status.text, status: status.status },
    ...(withForecast ? [{ text: forecast?.text ?? '–', status: forecast?.status ?? null }] : []),
    ...STATUSES.map((each) => ({ text: formatNumber(counts[each]) })),
  ];
}
