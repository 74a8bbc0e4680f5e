// The chart of the overview: a native one with a stacked bar for each goal.
import type PptxGenJS from 'pptxgenjs';
import { countAll, STATUSES, STATUS_SHAPE } from '../../lib/index.ts';
import { CONTENT, CONTENT_WIDTH, EDGE, FONT } from './slide-layout.ts';
import { BODY_POINTS } from './slide-text.ts';
import type { Slide } from './slides.ts';
import { INK, LINE, STATUS_COLOURS } from './status-colours.ts';

const SERIES_NAME = { green: 'Gröna', yellow: 'Gula', red: 'Röda', unrated: 'Ej bedömda' } as const;

/** Adds the chart to its slide. `mendSlidePart` gives each part of a bar its shape and letters that can be read. */
export function addChart(slide: PptxGenJS.Slide, { bars, altText }: Extract<Slide, { kind: 'chart' }>): void {
  // The first bar stands at the bottom, so they come in the opposite order.
  const upwards = [...bars].reverse();
  const data = STATUSES.map((status) => ({
    name: `${STATUS_SHAPE[status]} ${SERIES_NAME[status]}`,
    labels: upwards.map(({ label }) => label),
    values: upwards.map(({ counts }) => counts[status]),
  }));
  slide.addChart('bar', data, {
    x: EDGE,
    y: CONTENT.y,
    w: CONTENT_WIDTH,
    h: CONTENT.bottom - CONTENT.y,
    objectName: 'Diagram',
    altText,
    barDir: 'bar',
    barGrouping: 'stacked',
    barGapWidthPct: 45,
    chartColors: STATUSES.map((status) => STATUS_COLOURS[status].fill),
    dataBorder: { pt: 1, color: LINE },
    showValue: true,
    dataLabelFontSize: BODY_POINTS,
    dataLabelFontBold: true,
    dataLabelFontFace: FONT,
    catAxisLabelFontSize: BODY_POINTS,
    catAxisLabelFontFace: FONT,
    catAxisLabelColor: INK,
    catAxisLineShow: false,
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    valAxisMinVal: 0,
    valAxisMaxVal: Math.max(1, ...bars.map(({ counts }) => countAll(counts))),
    // Room for the names of the goals, on two lines where they need it.
    layout: { x: 0.42, y: 0.02, w: 0.56, h: 0.84 },
    showLegend: true,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: BODY_POINTS,
    legendColor: INK,
    lang: 'sv-SE',
  });
}
