// The presentation's slides as content, before any file: what stands on each, already shortened and divided so that it fits.
import type { StatusCounts } from '../../lib/index.ts';
import type { SlidePage } from './slide-table.ts';

/** One bar of a chart. */
export interface SlideBar {
  readonly label: string;
  readonly counts: StatusCounts;
}

export type Slide =
  | { readonly kind: 'title'; readonly title: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly title: string;
      /** Above the chart. */
      readonly lead: string;
      readonly bars: readonly SlideBar[];
      /** Read aloud in place of the chart. */
      readonly altText: string;
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      /** Above the table; '' for none. */
      readonly lead: string;
      readonly table: SlidePage;
      readonly altText: string;
    }
  | {
      readonly kind: 'text';
      readonly title: string;
      readonly lines: readonly string[];
      readonly listed: boolean;
    };
