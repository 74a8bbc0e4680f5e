// Where things stand on a slide, in inches, and the sizes of letters in points. 13,33 × 7,5 inches is 1280 × 720 at 96 to an inch.
import { fitText } from './slide-text.ts';

export const SLIDE = { width: 13.333, height: 7.5 } as const;
export const EDGE = 0.6;
/** There in every Office, and the one that texts are measured by. */
export const FONT = 'Arial';
export const CONTENT_WIDTH = SLIDE.width - 2 * EDGE;

export const TITLE = { y: 0.35, height: 0.95, points: 26 } as const;
export const LEAD = { y: 1.35, height: 0.62, points: 16 } as const;
export const CONTENT = { y: 2.05, bottom: 6.85 } as const;
export const FOOTER = { y: 6.98, height: 0.35, points: 14 } as const;
/** Of the first slide, beside its band. */
export const TITLE_WIDTH = CONTENT_WIDTH - 0.6;
/** A slide without a lead has room for more. */
export const CONTENT_WITHOUT_LEAD = 1.45;

/** A title on at most two lines. */
export function fitTitle(text: string): string {
  return fitText(text, { width: CONTENT_WIDTH - 0.2, points: TITLE.points, bold: true }, 2);
}

/** With «(2 av 3)» after the title of a slide that goes on; the number stays however long the title is. */
export function numberedTitle(text: string, page: number, of: number): string {
  return of < 2 ? fitTitle(text) : numberTitle(text, ` (${String(page)} av ${String(of)})`);
}

/** The title with a number after it that always stays whole. */
export function numberTitle(text: string, number: string): string {
  return fitText(text, { width: CONTENT_WIDTH - 1.6, points: TITLE.points, bold: true }, 2) + number;
}

/** A lead on at most two lines. */
export function fitLead(text: string): string {
  return fitText(text, { width: CONTENT_WIDTH - 0.2, points: LEAD.points }, 2);
}
