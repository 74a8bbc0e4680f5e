// Reads what is inside one cell: its formula, its stored value or its own text.
import { cellAddress, parseArea, type Area } from '../../../lib/index.ts';
import { AttributeScan } from './attribute-scan.ts';
import { MISSING_STRING, readValue } from './cell-value.ts';
import type { ValueContext } from './cell-value.ts';
import type { Grid } from './grid.ts';
import { cellText } from './rich-text.ts';
import { TagName } from './tag-name.ts';

/** An area that one array formula fills; only its first cell holds the formula itself. */
export interface FormulaArea {
  readonly area: Area;
  readonly stored: boolean;
}

const SLASH = 0x2f;

export class CellReader {
  readonly formulaAreas: FormulaArea[] = [];
  /** What is wrong with a cell, as a Swedish sentence, once one has been met. */
  problem: string | null = null;
  readonly #xml: string;
  readonly #context: ValueContext;
  readonly #grid: Grid;
  readonly #name: TagName;
  readonly #scan: AttributeScan;
  // Of the cell being read:
  #row = 0;
  #column = 0;
  #style = 0;
  #type = 'n';
  #hasFormula = false;
  #hasValue = false;
  #formulaKind = '';
  #formulaArea: Area | null = null;

  constructor(xml: string, context: ValueContext, grid: Grid) {
    this.#xml = xml;
    this.#context = context;
    this.#grid = grid;
    this.#name = new TagName(xml);
    this.#scan = new AttributeScan(xml);
  }

  /** Begins on a cell with a style and a type. */
  start(row: number, column: number, style: number, type: string): void {
    this.#row = row;
    this.#column = column;
    this.#style = style;
    this.#type = type;
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#formulaKind = '';
    this.#formulaArea = null;
  }

  /** Reads from just after the cell's open tag, and gives a place inside its close tag. */
  read(from: number): number {
    const xml = this.#xml;
    let at = xml.indexOf('<', from);
    while (at >= 0 && xml.charCodeAt(at + 1) !== SLASH) {
      this.#name.read(at + 1);
      at = xml.indexOf('<', this.#readPart());
    }
    if (this.#hasFormula) this.#keepFormula();
    return at < 0 ? xml.length : at + 1;
  }

  /** One element inside a cell; the place after it. */
  #readPart(): number {
    const name = this.#name;
    if (name.is('v')) return this.#readValue();
    if (name.is('f')) return this.#readFormula();
    const start = this.#passTag();
    if (this.#scan.empty) return start;
    const close = closeOf(this.#xml, name.text, start);
    if (close < 0) return this.#xml.length;
    if (name.is('is')) this.#grid.setValue(this.#column, cellText(this.#xml, start, close));
    return this.#passTo('>', close);
  }

  #passTag(): number {
    this.#scan.start(this.#name.end);
    while (this.#scan.next());
    return this.#scan.tagEnd;
  }

  /** Just after the next sign of this kind, or the end of the text. */
  #passTo(sign: string, from: number): number {
    const at = from < 0 ? -1 : this.#xml.indexOf(sign, from);
    return at < 0 ? this.#xml.length : at + 1;
  }

  #readValue(): number {
    const start = this.#passTag();
    const end = this.#scan.empty ? start : this.#xml.indexOf('<', start);
    this.#keepValue(start, end);
    return this.#scan.empty ? start : this.#passTo('>', end);
  }

  #keepValue(from: number, to: number): void {
    // An empty text is a stored result only where the cell says that it holds text.
    if (from === to && this.#type !== 'str') return;
    const value = readValue(this.#xml, from, to, this.#type, this.#style, this.#context);
    if (value === MISSING_STRING) {
      this.problem = `Cellen ${cellAddress(this.#row, this.#column)} hänvisar till en text som saknas.`;
    } else if (value !== null) {
      this.#hasValue = true;
      this.#grid.setValue(this.#column, value);
    }
  }

  #readFormula(): number {
    const scan = this.#scan;
    scan.start(this.#name.end);
    while (scan.next()) {
      if (scan.isNamed('t')) this.#formulaKind = scan.value;
      else if (scan.isNamed('ref')) this.#formulaArea = parseArea(scan.value);
    }
    const start = scan.tagEnd;
    const end = scan.empty ? start : this.#xml.indexOf('<', start);
    this.#hasFormula = this.#formulaKind !== '' || end > start;
    return scan.empty ? start : this.#passTo('>', end);
  }

  #keepFormula(): void {
    const stored = this.#hasValue;
    this.#grid.setFormula(this.#column, stored);
    const fillsArea = this.#formulaKind === 'array' || this.#formulaKind === 'dataTable';
    if (fillsArea && this.#formulaArea !== null) this.formulaAreas.push({ area: this.#formulaArea, stored });
  }
}

/** Where the close tag with a local name begins, whatever its prefix; -1 when there is none. */
function closeOf(xml: string, localName: string, from: number): number {
  for (let at = xml.indexOf('</', from); at >= 0; at = xml.indexOf('</', at + 2)) {
    const end = xml.indexOf('>', at);
    const name = xml.slice(at + 2, end).trimEnd();
    if (name === localName || name.endsWith(`:${localName}`)) return at;
  }
  return -1;
}
