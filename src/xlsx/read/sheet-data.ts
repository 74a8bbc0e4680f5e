// Reads the rows and cells of a sheet in one pass over its XML. The hot loop of reading: it makes no objects per cell.
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../../lib/model/area.ts';
import type { Area } from '../../../lib/model/snapshot.ts';
import { refuseBroken, refuseTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { AttributeScan } from './attribute-scan.ts';
import { MISSING_STRING, readValue } from './cell-value.ts';
import type { ValueContext } from './cell-value.ts';
import type { Grid } from './grid.ts';
import { richText } from './rich-text.ts';

/** An area that one array formula fills; only its first cell holds the formula itself. */
export interface FormulaArea {
  readonly area: Area;
  readonly stored: boolean;
}

const SLASH = 0x2f;
const COLON = 0x3a;
const GT = 0x3e;
const SPACE = 0x20;

export class SheetDataReader {
  readonly hiddenRows = new Set<number>();
  readonly formulaAreas: FormulaArea[] = [];
  readonly #xml: string;
  readonly #context: ValueContext;
  readonly #grid: Grid;
  readonly #scan: AttributeScan;
  #row = -1;
  #column = -1;
  #style = 0;
  #type = 'n';
  // Of the cell being read:
  #hasFormula = false;
  #hasValue = false;
  #formulaKind = '';
  #formulaArea: Area | null = null;
  #problem: Refusal | null = null;
  // Set by #passName: where the local name of the tag begins and ends.
  #nameStart = 0;
  #nameEnd = 0;

  /** `xml` is plain (see plain-xml.ts) and well-formed. */
  constructor(xml: string, context: ValueContext, grid: Grid) {
    this.#xml = xml;
    this.#context = context;
    this.#grid = grid;
    this.#scan = new AttributeScan(xml);
  }

  /** Reads what stands between two places, the inside of `sheetData`; what stopped it, or null. */
  read(from: number, to: number): Refusal | null {
    const xml = this.#xml;
    for (let at = xml.indexOf('<', from); at >= 0 && at < to && this.#problem === null;) {
      let next = at + 1;
      if (xml.charCodeAt(next) !== SLASH) {
        this.#passName(next);
        if (this.#isNamed('c')) next = this.#readCell();
        else if (this.#isNamed('row')) next = this.#readRow();
      }
      at = xml.indexOf('<', next);
    }
    this.#grid.endRow();
    return this.#problem ?? (this.#grid.withinBudget ? null : tooLarge());
  }

  #passName(from: number): void {
    let start = from;
    let at = from;
    for (; ; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code === COLON) start = at + 1;
      else if (!(code > SPACE) || code === GT || code === SLASH) break;
    }
    this.#nameStart = start;
    this.#nameEnd = at;
  }

  #isNamed(name: string): boolean {
    return this.#nameEnd - this.#nameStart === name.length && this.#xml.startsWith(name, this.#nameStart);
  }

  #readRow(): number {
    const scan = this.#scan;
    let row = this.#row + 1;
    let style = 0;
    let hasOwnStyle = false;
    let hidden = false;
    scan.start(this.#nameEnd);
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
    this.#style = 0;
    this.#type = 'n';
    scan.start(this.#nameEnd);
    while (scan.next()) {
      if (scan.nameEnd - scan.nameStart !== 1) continue;
      if (scan.isNamed('r')) column = columnOf(this.#xml, scan.valueStart, scan.valueEnd);
      else if (scan.isNamed('s')) this.#style = Math.max(scan.wholeNumber, 0);
      else if (scan.isNamed('t')) this.#type = scan.value;
    }
    const end = scan.tagEnd;
    if (this.#row < 0 || column < 0 || column >= MAX_COLUMNS) {
      return this.#stop('En cell har en adress som inte finns.');
    }
    this.#column = column;
    this.#grid.setStyle(column, this.#style);
    return scan.empty ? end : this.#readContent(end);
  }

  /** The inside of a cell: formula, stored value, inline text. */
  #readContent(from: number): number {
    const xml = this.#xml;
    this.#forgetCell();
    let at = xml.indexOf('<', from);
    while (at >= 0 && xml.charCodeAt(at + 1) !== SLASH) {
      this.#passName(at + 1);
      at = xml.indexOf('<', this.#readPart());
    }
    if (this.#hasFormula) this.#keepFormula();
    // Past the `</c>` where this ended.
    return at < 0 ? xml.length : at + 1;
  }

  #forgetCell(): void {
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#formulaKind = '';
    this.#formulaArea = null;
  }

  /** One element inside a cell; the place after it. */
  #readPart(): number {
    const xml = this.#xml;
    const isValue = this.#isNamed('v');
    const isFormula = this.#isNamed('f');
    const nameStart = this.#nameStart;
    const nameEnd = this.#nameEnd;
    const scan = this.#scan;
    scan.start(nameEnd);
    while (scan.next()) if (isFormula) this.#readFormulaAttribute();
    const start = scan.tagEnd;
    if (isValue) this.#hasValue = true;
    if (scan.empty) {
      if (isValue) this.#keepValue(start, start);
      if (isFormula) this.#hasFormula = this.#formulaKind !== '';
      return start;
    }
    if (isValue || isFormula) {
      const end = xml.indexOf('<', start);
      if (isValue) this.#keepValue(start, end);
      else this.#hasFormula = this.#formulaKind !== '' || end > start;
      return xml.indexOf('>', end) + 1;
    }
    const close = closeOf(xml, xml.slice(nameStart, nameEnd), start);
    if (xml.startsWith('is', nameStart) && nameEnd - nameStart === 2) {
      this.#grid.setValue(this.#column, richText(xml, start, close));
    }
    return close < 0 ? xml.length : xml.indexOf('>', close) + 1;
  }

  /** Notes the kind of a formula (`shared`, `array`, `dataTable`) and the area that it is for. */
  #readFormulaAttribute(): void {
    const scan = this.#scan;
    if (scan.isNamed('t')) this.#formulaKind = scan.value;
    else if (scan.isNamed('ref')) this.#formulaArea = parseArea(scan.value);
  }

  #keepValue(from: number, to: number): void {
    // An empty text is a stored result only where the cell says that it holds text.
    if (from === to && this.#type !== 'str') {
      this.#hasValue = false;
      return;
    }
    const value = readValue(this.#xml, from, to, this.#type, this.#style, this.#context);
    if (value === MISSING_STRING) {
      this.#stop(`Cellen ${cellAddress(this.#row, this.#column)} hänvisar till en text som saknas.`);
      return;
    }
    if (value === null) this.#hasValue = false;
    else this.#grid.setValue(this.#column, value);
  }

  #keepFormula(): void {
    const stored = this.#hasValue;
    this.#grid.setFormula(this.#column, stored);
    const fillsArea = this.#formulaKind === 'array' || this.#formulaKind === 'dataTable';
    if (fillsArea && this.#formulaArea !== null) this.formulaAreas.push({ area: this.#formulaArea, stored });
  }

  #stop(what: string): number {
    this.#problem ??= refuseBroken(what);
    return this.#xml.length;
  }
}

function tooLarge(): Refusal {
  return refuseTooLarge('Bladen använder orimligt många rader och kolumner.');
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
