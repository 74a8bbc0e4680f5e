// The workbook that the Excel stand-in holds in memory: everything that Office.js lets an add-in see and change, as plain data.
// Immutable, so that «before» and «after» can be compared when it is saved. Rows and columns count from 0.
import type { Area, CellValue, ListValidationSnapshot } from '../../lib/index.ts';

/** How a cell looks, resolved from the file's style records. Objects are shared between cells of the same style. */
export interface CellStyle {
  /** English file form: `General`, `0.0%`. */
  readonly numberFormat: string;
  /** `#RRGGBB`, or null for no background. */
  readonly fill: string | null;
  readonly font: {
    readonly name: string;
    /** In points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    /** `#RRGGBB`; `#000000` when the file leaves it to Excel. */
    readonly color: string;
  };
  readonly alignment: {
    readonly horizontal:
      'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
    readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
    readonly wrapText: boolean;
    readonly indentLevel: number;
  };
  readonly borders: {
    readonly top: DocumentLine | null;
    readonly bottom: DocumentLine | null;
    readonly left: DocumentLine | null;
    readonly right: DocumentLine | null;
  };
  /** Whether the cell is locked when the sheet is protected. */
  readonly locked: boolean;
}

export interface DocumentLine {
  /** As in the file: `thin`, `medium`, `double` … */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface DocumentCell {
  readonly value: CellValue;
  /** With `=` and English names and commas, as `range.formulas` gives it; null when the cell holds none. */
  readonly formula: string | null;
  readonly style: CellStyle;
  /**
   * The cell of the opened file whose style record this style comes from (its own, or the one it was copied from); null when
   * it was made in the stand-in. Lets saving keep what `style` does not tell (theme colours, patterns).
   */
  readonly styleFrom: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

export interface DocumentTable {
  readonly name: string;
  readonly area: Area;
  readonly headingRow: boolean;
  readonly totalRow: boolean;
}

export interface DocumentNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** True for a threaded comment. */
  readonly threaded: boolean;
}

/** A conditional format; only rules of the kind `cellIs` can be made in the stand-in, others are kept as they are in the file. */
export interface DocumentRule {
  /** Stable within a session; tells rules apart. */
  readonly id: string;
  readonly areas: readonly Area[];
  readonly kind: 'cellIs' | 'other';
  /** For `cellIs`: `equal` …, the first formula as stored (`"Grön"`), and how it draws. */
  readonly operator: string;
  readonly formula: string;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly fill: string | null;
  readonly numberFormat: string | null;
}

export interface DocumentSheet {
  /** Stable within a session, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** By row, then column; cells with neither value nor style of their own are absent. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, DocumentCell>>;
  /** The style of absent cells in rows, and in columns, that have one of their own; a row's goes before a column's. */
  readonly rowStyles?: ReadonlyMap<number, CellStyle>;
  readonly columnStyles?: ReadonlyMap<number, CellStyle>;
  readonly merges: readonly Area[];
  /** Areas that formulas fill besides their own cell, which is the first; absent until formulas have been calculated. Never saved. */
  readonly spills?: readonly Area[];
  readonly tables: readonly DocumentTable[];
  readonly notes: readonly DocumentNote[];
  readonly rules: readonly DocumentRule[];
  /** Present when the sheet is protected. */
  readonly protection: {
    readonly formatCells: boolean;
    readonly formatColumns: boolean;
    readonly editObjects: boolean;
  } | null;
  /** In characters, as Excel counts; columns of the standard width are absent. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly landscape: boolean;
  readonly printAreas: readonly Area[];
  /** Cells that only take values from a list; kept as they are in the file. Absent when there are none. */
  readonly listValidations?: readonly ListValidationSnapshot[];
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface WorkbookDocument {
  readonly name: string;
  readonly date1904: boolean;
  /** In tab order; chart sheets are only named in `otherSheetNames`. */
  readonly sheets: readonly DocumentSheet[];
  readonly otherSheetNames: readonly string[];
  readonly structureProtected: boolean;
  /** The workbook's own standard look («Normal»), when it is another than Excel's: that of cells that are absent. */
  readonly defaultStyle?: CellStyle;
  /** Defined names, with the English formula each stands for. */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly customXmlParts: readonly CustomXmlPart[];
}
