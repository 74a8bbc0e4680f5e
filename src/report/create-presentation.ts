// The presentation of an underlag as a PowerPoint file: native charts and tables, real titles, texts to be read aloud, in Swedish.
import PptxGenJS from 'pptxgenjs';
import type { Report } from '../../lib/index.ts';
import { finishPackage } from './finish-package.ts';
import { mendSlidePart, NOTE_BREAK } from './mend-slide-part.ts';
import { renumberCharts } from './renumber-charts.ts';
import { reportSlides, TITLE_LINE_POINTS } from './report-slides.ts';
import { addChart } from './slide-chart.ts';
import { CONTENT, CONTENT_WIDTH, CONTENT_WITHOUT_LEAD, EDGE, FONT, LEAD, SLIDE } from './slide-layout.ts';
import { defineMasters, FIRST, PLAIN } from './slide-masters.ts';
import { BODY_POINTS } from './slide-text.ts';
import type { Slide } from './slides.ts';
import { INK } from './status-colours.ts';

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
  defineMasters(file, report);
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

function addSlide(file: PptxGenJS, content: Slide): void {
  const slide = file.addSlide({ masterName: content.kind === 'title' ? FIRST : PLAIN });
  slide.addText(content.title, { placeholder: 'title', objectName: 'Rubrik' });
  if (content.notes.length > 0)
    slide.addNotes(['Texter som är förkortade på bilden, i sin helhet:', ...content.notes].join(NOTE_BREAK));
  switch (content.kind) {
    case 'title':
      addLines(slide, content.lines, TITLE_LINES);
      addLines(slide, [content.small], TITLE_SMALL);
      break;
    case 'text':
      addLines(slide, content.lines, POINTS);
      break;
    case 'chart':
      addLead(slide, content.lead);
      addChart(slide, content);
      break;
    case 'table':
      addLead(slide, content.lead);
      slide.addTable(content.table.rows, {
        objectName: 'Tabell',
        x: EDGE,
        y: CONTENT.y,
        w: CONTENT_WIDTH,
        colW: content.table.colW,
        rowH: content.table.rowH,
      });
  }
}

const TITLE_LINES = { name: 'Uppgifter', y: 4.05, height: 2.2, points: TITLE_LINE_POINTS, listed: false };
const TITLE_SMALL = { name: 'Sigill', y: 6.75, height: 0.4, points: BODY_POINTS, listed: false };
const POINTS = {
  name: 'Text',
  y: CONTENT_WITHOUT_LEAD,
  height: CONTENT.bottom - CONTENT_WITHOUT_LEAD,
  points: 16,
  listed: true,
};

interface LinesPlace {
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly points: number;
  readonly listed: boolean;
}

function addLines(
  slide: PptxGenJS.Slide,
  lines: readonly string[],
  { name, y, height, points, listed }: LinesPlace,
): void {
  const texts = lines.map((text) => ({
    text,
    options: { breakLine: true, ...(listed ? { bullet: { indent: 18 } } : {}) },
  }));
  slide.addText(texts, {
    objectName: name,
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
    objectName: 'Ingress',
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
