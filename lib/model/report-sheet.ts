// The report sheet «Måluppfyllelse» of a frozen copy as data: what stands in which cell, what is a table, where the chart is and where pages
// begin. Rows and columns count from 0. Whoever writes it decides nothing of what it says.
import type { Status } from './assessment.ts';

/** How a cell looks; whoever draws it knows how. */
export type SheetLook =
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'section'
  /** A line that runs on over the empty cells beside it. */
  | 'line'
  /** The same, to be seen less. */
  | 'aside'
  | 'heading'
  | 'centredHeading'
  /** What a row of a table is about. */
  | 'name'
  | 'wrapped'
  | 'status'
  | 'count';

export interface SheetCell {
  readonly value: string | number;
  readonly look: SheetLook;
  /** For a `status`, whose colour it has. */
  readonly status?: Status;
}

/** A cell, or null for one that is empty. */
export type SheetRow = readonly (SheetCell | null)[];

/** Rows from the first to the last, both included. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that stand on one page where there is room for them; `least` is the last of those that do so in any case. */
export interface PageSpan extends RowSpan {
  readonly least: number;
}

/** An Excel table from the first column, with its headings in the first row. */
export interface SheetTable extends RowSpan {
  /** ASCII letters; one that is taken gets a number after it. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly title: string;
  readonly altText: string;
}

/** A stacked bar for each row of `figures`; the names stand in the first column. */
export interface SheetChart extends RowSpan {
  readonly title: string;
  readonly axisTitle: string;
  readonly altText: string;
  readonly figures: RowSpan;
  readonly names: readonly string[];
  readonly series: readonly {
    readonly status: Status;
    readonly column: number;
    /** The row of the heading that names it. */
    readonly headingRow: number;
    readonly heading: string;
    readonly values: readonly number[];
  }[];
}

export interface ReportSheet {
  /** Title of the document, where it has none. */
  readonly title: string;
  /** At the top and the bottom of each printed page. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly right: string };
  readonly rows: readonly SheetRow[];
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly SheetTable[];
  readonly chart: SheetChart | null;
  /** Rows that begin a page, in order. */
  readonly pageStarts: readonly number[];
  /** Rows that are not to be parted by the end of a page, in order and apart from each other. */
  readonly together: readonly PageSpan[];
  /** The row that is repeated on the pages after it; null for none. */
  readonly repeatedRow: number | null;
}

/** The sheet as it is to stand in a workbook. */
export interface PlannedReportSheet {
  /** What it is called. */
  readonly name: string;
  readonly sheet: ReportSheet;
  /** Sheets of ours that it takes the place of. */
  readonly removed: readonly string[];
  /** New text of what Målljus stores in the workbook; null leaves it as it is. */
  readonly state: string | null;
}
