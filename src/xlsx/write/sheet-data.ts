// Where the rows and cells of a worksheet stand in its text. Written for sheets of a hundred thousand rows: rows that
// nobody asks about are passed over without looking at their cells.
import { columnNumber } from '../../../lib/index.ts';
import type { Element } from '../xml/scan.ts';
import { wholeNumber } from '../read/attribute-scan.ts';
import { blankOut } from './blank-out.ts';

/** A `<row>`; `start`–`tagEnd` is its open tag, `contentEnd` where its close tag begins, `end` just after it. */
export interface RowPlace {
  /** Row counted from 0. */
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  /** `<row/>`: no content and no close tag. */
  readonly selfClosed: boolean;
}

/** A `<c>`; offsets as in `RowPlace`. */
export interface CellPlace {
  /** Column counted from 0. */
  readonly column: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosed: boolean;
}

export class SheetData {
  /** The sheet's text with comments and CDATA blanked out, so that nothing in them looks like a row or a cell. */
  private readonly scanned: string;
  private readonly element: Element;
  private readonly prefix: string;

  constructor(xml: string, sheetData: Element) {
    this.element = sheetData;
    this.prefix = sheetData.prefix;
    this.scanned = blankOut(xml);
  }

  /** Rows in the order they stand. A row without a number follows the one before it. */
  *rows(): Generator<RowPlace, undefined> {
    const { scanned, element, prefix } = this;
    let at = element.contentStart;
    let previous = -1;
    for (;;) {
      const start = findTag(scanned, `<${prefix}row`, at, element.contentEnd);
      if (start < 0) return undefined;
      const tagEnd = endOfTag(scanned, start);
      const row = rowNumber(scanned, start + prefix.length + 4, tagEnd) ?? previous + 1;
      const selfClosed = scanned.charCodeAt(tagEnd - 2) === SLASH;
      const contentEnd = selfClosed ? tagEnd : closeOf(scanned, `</${prefix}row`, tagEnd, element.contentEnd);
      const end = selfClosed ? tagEnd : endOfTag(scanned, contentEnd);
      yield { row, start, tagEnd, contentEnd, end, selfClosed };
      previous = row;
      at = end;
    }
  }

  /** Cells of a row in the order they stand. A cell without an address follows the one before it. */
  *cells(row: RowPlace): Generator<CellPlace, undefined> {
    const { scanned, prefix } = this;
    let at = row.tagEnd;
    let previous = -1;
    for (;;) {
      const start = findTag(scanned, `<${prefix}c`, at, row.contentEnd);
      if (start < 0) return undefined;
      const tagEnd = endOfTag(scanned, start);
      const column = cellColumn(scanned, start + prefix.length + 2, tagEnd) ?? previous + 1;
      const selfClosed = scanned.charCodeAt(tagEnd - 2) === SLASH;
      const contentEnd = selfClosed ? tagEnd : closeOf(scanned, `</${prefix}c`, tagEnd, row.contentEnd);
      const end = selfClosed ? tagEnd : endOfTag(scanned, contentEnd);
      yield { column, start, tagEnd, contentEnd, end, selfClosed };
      previous = column;
      at = end;
    }
  }

  /** Column of the last cell of a row, -1 when it has none; undefined when only going through the cells would tell. */
  lastColumn(row: RowPlace): number | undefined {
    const { scanned, prefix } = this;
    const opening = `<${prefix}c`;
    let start = scanned.lastIndexOf(opening, row.contentEnd);
    while (start >= row.tagEnd && findTag(scanned, opening, start, start + 1) < 0)
      start = scanned.lastIndexOf(opening, start - 1);
    if (start < row.tagEnd) return -1;
    return cellColumn(scanned, start + opening.length, endOfTag(scanned, start));
  }

  /** Open tags of all formulas of the sheet, as text. */
  *formulaTags(): Generator<string, undefined> {
    const { scanned, element, prefix } = this;
    let at = element.contentStart;
    for (;;) {
      const start = findTag(scanned, `<${prefix}f`, at, element.contentEnd);
      if (start < 0) return undefined;
      at = endOfTag(scanned, start);
      yield scanned.slice(start, at);
    }
  }
}

const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const GREATER = 0x3e;

/** Where a tag with exactly this name starts, from `at` on, before `to`; -1 when there is none. */
function findTag(xml: string, opening: string, at: number, to: number): number {
  for (
    let start = xml.indexOf(opening, at);
    start >= 0 && start < to;
    start = xml.indexOf(opening, start + 1)
  ) {
    const next = xml.charCodeAt(start + opening.length);
    // the name ends at a blank, a slash or the end of the tag
    if (next <= 0x20 || next === SLASH || next === GREATER) return start;
  }
  return -1;
}

function closeOf(xml: string, closing: string, at: number, to: number): number {
  const start = findTag(xml, closing, at, to);
  return start < 0 ? to : start;
}

/** Just after the `>` of the tag that starts at `start`; one inside quotes does not count. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return xml.length;
}

/** The value of an attribute in a tag's text, as it stands; undefined when the tag has none. */
export function attributeValue(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  const match = attributePattern(name).exec(tag);
  return match?.[1] ?? match?.[2];
}

const PATTERNS = new Map<string, RegExp>();

/** Made once for each name, since it is asked of every row and cell. */
function attributePattern(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known !== undefined) return known;
  const made = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, made);
  return made;
}

const PLACE = /\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)\s*["']/;

function rowNumber(xml: string, from: number, to: number): number | undefined {
  // nearly every row begins with its number: ` r="12"`
  if (xml.startsWith(' r="', from)) {
    const number = wholeNumber(xml, from + 4, xml.indexOf('"', from + 4));
    if (number > 0) return number - 1;
  }
  const match = PLACE.exec(xml.slice(from, to));
  return match === null ? undefined : Number(match[2]) - 1;
}

function cellColumn(xml: string, from: number, to: number): number | undefined {
  // nearly every cell begins with its address: ` r="AB12"`
  if (xml.startsWith(' r="', from)) {
    let column = 0;
    let at = from + 4;
    for (let code = xml.charCodeAt(at); code >= 0x41 && code <= 0x5a; code = xml.charCodeAt(++at))
      column = column * 26 + code - 0x40;
    if (column > 0) return column - 1;
  }
  const letters = PLACE.exec(xml.slice(from, to))?.[1];
  return letters === undefined || letters === '' ? undefined : columnNumber(letters);
}
