// Holds the workbook while it is open, and is the only place that changes it.
import type { Area, CellValue } from '../../../lib/index.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';
import { accessDenied, itemNotFound } from './host-error.ts';

type Row = ReadonlyMap<number, DocumentCell>;

const EMPTY_CELL: DocumentCell = { value: null, formula: null, style: DEFAULT_STYLE, styleFrom: null };

/** The cell, or how an absent one looks. */
export function cellAt(sheet: DocumentSheet, row: number, column: number): DocumentCell {
  return sheet.cells.get(row)?.get(column) ?? EMPTY_CELL;
}

/** Calls `visit` for each stored cell of the area, by rows. */
export function eachStoredCell(
  sheet: DocumentSheet,
  area: Area,
  visit: (cell: DocumentCell, row: number, column: number) => void,
): void {
  const within = <T>(map: ReadonlyMap<number, T>, from: number, to: number): [number, T][] =>
    [...map].filter(([index]) => index >= from && index <= to).sort(([a], [b]) => a - b);
  for (const [row, cells] of within(sheet.cells, area.top, area.bottom)) {
    for (const [column, cell] of within(cells, area.left, area.right)) visit(cell, row, column);
  }
}

export class WorkbookState {
  #document: WorkbookDocument;
  // Maps made here since the document was last handed out: nobody else has seen them, so they may still be written to.
  #own = new WeakSet();
  readonly #results = new Map<string, CellValue>();
  readonly #readOnly: boolean;

  constructor(document: WorkbookDocument, readOnly: boolean) {
    this.#document = document;
    this.#readOnly = readOnly;
  }

  /** As it is now; never changes once handed out. */
  get document(): WorkbookDocument {
    this.#own = new WeakSet();
    return this.#document;
  }

  /** A person or a co-author edits, past every guard. */
  edit(change: (document: WorkbookDocument) => WorkbookDocument): void {
    this.#document = change(this.document);
  }

  /** The add-in edits. */
  change(change: (document: WorkbookDocument) => WorkbookDocument): void {
    if (this.#readOnly) throw accessDenied('the workbook is open for reading only');
    this.#document = change(this.#document);
  }

  get structureProtected(): boolean {
    return this.#document.structureProtected;
  }

  /** For reading within one request; `document` is what others may keep. */
  get current(): WorkbookDocument {
    return this.#document;
  }

  get sheets(): readonly DocumentSheet[] {
    return this.#document.sheets;
  }

  sheet(id: string): DocumentSheet {
    const found = this.#document.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw itemNotFound('the worksheet has been deleted');
    return found;
  }

  changeSheet(id: string, change: (sheet: DocumentSheet) => Partial<DocumentSheet>): void {
    this.change((document) => ({
      ...document,
      sheets: document.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change(sheet) } : sheet)),
    }));
  }

  writeCell(sheetId: string, row: number, column: number, cell: DocumentCell): void {
    const rows = this.#ownRows(sheetId);
    const old = rows.get(row) ?? new Map<number, DocumentCell>();
    const cells = this.#own.has(old) ? (old as Map<number, DocumentCell>) : new Map(old);
    this.#own.add(cells);
    this.#remember(sheetId, row, column, cells.get(column));
    if (cell.value === null && cell.formula === null && cell.style === DEFAULT_STYLE) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) rows.delete(row);
    else rows.set(row, cells);
  }

  /** What a formula that stood in this cell before showed; undefined when it never did. */
  resultOf(sheetId: string, row: number, column: number, formula: string): CellValue | undefined {
    return this.#results.get(resultKey(sheetId, row, column, formula));
  }

  #remember(sheetId: string, row: number, column: number, cell: DocumentCell | undefined): void {
    if (cell?.formula === undefined || cell.formula === null) return;
    this.#results.set(resultKey(sheetId, row, column, cell.formula), cell.value);
  }

  #ownRows(sheetId: string): Map<number, Row> {
    const { cells } = this.sheet(sheetId);
    if (this.#own.has(cells)) return cells as Map<number, Row>;
    const rows = new Map(cells);
    this.#own.add(rows);
    this.changeSheet(sheetId, () => ({ cells: rows }));
    return rows;
  }
}

function resultKey(sheetId: string, row: number, column: number, formula: string): string {
  return `${sheetId}!${row},${column}${formula}`;
}

/** The look with some parts changed; the same object for the same change of the same look, so that looks stay shared. */
export function restyle(style: CellStyle, change: StyleChange): CellStyle {
  const key = JSON.stringify(change);
  const known = restyled.get(style) ?? new Map<string, CellStyle>();
  restyled.set(style, known);
  const made =
    known.get(key) ??
    share({
      ...style,
      ...change,
      font: { ...style.font, ...change.font },
      alignment: { ...style.alignment, ...change.alignment },
      borders: { ...style.borders, ...change.borders },
    });
  known.set(key, made);
  return made;
}

const restyled = new WeakMap<CellStyle, Map<string, CellStyle>>();
const shared = new Map<string, CellStyle>([[styleKey(DEFAULT_STYLE), DEFAULT_STYLE]]);

function share(style: CellStyle): CellStyle {
  const key = styleKey(style);
  const known = shared.get(key) ?? style;
  shared.set(key, known);
  return known;
}

// Written out field by field, because two equal looks may hold their fields in different order.
function styleKey({ numberFormat, fill, font, alignment, borders, locked }: CellStyle): string {
  const { name, size, bold, italic, underline, strikethrough, color } = font;
  const { horizontal, vertical, wrapText, indentLevel } = alignment;
  const lines = [borders.top, borders.bottom, borders.left, borders.right].map(
    (line) => line && [line.style, line.color],
  );
  return JSON.stringify([
    [numberFormat, fill, locked, lines],
    [name, size, bold, italic, underline, strikethrough, color],
    [horizontal, vertical, wrapText, indentLevel],
  ]);
}

/** Some parts of a look. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly fill?: string | null;
  readonly locked?: boolean;
  readonly font?: Partial<CellStyle['font']>;
  readonly alignment?: Partial<CellStyle['alignment']>;
  readonly borders?: Partial<CellStyle['borders']>;
}
