// A workbook as plain data: what every adapter (Excel, .xlsx file, test stand-in) reads into. Rows and columns count from 0.
import type { CellValue } from './cell.ts';

/** Area of cells, all ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What Målljus needs to know of a cell style. Cells point into `WorkbookSnapshot.styles`. */
export interface StyleSnapshot {
  /** Number format code in English file form (`0.0%`, `General`). */
  readonly numberFormat: string;
  /** True when the cell has a background of its own (set by a person, not by a conditional format). */
  readonly filled: boolean;
  /** Whether the cell is locked when the sheet is protected. */
  readonly locked: boolean;
}

export interface TableSnapshot {
  /** Excel table name, e.g. `Tabell1`. */
  readonly name: string;
  /** Whole table with heading and total row. */
  readonly area: Area;
  readonly headingRow: boolean;
  readonly totalRow: boolean;
}

export interface NoteSnapshot {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** True for a threaded comment («kommentar»), which Målljus never touches. */
  readonly threaded: boolean;
}

export interface ConditionalFormatSnapshot {
  readonly areas: readonly Area[];
  /** First formula of the rule as stored, e.g. `"Grön"`. */
  readonly formula: string;
}

/** «Dataverifiering»: cells that only take values from a list. */
export interface ListValidationSnapshot {
  readonly areas: readonly Area[];
  /** As stored: `"Ja,Nej"`, `$H$1:$H$4`, `Listor!$A$1:$A$4` or a name. */
  readonly formula: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Values by [row][column]; rows and cells past the end are empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Style numbers by [row][column], pointing into `WorkbookSnapshot.styles`; a missing number is style 0. */
  readonly styles: readonly (readonly number[])[];
  /** Cells with a formula, by row: column -> true when its result is stored. Rows without formulas are absent. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, boolean>>;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly NoteSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  /** Present when the sheet is protected. */
  readonly protection: { readonly formatCells: boolean } | null;
  /** Absent when there are none, or when the host cannot tell. */
  readonly listValidations?: readonly ListValidationSnapshot[];
  /** «Utskriftsområde»: what is printed; absent when everything is, or when the host cannot tell. */
  readonly printAreas?: readonly Area[];
}

export interface WorkbookSnapshot {
  /** File name without folder, e.g. `Mål 2020.xlsx`. */
  readonly name: string;
  readonly date1904: boolean;
  /** In tab order; sheets that hold no cells (chart sheets) are left out of `sheets` but named in `otherSheetNames`. */
  readonly sheets: readonly SheetSnapshot[];
  readonly otherSheetNames: readonly string[];
  readonly styles: readonly StyleSnapshot[];
  /** Defined names and table names taken in the workbook, for new names. */
  readonly names: readonly string[];
  /** True when sheets may not be added. */
  readonly structureProtected: boolean;
  /** The text of the custom XML part `urn:malljus:1`, or null. */
  readonly state: string | null;
}
