// A part of the presentation in as many slides as it needs: a table with its headings on each, or points; what is shortened stands whole in
// the notes, and what is left out is counted.
import { CONTENT, CONTENT_WIDTH, CONTENT_WITHOUT_LEAD, fitLead, numberedTitle } from './slide-layout.ts';
import { evenPagesOf } from './slide-pages.ts';
import { tablePages, type SlideCell, type SlideColumn, type SlidePage } from './slide-table.ts';
import { fitText, heightOf, linesOf } from './slide-text.ts';
import type { Slide } from './slides.ts';

const TABLE_ROOM = CONTENT.bottom - CONTENT.y;

export interface TablePart {
  readonly title: string;
  /** Above the table on every slide. */
  readonly lead: string;
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly (readonly SlideCell[])[];
  /** What the table is of, for those who hear it: «Tabell över reglerna som gett färg». */
  readonly altText: string;
  readonly mostSlides: number;
}

/** Slides, and how many of the rows or lines stand on them. */
export interface MadeSlides {
  readonly slides: readonly Slide[];
  readonly shown: number;
}

export function tableSlides({ title, lead, columns, rows, altText, mostSlides }: TablePart): MadeSlides {
  const pages = tablePages(columns, rows, TABLE_ROOM).slice(0, mostSlides);
  const slides = pages.map((table, index): Slide => {
    const heading = numberedTitle(title, index + 1, pages.length);
    const above = fitLead(lead);
    const page = pages.length < 2 ? '' : `, sida ${String(index + 1)} av ${String(pages.length)}`;
    const opening = wholeTexts([titleTexts(title, heading), [lead, above]]);
    return {
      kind: 'table',
      title: heading,
      lead: above,
      table,
      altText: `${altText}${page}.`,
      notes: [...opening, ...table.shortened],
    };
  });
  return { slides, shown: rowCount(pages) };
}

/** Those of the texts that are shown as something else: `[[whole, shown], …]`. */
export function wholeTexts(texts: readonly (readonly [string, string])[]): readonly string[] {
  return texts.filter(([whole, shown]) => whole !== shown).map(([whole]) => whole);
}

/** A number after the title is no shortening. */
function titleTexts(title: string, heading: string): readonly [string, string] {
  return [title, heading.startsWith(title) ? title : heading];
}

/** Rows below the headings. */
function rowCount(pages: readonly SlidePage[]): number {
  return pages.reduce((sum, { rows }) => sum + rows.length - 1, 0);
}

const LINE_POINTS = 16;
const LINE_ROOM = { width: CONTENT_WIDTH - 0.6, points: LINE_POINTS } as const;
const MOST_LINES = 5;

/** Points, one a line. */
export function textSlides(title: string, lines: readonly string[], mostSlides: number): MadeSlides {
  const fitted = lines.map((whole) => ({ whole, shown: fitText(whole, LINE_ROOM, MOST_LINES) }));
  const height = ({ shown }: { readonly shown: string }): number =>
    heightOf(linesOf(shown, LINE_ROOM).length, LINE_POINTS) + 0.1;
  const pages = evenPagesOf(fitted, height, CONTENT.bottom - CONTENT_WITHOUT_LEAD).slice(0, mostSlides);
  const slides = pages.map((page, index): Slide => {
    const heading = numberedTitle(title, index + 1, pages.length);
    const texts = page.map(({ whole, shown }) => [whole, shown] as const);
    return {
      kind: 'text',
      title: heading,
      lines: page.map(({ shown }) => shown),
      notes: wholeTexts([titleTexts(title, heading), ...texts]),
    };
  });
  return { slides, shown: pages.flat().length };
}
