// The cells of one sheet, row by row, each with its value, its formula and its look.
import type { SheetSnapshot } from '../../../lib/index.ts';
import { isTrue } from '../../../src/xlsx/xml/plain-xml.ts';
import { attributeValue } from '../../../src/xlsx/write/sheet-data.ts';
import type { CellPlace, RowPlace, SheetData } from '../../../src/xlsx/write/sheet-data.ts';
import { inheritedStyle, styledColumns } from '../../../src/xlsx/write/sheet-facts.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { CellStyle, DocumentCell } from '../document.ts';
import { FormulaReader } from './read-formulas.ts';

export interface SheetCells {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, DocumentCell>>;
  /** Style numbers of rows and of columns, for cells that are not there. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
}

/** Reads the cells that the file has records of. `read` is what the product's own reader makes of the sheet. */
export function readCells(
  sheet: WorksheetEdit,
  read: SheetSnapshot,
  styles: readonly CellStyle[],
): SheetCells {
  return new CellsReader(sheet, read, styles).run();
}

class CellsReader {
  private readonly sheet: WorksheetEdit;
  private readonly read: SheetSnapshot;
  private readonly styles: readonly CellStyle[];
  private readonly columns: ReturnType<typeof styledColumns>;
  private readonly formulas = new FormulaReader();
  private readonly cells = new Map<number, Map<number, DocumentCell>>();
  private readonly rowStyles = new Map<number, number>();

  constructor(sheet: WorksheetEdit, read: SheetSnapshot, styles: readonly CellStyle[]) {
    this.sheet = sheet;
    this.read = read;
    this.styles = styles;
    this.columns = styledColumns(sheet);
  }

  run(): SheetCells {
    const data = this.sheet.sheetData();
    if (data !== null) for (const row of data.rows()) this.readRow(data, row);
    for (const { area, formula } of this.formulas.filled)
      for (const [row, column] of cellsWithin(this.cells, area)) this.setFormula(row, column, formula);
    return { cells: this.cells, rowStyles: this.rowStyles, columnStyles: spread(this.columns) };
  }

  private readRow(data: SheetData, place: RowPlace): void {
    const tag = this.sheet.xml.slice(place.start, place.tagEnd);
    const own = isTrue(attributeValue(tag, 'customFormat')) ? Number(attributeValue(tag, 's') ?? 0) : null;
    if (own !== null) this.rowStyles.set(place.row, own);
    const cells = this.cells.get(place.row) ?? new Map<number, DocumentCell>();
    for (const cell of data.cells(place)) {
      const inherited = own ?? inheritedStyle('', this.columns, cell.column);
      const read = this.readCell(place.row, cell, inherited);
      if (read !== null) cells.set(cell.column, read);
    }
    if (cells.size > 0) this.cells.set(place.row, cells);
  }

  /** Null for a cell that says nothing. */
  private readCell(row: number, place: CellPlace, inherited: number): DocumentCell | null {
    const { column } = place;
    const number = this.read.styles[row]?.[column] ?? 0;
    const value = this.read.values[row]?.[column] ?? null;
    const formula = place.selfClosed ? null : this.formula(row, place);
    if (value === null && formula === null && number === 0 && inherited === 0) return null;
    return {
      value,
      formula,
      style: this.styleOf(number),
      styleFrom: number === 0 ? null : { sheet: this.sheet.name, row, column },
    };
  }

  private styleOf(number: number): CellStyle {
    const style = this.styles[number] ?? this.styles[0];
    if (style === undefined) throw new Error('A workbook without styles');
    return style;
  }

  private formula(row: number, place: CellPlace): string | null {
    const body = this.sheet.xml.slice(place.tagEnd, place.contentEnd);
    if (!body.includes(`<${this.sheet.prefix}f`)) return null;
    // a formula that spills over several cells is marked in the cell's metadata
    const isDynamic = attributeValue(this.sheet.xml.slice(place.start, place.tagEnd), 'cm') !== undefined;
    return this.formulas.read(row, place.column, body, isDynamic);
  }

  private setFormula(row: number, column: number, formula: string): void {
    const cells = this.cells.get(row);
    const cell = cells?.get(column);
    if (cell !== undefined) cells?.set(column, { ...cell, formula });
  }
}

function* cellsWithin(
  cells: ReadonlyMap<number, ReadonlyMap<number, DocumentCell>>,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Generator<readonly [number, number], undefined> {
  for (const [row, inRow] of cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const column of inRow.keys()) if (column >= area.left && column <= area.right) yield [row, column];
  }
}

function spread(spans: ReturnType<typeof styledColumns>): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const { min, max, style } of spans)
    for (let column = min; style !== 0 && column <= max; column++) columns.set(column, style);
  return columns;
}
