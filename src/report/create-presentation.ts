// The presentation of an underlag as a PowerPoint file: native charts and tables, real titles, texts to be read aloud, in Swedish.
import PptxGenJS from 'pptxgenjs';
import { countAll, STATUSES, STATUS_SHAPE } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { finishPackage } from './finish-package.ts';
import { mendSlidePart } from './mend-slide-part.ts';
import { renumberCharts } from './renumber-charts.ts';
import { reportSlides, TITLE_LINE_POINTS, TITLE_SLIDE_POINTS } from './report-slides.ts';
import {
  CONTENT,
  CONTENT_WIDTH,
  CONTENT_WITHOUT_LEAD,
  EDGE,
  FOOTER,
  LEAD,
  SLIDE,
  TITLE,
} from './slide-layout.ts';
import { BODY_POINTS, fitText } from './slide-text.ts';
import type { Slide } from './slides.ts';
import { INK, LINE, QUIET, STATUS_COLOURS } from './status-colours.ts';

/** The bytes of the .pptx file. */
export async function createPresentation(report: Report): Promise<Uint8Array> {
  const file = new PptxGenJS();
  const author = report.committee ?? 'Målljus';
  file.defineLayout({ name: 'BRED', width: SLIDE.width, height: SLIDE.height });
  file.layout = 'BRED';
  file.title = report.title;
  file.subject = report.dnr === null ? report.dateText : `Dnr ${report.dnr}`;
  file.author = author;
  file.company = author;
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(file, footerText(report));
  const slides = reportSlides(report);
  for (const slide of slides) addSlide(file, slide);
  const written = await file.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('Presentationen blev inte byte för byte.');
  const spoken = slides.map((slide) => (slide.kind === 'table' ? slide.altText : null));
  const renumber = renumberCharts(written);
  return finishPackage(written, report.judgedAt, {
    mend: (xml, name) => renumber(mendSlidePart(xml, name, spoken)),
    rename: renumber,
  });
}

const FONT = 'Arial';
const PLAIN = 'Innehåll';
const FIRST = 'Titel';

function footerText({ title, dnr }: Report): string {
  const text = dnr === null ? title : `${title} · Dnr ${dnr}`;
  return fitText(text, { width: CONTENT_WIDTH - 1.5, points: FOOTER.points }, 1);
}

function defineMasters(file: PptxGenJS, footer: string): void {
  file.defineSlideMaster({
    title: PLAIN,
    background: { color: 'FFFFFF' },
    objects: [
      titlePlaceholder(TITLE.y, TITLE.height, TITLE.points, 'middle'),
      {
        text: {
          text: footer,
          options: {
            x: EDGE,
            y: FOOTER.y,
            w: CONTENT_WIDTH - 1.2,
            h: FOOTER.height,
            margin: 0,
            fontFace: FONT,
            fontSize: FOOTER.points,
            color: QUIET,
          },
        },
      },
    ],
    slideNumber: {
      x: SLIDE.width - EDGE - 1,
      y: FOOTER.y,
      w: 1,
      h: FOOTER.height,
      align: 'right',
      fontFace: FONT,
      fontSize: FOOTER.points,
      color: QUIET,
    },
  });
  file.defineSlideMaster({
    title: FIRST,
    background: { color: 'FFFFFF' },
    objects: [titlePlaceholder(1.6, 2.2, TITLE_SLIDE_POINTS, 'bottom')],
  });
}

function titlePlaceholder(y: number, h: number, fontSize: number, valign: 'middle' | 'bottom') {
  const options = {
    name: 'title',
    type: 'title',
    x: EDGE,
    y,
    w: CONTENT_WIDTH,
    h,
    margin: 0,
    align: 'left',
    valign,
    fontFace: FONT,
    fontSize,
    bold: true,
    color: INK,
  } as const;
  return { placeholder: { options, text: '' } };
}

function addSlide(file: PptxGenJS, content: Slide): void {
  const slide = file.addSlide({ masterName: content.kind === 'title' ? FIRST : PLAIN });
  slide.addText(content.title, { placeholder: 'title' });
  switch (content.kind) {
    case 'title':
      addLines(slide, content.lines, { y: 4.0, height: 2.6, points: TITLE_LINE_POINTS, listed: false });
      break;
    case 'text':
      addLines(slide, content.lines, {
        y: CONTENT_WITHOUT_LEAD,
        height: CONTENT.bottom - CONTENT_WITHOUT_LEAD,
        points: 16,
        listed: content.listed,
      });
      break;
    case 'chart':
      addLead(slide, content.lead);
      addChart(slide, content);
      break;
    case 'table':
      addLead(slide, content.lead);
      slide.addTable(content.table.rows, {
        x: EDGE,
        y: CONTENT.y,
        w: CONTENT_WIDTH,
        colW: content.table.colW,
        rowH: content.table.rowH,
      });
  }
}

interface LinesPlace {
  readonly y: number;
  readonly height: number;
  readonly points: number;
  readonly listed: boolean;
}

function addLines(
  slide: PptxGenJS.Slide,
  lines: readonly string[],
  { y, height, points, listed }: LinesPlace,
): void {
  const texts = lines.map((text) => ({
    text,
    options: { breakLine: true, ...(listed ? { bullet: { indent: 18 } } : {}) },
  }));
  slide.addText(texts, {
    x: EDGE,
    y,
    w: CONTENT_WIDTH,
    h: height,
    margin: 0,
    valign: 'top',
    fontFace: FONT,
    fontSize: points,
    color: INK,
    paraSpaceAfter: 6,
  });
}

function addLead(slide: PptxGenJS.Slide, text: string): void {
  if (text === '') return;
  slide.addText(text, {
    x: EDGE,
    y: LEAD.y,
    w: CONTENT_WIDTH,
    h: LEAD.height,
    margin: 0,
    valign: 'top',
    fontFace: FONT,
    fontSize: LEAD.points,
    color: INK,
  });
}

const SERIES_NAME = { green: 'Gröna', yellow: 'Gula', red: 'Röda', unrated: 'Ej bedömda' } as const;

function addChart(slide: PptxGenJS.Slide, { bars, altText }: Extract<Slide, { kind: 'chart' }>): void {
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
