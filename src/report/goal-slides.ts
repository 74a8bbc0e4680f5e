// The slides of the goals: the measures of each. How many there may be is decided here, and what is left out is said on a slide.
import { countAll, countWords, formatNumber, measureCount } from '../../lib/index.ts';
import type { Report, ReportGoal, ReportMeasure } from '../../lib/index.ts';
import { tableSlides } from './part-slides.ts';
import { CONTENT_WIDTH } from './slide-layout.ts';
import type { SlideCell, SlideColumn } from './slide-table.ts';
import { fitText } from './slide-text.ts';
import type { PartSlides, Slide } from './slides.ts';

const MOST_SLIDES = 60;
const MOST_OF_A_GOAL = 8;

/** In the order of the workbook; an inriktningsmål has slides of its own, that tell what was done. */
export function goalSlides(report: Report): PartSlides {
  const slides: Slide[] = [];
  const leftOut: string[] = [];
  const measured = report.goals.filter(({ measures, isDirection }) => measures.length > 0 && !isDirection);
  let whole = 0;
  for (const goal of measured) {
    if (slides.length >= MOST_SLIDES) break;
    const made = tableSlides({
      title: goal.name,
      lead: goalLead(goal, report),
      columns: measureColumns(report.forecastText !== null),
      rows: goal.measures.map((measure) => measureRow(measure, report.forecastText !== null)),
      altText: 'Tabell över mätvärden med målvärde, utfall, status och förklaring',
      mostSlides: Math.min(MOST_OF_A_GOAL, MOST_SLIDES - slides.length),
    });
    slides.push(...made.slides);
    whole++;
    if (made.shown < goal.measures.length)
      leftOut.push(
        `«${fitText(goal.name, { width: 5, points: 14 }, 1)}»: ${formatNumber(made.shown)} av ${measureCount(goal.measures.length)} visas.`,
      );
  }
  if (whole < measured.length)
    leftOut.push(`${formatNumber(whole)} av ${formatNumber(measured.length)} mål har egna sidor.`);
  return { slides, leftOut };
}

function goalLead({ status, counts, forecast, override }: ReportGoal, report: Report): string {
  const outcome = `${report.outcomeText}: ${status.text} – ${countWords(counts)} av ${measureCount(countAll(counts))}.`;
  const expected = forecast === null ? '' : ` ${report.forecastText ?? ''}: ${forecast.text}.`;
  return `${outcome}${expected}${override === null ? '' : ` Samlad bedömning: ${override.short}.`}`;
}

/** With the forecast beside the status when there is one: they are two things. */
function measureColumns(withForecast: boolean): readonly SlideColumn[] {
  const columns: readonly SlideColumn[] = [
    { heading: 'Mätvärde', width: withForecast ? 2.45 : 3, mostLines: 4 },
    { heading: 'Målvärde', width: withForecast ? 1.6 : 2, mostLines: 4 },
    { heading: 'Utfall', width: withForecast ? 1.3 : 1.55, mostLines: 4 },
    { heading: 'Status, utfall', width: 1.75, mostLines: 4 },
    ...(withForecast ? [{ heading: 'Status, prognos', width: 1.75, mostLines: 4 }] : []),
  ];
  const used = columns.reduce((sum, { width }) => sum + width, 0);
  return [...columns, { heading: 'Förklaring', width: CONTENT_WIDTH - used, mostLines: 6 }];
}

function measureRow(measure: ReportMeasure, withForecast: boolean): readonly SlideCell[] {
  const { name, target, outcome, status, why, override, forecast } = measure;
  const expected = forecast?.expected ?? '';
  const shown = forecast === null ? '–' : `${forecast.status.text}${expected === '' ? '' : `, ${expected}`}`;
  // First, since what does not fit is left out at the end; the reason stands on a slide of its own.
  const overall = override === null ? '' : `Samlad bedömning: ${override.short}. `;
  return [
    { text: name },
    { text: target },
    { text: outcome },
    { text: status.text, status: status.status },
    ...(withForecast ? [{ text: shown, status: forecast?.status.status ?? null }] : []),
    { text: overall + why },
  ];
}
