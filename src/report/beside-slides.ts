// Slides of what stands beside the calculated statuses: samlade bedömningar, what is not expected to be reached, and inriktningsmål.
import { formatNumber } from '../../lib/index.ts';
import type { Report, ReportMeasure } from '../../lib/index.ts';
import { tableSlides, textSlides } from './part-slides.ts';
import { CONTENT_WIDTH } from './slide-layout.ts';
import { NO_SLIDES, type PartSlides } from './slides.ts';

const MOST_SLIDES = 10;

/** All of them, since what stands beside a goal or a measure may be shortened. */
export function overrideSlides({ overrides, turned, outcomeText }: Report): PartSlides {
  if (overrides.length === 0) return NO_SLIDES;
  const total =
    turned === null
      ? ''
      : ` Alla mål sammanvägt: ${turned.total.calculated.text} beräknat, ${turned.total.overall.text} med de samlade bedömningarna.`;
  const { slides, shown } = tableSlides({
    title: 'Samlade bedömningar',
    lead: `${outcomeText}.${total}`,
    columns: [
      { heading: 'Avser', width: 3, mostLines: 4 },
      { heading: 'Beräknad status', width: 1.5, mostLines: 2 },
      { heading: 'Samlad bedömning', width: 1.6, mostLines: 2 },
      { heading: 'Beslut', width: 2, mostLines: 3 },
      { heading: 'Motivering', width: CONTENT_WIDTH - 8.1, mostLines: 6 },
    ],
    rows: overrides.map(({ about, override: { calculated, status, decision, reason, flag } }) => [
      { text: about },
      { text: calculated.text, status: calculated.status },
      { text: status.text, status: status.status },
      { text: decision },
      // First: what it rests on has changed.
      { text: flag === '' ? reason : `${flag} ${reason}` },
    ]),
    altText: 'Tabell över samlade bedömningar bredvid den beräknade statusen, med beslut och motivering',
    mostSlides: MOST_SLIDES,
  });
  return { slides, leftOut: missing('Samlade bedömningar', shown, overrides.length) };
}

const MOST_FORECAST_SLIDES = 6;

/** The measures that are forecast yellow or red, which is where something can still be done. */
export function forecastSlides({ goals, total, forecastText, outcomeText }: Report): PartSlides {
  if (forecastText === null) return NO_SLIDES;
  const behind = goals
    .flatMap(({ measures }) => measures)
    .filter(({ forecast }) => forecast?.status.status === 'yellow' || forecast?.status.status === 'red');
  const title = `${forecastText}: mätvärden som inte väntas bli gröna`;
  const whole = `Alla mål, ${forecastText.toLowerCase()}: ${total.forecast?.text ?? '–'}.`;
  if (behind.length === 0)
    return {
      slides: textSlides(forecastText, [whole, 'Inget mätvärde väntas bli gult eller rött.'], 1).slides,
      leftOut: [],
    };
  const { slides, shown } = tableSlides({
    title,
    lead: `${whole} Gjord av ${lower(outcomeText)}.`,
    columns: [
      { heading: 'Mätvärde', width: 3.6, mostLines: 3 },
      { heading: 'Målvärde', width: 2, mostLines: 3 },
      { heading: 'Väntat utfall', width: 1.7, mostLines: 3 },
      { heading: 'Status, prognos', width: 1.6, mostLines: 2 },
      { heading: 'Så är prognosen gjord', width: CONTENT_WIDTH - 8.9, mostLines: 3 },
    ],
    rows: behind.map(forecastRow),
    altText:
      'Tabell över mätvärden som väntas bli gula eller röda, med väntat utfall och hur prognosen är gjord',
    mostSlides: MOST_FORECAST_SLIDES,
  });
  return { slides, leftOut: missing('Prognoser', shown, behind.length) };
}

function forecastRow({ name, target, forecast }: ReportMeasure) {
  return [
    { text: name },
    { text: target },
    { text: forecast?.expected ?? '' },
    { text: forecast?.status.text ?? '', status: forecast?.status.status ?? null },
    { text: sentence(forecast?.methodText ?? '') },
  ];
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const MOST_DIRECTION_SLIDES = 2;
const MOST_DIRECTION_GOALS = 10;

export function directionSlides({ directionGoals }: Report): PartSlides {
  const shown = directionGoals.slice(0, MOST_DIRECTION_GOALS);
  const made = shown.map(({ name, text, activities }) => ({
    name,
    count: activities.length + 1,
    ...textSlides(`Inriktningsmål: ${name}`, [text, ...activities], MOST_DIRECTION_SLIDES),
  }));
  return {
    slides: made.flatMap(({ slides }) => slides),
    leftOut: [
      ...missing('Inriktningsmål', shown.length, directionGoals.length),
      ...made.flatMap(({ name, count, shown: told }) =>
        missing(`Aktiviteter för «${name}»`, told - 1, count - 1),
      ),
    ],
  };
}

/** `missing('Frågor', 30, 45)` is one line: «Frågor: 30 av 45 visas.» */
export function missing(what: string, shown: number, all: number): readonly string[] {
  return shown >= all ? [] : [`${what}: ${formatNumber(shown)} av ${formatNumber(all)} visas.`];
}
