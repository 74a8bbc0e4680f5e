// Reads the rows and cells of a sheet in one pass over its XML. The hot loop of reading: it makes no objects per cell.
import type { Refusal } from '../../app/result.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../../lib/index.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { AttributeScan } from './attribute-scan.ts';
import { CellReader } from './cell-reader.ts';
import type { FormulaArea } from './cell-reader.ts';
import type { ValueContext } from './cell-value.ts';
import type { Grid } from './grid.ts';
import { TagName } from './tag-name.ts';

const SLASH = 0x2f;

export class SheetDataReader {
  readonly hiddenRows = new Set<number>();
  readonly #xml: string;
  readonly #grid: Grid;
  readonly #name: TagName;
  readonly #scan: AttributeScan;
  readonly #cells: CellReader;
  #row = -1;
  #column = -1;
  #problem: Refusal | null = null;

  /** `xml` is plain (see plain-xml.ts) and well-formed. */
  constructor(xml: string, context: ValueContext, grid: Grid) {
    this.#xml = xml;
    this.#grid = grid;
    this.#name = new TagName(xml);
    this.#scan = new AttributeScan(xml);
    this.#cells = new CellReader(xml, context, grid);
  }

  /** The areas of array formulas, once read. */
  get formulaAreas(): readonly FormulaArea[] {
    return this.#cells.formulaAreas;
  }

  /** Reads what stands between two places, the inside of `sheetData`; what stopped it, or null. */
  read(from: number, to: number): Refusal | null {
    const xml = this.#xml;
    for (let at = xml.indexOf('<', from); at >= 0 && at < to && this.#problem === null;) {
      let next = at + 1;
      if (xml.charCodeAt(next) !== SLASH) {
        this.#name.read(next);
        if (this.#name.is('c')) next = this.#readCell();
        else if (this.#name.is('row')) next = this.#readRow();
      }
      at = xml.indexOf('<', next);
    }
    this.#grid.endRow();
    return this.#problem ?? (this.#grid.withinBudget ? null : tooLarge());
  }

  #readRow(): number {
    const scan = this.#scan;
    let row = this.#row + 1;
    let style = 0;
    let hasOwnStyle = false;
    let hidden = false;
    scan.start(this.#name.end);
    while (scan.next()) {
      if (scan.isNamed('r')) row = scan.wholeNumber - 1;
      else if (scan.isNamed('s')) style = Math.max(scan.wholeNumber, 0);
      else if (scan.isNamed('customFormat')) hasOwnStyle = isTrue(scan.value);
      else if (scan.isNamed('hidden')) hidden ||= isTrue(scan.value);
      else if (scan.isNamed('ht')) hidden ||= Number(scan.value) === 0;
    }
    if (row < 0 || row >= MAX_ROWS) return this.#stop('En rad har ett nummer som inte finns.');
    if (hidden) this.hiddenRows.add(row);
    this.#row = row;
    this.#column = -1;
    this.#grid.startRow(row, hasOwnStyle ? style : 0);
    if (!this.#grid.withinBudget) this.#problem = tooLarge();
    return scan.tagEnd;
  }

  #readCell(): number {
    const scan = this.#scan;
    let column = this.#column + 1;
    let style = 0;
    let type = 'n';
    scan.start(this.#name.end);
    while (scan.next()) {
      if (scan.nameEnd - scan.nameStart !== 1) continue;
      if (scan.isNamed('r')) column = columnOf(this.#xml, scan.valueStart, scan.valueEnd);
      else if (scan.isNamed('s')) style = Math.max(scan.wholeNumber, 0);
      else if (scan.isNamed('t')) type = scan.value;
    }
    if (this.#row < 0 || column < 0 || column >= MAX_COLUMNS) {
      return this.#stop('En cell har en adress som inte finns.');
    }
    this.#column = column;
    this.#grid.setStyle(column, style);
    return scan.empty ? scan.tagEnd : this.#readContent(scan.tagEnd, style, type);
  }

  #readContent(from: number, style: number, type: string): number {
    this.#cells.start(this.#row, this.#column, style, type);
    const next = this.#cells.read(from);
    return this.#cells.problem === null ? next : this.#stop(this.#cells.problem);
  }

  #stop(what: string): number {
    this.#problem = refuseBroken(what);
    return this.#xml.length;
  }
}

function tooLarge(): Refusal {
  return refuseTooLarge('Bladen använder orimligt många rader och kolumner.');
}

/** The column of a cell address such as `AB12`, or -1 when it has none. */
function columnOf(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return number - 1;
    // Letters of either case, without their difference.
    const letter = (code | 0x20) - 0x60;
    if (letter < 1 || letter > 26) return -1;
    number = number * 26 + letter;
    if (number > MAX_COLUMNS) return -1;
  }
  return -1;
}
