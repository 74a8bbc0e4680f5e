// The writes that Målljus wants made, as data. Adapters carry them out; they decide nothing. Rows and columns count from 0.
import type { Status } from './assessment.ts';
import type { Area } from './snapshot.ts';

/** Looks that Målljus may give a cell of its own. The adapter knows how each is drawn. */
export type CellLook =
  | 'plain'
  | 'heading'
  | 'title'
  | 'subtitle'
  | 'wrapped'
  | 'status'
  | 'integer'
  /** A text for a person to change: whatever is typed there stays text, also `= utfall` and `1-2`. */
  | 'field'
  /** The same without wrapping, running on over the empty cells beside it. */
  | 'line'
  /** What stands before a `field` and says what it is. */
  | 'label'
  /** What Målljus has worked out, beside what a person has written. */
  | 'aside'
  | 'keep';

export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Text is always written as text, also when it begins with `=`. null empties the cell. */
  readonly value: string | number | null;
  /** `keep`: leave the style that the cell has. */
  readonly look: CellLook;
  /** Copy the style of this cell instead of a look (a new heading beside the table's own headings). */
  readonly styleOf?: { readonly row: number; readonly column: number };
  /**
   * Begin from this cell of the same table (its font, its lines and where in the height it stands, but not its colours or
   * its number format) and add the look; a style that a person has given the written cell comes first.
   */
  readonly beside?: { readonly row: number; readonly column: number };
}

/** Columns added at the right end of an Excel table. The heading cells are among the cell writes too. */
export interface TableGrowth {
  readonly sheet: string;
  readonly table: string;
  readonly headings: readonly string[];
}

/** A note («anteckning»); null removes the one Målljus wrote. */
export interface NoteWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

/** The four rules for status words (● Grön, ▲ Gul, ■ Röd, – Ej bedömd) on an area. `replaces`: our earlier area that this one takes over from. */
export interface StatusFormatWrite {
  readonly sheet: string;
  readonly area: Area;
  readonly replaces: readonly Area[];
}

export interface ColumnWidthWrite {
  readonly sheet: string;
  readonly column: number;
  /** In characters, as Excel counts. */
  readonly width: number;
}

export interface NewSheetWrite {
  readonly name: string;
  /** Rows from the top that stay in view. */
  readonly frozenRows: number;
  readonly landscape: boolean;
  /** The rows that are repeated at the top of each printed page. */
  readonly printTitleRows?: { readonly top: number; readonly bottom: number };
  /** Cells that are chosen from a list. */
  readonly lists?: readonly ListValidation[];
}

/** «Dataverifiering»: the cells offer these words and take no others. */
export interface ListValidation {
  readonly area: Area;
  /** Without commas and quotes, in all at most 250 characters. */
  readonly values: readonly string[];
}

/** What is taken out of a workbook that Målljus is to leave. */
export interface LeavingWrites {
  /** Sheets of ours to remove. */
  readonly sheets: readonly string[];
  /** Sheets in which our rules for status words are removed; those of a person stay. */
  readonly statusFormats: readonly string[];
  /** Cells with a status word that keep the colours and the shape of their rule as a look of their own. */
  readonly statusCells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly status: Status;
  }[];
  /** Whether what Målljus wrote in tables stays, and formulas with its functions become the values that they show; else those stay, and stop working. */
  readonly keepsValues: boolean;
  /** Columns that get the sheet's standard width again. */
  readonly columnWidths: readonly { readonly sheet: string; readonly column: number }[];
  /** Columns taken from the right end of an Excel table; their cells are emptied among the cell writes. */
  readonly tables: readonly { readonly sheet: string; readonly table: string; readonly columns: number }[];
}

export interface WritePlan {
  readonly newSheets: readonly NewSheetWrite[];
  readonly cells: readonly CellWrite[];
  readonly tables: readonly TableGrowth[];
  readonly notes: readonly NoteWrite[];
  readonly statusFormats: readonly StatusFormatWrite[];
  readonly columnWidths: readonly ColumnWidthWrite[];
  /** New text of the custom XML part `urn:malljus:1`; null = leave as it is. */
  readonly state: string | null;
  /** Present in a plan that leaves the workbook: then all that Målljus stores is removed, and cells that come to say nothing are gone. */
  readonly leaving?: LeavingWrites;
}

/** A plan without writes. */
export const EMPTY_PLAN: WritePlan = {
  newSheets: [],
  cells: [],
  tables: [],
  notes: [],
  statusFormats: [],
  columnWidths: [],
  state: null,
};

/** Number of writes in a plan; 0 means that nothing would change. */
export function countWrites(plan: WritePlan): number {
  return (
    plan.newSheets.length +
    plan.cells.length +
    plan.tables.length +
    plan.notes.length +
    plan.statusFormats.length +
    plan.columnWidths.length +
    (plan.state === null ? 0 : 1) +
    (plan.leaving === undefined ? 0 : countLeaving(plan.leaving))
  );
}

/** That what is stored is removed counts as one. */
function countLeaving({ sheets, statusFormats, statusCells, columnWidths, tables }: LeavingWrites): number {
  return sheets.length + statusFormats.length + statusCells.length + columnWidths.length + tables.length + 1;
}
