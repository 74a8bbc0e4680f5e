// A workbook that does not exist yet, as plain data: sheets with a title, one table each, and what helps a person to fill it in.

/** A column of the table. */
export interface NewColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Shown beside the cell when a person stands in the column. */
  readonly explanation: string;
  /** What the cells may be chosen from; other texts can be written too. */
  readonly list?: readonly string[];
  /** How the cells are formatted; as Excel likes when left out. */
  readonly cells?: 'day' | 'text';
  /** Whether the column can be folded away together with its neighbours. */
  readonly foldable?: boolean;
}

export interface NewSheet {
  readonly name: string;
  /** In the first row. */
  readonly title: string;
  /** In the rows below the title. */
  readonly about: readonly string[];
  readonly table: {
    /** Letters and figures only, another than those of the other tables. */
    readonly name: string;
    /** What the table holds, for those who cannot see it. */
    readonly altText: string;
  };
  readonly columns: readonly NewColumn[];
  /** Rows with something in them; the table has at least `emptyRows` more. */
  readonly rows: readonly (readonly string[])[];
  readonly emptyRows: number;
  /** Columns that stay when a person looks to the right. */
  readonly frozenColumns: number;
  readonly page: {
    readonly paper: 'A3' | 'A4';
    readonly landscape: boolean;
    /** Pages beside each other. */
    readonly wide: number;
  };
}

export interface NewWorkbook {
  readonly title: string;
  readonly sheets: readonly NewSheet[];
}
