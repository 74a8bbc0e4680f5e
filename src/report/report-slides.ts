// All slides of the presentation in order: title, overview, goals, inriktningsmål, samlade bedömningar, rules, what changed, questions left, and what there was
// no room for.
import { formatNumber } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { goalSlides } from './goal-slides.ts';
import {
  CONTENT,
  CONTENT_WIDTH,
  CONTENT_WITHOUT_LEAD,
  fitLead,
  fitTitle,
  numberedTitle,
} from './slide-layout.ts';
import { pagesOf } from './slide-pages.ts';
import { tablePages, type SlideCell, type SlideColumn } from './slide-table.ts';
import { fitText, heightOf, linesOf } from './slide-text.ts';
import type { Slide } from './slides.ts';

export function reportSlides(report: Report): readonly Slide[] {
  const goals = goalSlides(report);
  const later = [overrideSlides(report), rulesSlides(report), changesSlides(report), questionSlides(report)];
  const leftOut = [...goals.leftOut, ...later.flatMap((part) => part.leftOut)];
  return [
    titleSlide(report),
    ...goals.slides,
    ...directionSlides(report),
    ...later.flatMap((part) => part.slides),
    ...leftOutSlides(leftOut),
  ];
}

interface PartSlides {
  readonly slides: readonly Slide[];
  readonly leftOut: readonly string[];
}

function titleSlide({ title, committee, dnr, dateText, kindText, madeOn, officer }: Report): Slide {
  const lines = [
    committee ?? '',
    dnr === null ? '' : `Dnr ${dnr}`,
    `${kindText}, ${dateText}`,
    officer ?? '',
    madeOn,
  ];
  const room = { width: CONTENT_WIDTH - 0.4, points: TITLE_LINE_POINTS };
  return {
    kind: 'title',
    title: fitText(title, { width: CONTENT_WIDTH - 0.4, points: TITLE_SLIDE_POINTS, bold: true }, 3),
    lines: lines.filter((line) => line !== '').map((line) => fitText(line, room, 1)),
  };
}

/** Letters of the first slide. */
export const TITLE_SLIDE_POINTS = 40;
export const TITLE_LINE_POINTS = 20;

const MOST_PAGES = 10;
const LINE_POINTS = 16;
const ROOM = CONTENT.bottom - CONTENT_WITHOUT_LEAD;

/** Lines of running text, a point each, in as many slides as they need. */
function textSlides(title: string, lines: readonly string[], what: string): PartSlides {
  const room = { width: CONTENT_WIDTH - 0.6, points: LINE_POINTS };
  const fitted = lines.map((line) => fitText(line, room, 5));
  const heightOfLine = (line: string): number => heightOf(linesOf(line, room).length, LINE_POINTS) + 0.1;
  const pages = pagesOf(fitted, heightOfLine, ROOM);
  const shown = pages.slice(0, MOST_PAGES);
  const count = shown.reduce((sum, page) => sum + page.length, 0);
  return {
    slides: shown.map((page, index) => ({
      kind: 'text',
      title: numberedTitle(title, index + 1, shown.length),
      lines: page,
      listed: true,
    })),
    leftOut:
      shown.length === pages.length
        ? []
        : [`${what}: ${formatNumber(count)} av ${formatNumber(lines.length)} visas.`],
  };
}

function directionSlides({ directionGoals }: Report): readonly Slide[] {
  return directionGoals.flatMap(({ name, text, activities }) => {
    const { slides } = textSlides(`Inriktningsmål: ${name}`, [text, ...activities], 'Inriktningsmål');
    return slides;
  });
}

/** All of them, since what stands beside a goal or a measure may be shortened. */
function overrideSlides({ overrides }: Report): PartSlides {
  if (overrides.length === 0) return { slides: [], leftOut: [] };
  const lines = overrides.map(({ about, override }) => `${about}: ${override.text}`);
  return textSlides('Samlade bedömningar', lines, 'Samlade bedömningar');
}

const RULE_COLUMNS: readonly SlideColumn[] = [
  { heading: 'Regel', width: 0.9, mostLines: 2 },
  { heading: 'Gäller', width: 2.6, mostLines: 4 },
  { heading: 'Grönt när', width: 2.9, mostLines: 5 },
  { heading: 'Gult när', width: 2.9, mostLines: 5 },
  { heading: 'Rött när', width: CONTENT_WIDTH - 9.3, mostLines: 5 },
];

/** The rules that gave a colour; the others are no part of the result. */
function rulesSlides({ rules }: Report): PartSlides {
  const used = rules.rows.filter((row) => row.used > 0);
  const rows = used.map(({ id, applies, green, yellow, red }): readonly SlideCell[] =>
    [id, applies, green, yellow, red].map((text) => ({ text: text === '' ? '–' : text })),
  );
  const pages = tablePages(RULE_COLUMNS, rows, CONTENT.bottom - CONTENT.y);
  const shown = pages.slice(0, MOST_PAGES);
  return {
    slides: shown.map((table, index) => ({
      kind: 'table',
      title: numberedTitle('Så bedöms mätvärden och mål', index + 1, shown.length),
      lead: fitLead(rules.text),
      table,
      altText: `Tabell över reglerna som gett färg, sida ${String(index + 1)} av ${String(shown.length)}.`,
    })),
    leftOut: shown.length === pages.length ? [] : ['Alla regler får inte plats i presentationen.'],
  };
}

function changesSlides({ changes }: Report): PartSlides {
  if (changes === null) return { slides: [], leftOut: [] };
  const lines = changes.lines.length === 0 ? ['Inget har ändrats.'] : changes.lines;
  return textSlides(`Ändrat sedan ${changes.since}`, lines, 'Ändringar');
}

function questionSlides({ questions }: Report): PartSlides {
  if (questions.length === 0) return { slides: [], leftOut: [] };
  const lines = questions.map(({ text, cells }) => `${text} (${cells})`);
  return textSlides('Frågor som återstår', lines, 'Frågor');
}

/** Said on a slide of its own, so that nobody takes the presentation for the whole. */
function leftOutSlides(leftOut: readonly string[]): readonly Slide[] {
  if (leftOut.length === 0) return [];
  const opening = 'Presentationen visar inte allt. Webbsidan och de öppna data har alla mål och mätvärden.';
  return [
    {
      kind: 'text',
      title: fitTitle('Vad presentationen inte visar'),
      lines: [opening, ...leftOut.slice(0, MOST_LEFT_OUT)],
      listed: true,
    },
  ];
}

const MOST_LEFT_OUT = 12;
