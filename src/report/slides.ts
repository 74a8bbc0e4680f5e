// The presentation's slides as content, before any file: what stands on each, already shortened and divided so that it fits.
import type { StatusCounts } from '../../lib/index.ts';
import type { SlidePage } from './slide-table.ts';

/** One bar of a chart. */
export interface SlideBar {
  readonly label: string;
  readonly counts: StatusCounts;
}

interface AnySlide {
  readonly title: string;
  /** Whole texts of what is shortened on the slide, for its notes. */
  readonly notes: readonly string[];
}

export type Slide = AnySlide &
  (
    | { readonly kind: 'title'; readonly lines: readonly string[]; readonly small: string }
    | {
        readonly kind: 'chart';
        /** Above the chart. */
        readonly lead: string;
        readonly bars: readonly SlideBar[];
        /** Read aloud in place of the chart. */
        readonly altText: string;
      }
    | {
        readonly kind: 'table';
        /** Above the table; '' for none. */
        readonly lead: string;
        readonly table: SlidePage;
        readonly altText: string;
      }
    | { readonly kind: 'text'; readonly lines: readonly string[] }
  );

/** Slides of a part, and in words what there was no room for. */
export interface PartSlides {
  readonly slides: readonly Slide[];
  readonly leftOut: readonly string[];
}

export const NO_SLIDES: PartSlides = { slides: [], leftOut: [] };
