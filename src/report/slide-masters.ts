// The two masters of the presentation: the first slide, and all others with foot and number. Both have a real title.
import type PptxGenJS from 'pptxgenjs';
import { shortSeal } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { TITLE_SLIDE_POINTS } from './report-slides.ts';
import { CONTENT_WIDTH, EDGE, FONT, FOOTER, SLIDE, TITLE } from './slide-layout.ts';
import { fitText } from './slide-text.ts';
import { ACCENT, INK, QUIET } from './status-colours.ts';

/** Names of the masters. */
export const PLAIN = 'Innehåll';
export const FIRST = 'Titel';

function footerText({ title, dateText, dnr, sealText }: Report): string {
  const date = title.includes(dateText) ? '' : ` · ${dateText}`;
  const number = dnr === null ? '' : ` · Dnr ${dnr}`;
  const text = `${title}${date}${number} · ${shortSeal(sealText)}`;
  return fitText(text, { width: CONTENT_WIDTH - 1.5, points: FOOTER.points }, 1);
}

/** Height of the band at the top, inches: on the first slide, and on the others. */
const FIRST_BAND = 0.9;
const BAND = 0.14;

/** Adds both to the file. */
export function defineMasters(file: PptxGenJS, report: Report): void {
  const footer = footerText(report);
  file.defineSlideMaster({
    title: PLAIN,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.width, h: BAND, fill: { color: ACCENT } } },
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
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.width, h: FIRST_BAND, fill: { color: ACCENT } } },
      titlePlaceholder(1.6, 2.2, TITLE_SLIDE_POINTS, 'bottom'),
    ],
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
