// How high a row must be for the wrapped texts that are written in it. Excel works this out while one types; a file
// has to say it, or the text is cut off (Excel) or printed over the next row (LibreOffice).
import { LOOKS } from '../../app/looks.ts';
import { setAttribute } from '../xml/edit.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes } from '../xml/scan.ts';
import type { CellEdit } from './cell-writes.ts';
import { attributeValue } from './sheet-data.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;
/** The highest row that Excel allows, in points. */
const HIGHEST = 409;

/** Knows the columns' widths, and so how many lines a text takes. */
export class RowHeights {
  private readonly standardHeight: number;
  private readonly standardWidth: number;
  private readonly spans: readonly Readonly<Record<string, string>>[];
  private readonly newWidths: ReadonlyMap<number, number>;

  /** `newWidths`: widths that the plan gives columns, by column counted from 0. */
  constructor(sheet: WorksheetEdit, newWidths: ReadonlyMap<number, number>) {
    const format = sheet.child('sheetFormatPr');
    const own = format === undefined ? {} : attributes(sheet.xml, format);
    this.standardHeight = Number(own['defaultRowHeight'] ?? STANDARD_HEIGHT);
    this.standardWidth = Number(own['defaultColWidth'] ?? STANDARD_WIDTH);
    this.spans = sheet.attributesIn('cols', 'col');
    this.newWidths = newWidths;
  }

  /** The row's open tag, made higher where the texts need it. A height that a person has set stays. */
  fit(rowTag: string, writes: readonly CellEdit[]): string {
    let lines = 1;
    for (const write of writes) lines = Math.max(lines, this.lines(write));
    if (lines === 1 || isTrue(attributeValue(rowTag, 'customHeight'))) return rowTag;
    const needed = Math.min(HIGHEST, lines * STANDARD_HEIGHT);
    const now = Number(attributeValue(rowTag, 'ht') ?? this.standardHeight);
    return needed <= now ? rowTag : setAttribute(rowTag, 'ht', String(needed));
  }

  private lines(write: CellEdit): number {
    if (typeof write.value !== 'string' || write.styleOf !== undefined) return 1;
    const look = write.look === 'keep' ? undefined : LOOKS[write.look];
    if (!(write.wraps ?? look?.wrapText === true)) return 1;
    const width = this.width(write.column) * (look?.bold === true ? 0.9 : 1);
    return wrappedLines(write.value, Math.max(1, Math.floor(width)));
  }

  private width(column: number): number {
    const planned = this.newWidths.get(column);
    if (planned !== undefined) return planned;
    const span = this.spans.find(
      (one) => column + 1 >= Number(one['min']) && column + 1 <= Number(one['max']),
    );
    return Number(span?.['width'] ?? this.standardWidth);
  }
}

/** Number of lines that a text takes when it is wrapped between words at `capacity` characters. */
export function wrappedLines(text: string, capacity: number): number {
  let lines = 0;
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    lines += to - from <= capacity ? 1 : paragraphLines(text, from, to, capacity);
    from = to + 1;
  }
  return lines;
}

/** Lines of the paragraph between two places. */
function paragraphLines(text: string, from: number, to: number, capacity: number): number {
  let lines = 1;
  let used = 0;
  for (let at = from; at <= to;) {
    const blank = text.indexOf(' ', at);
    const end = blank < 0 || blank > to ? to : blank;
    const length = end - at;
    const fits = used === 0 ? length <= capacity : used + 1 + length <= capacity;
    if (fits) used += (used === 0 ? 0 : 1) + length;
    else {
      // a word that is longer than the line is broken wherever the line ends
      lines += (used === 0 ? 0 : 1) + Math.ceil(length / capacity) - 1;
      used = length % capacity;
    }
    at = end + 1;
  }
  return lines;
}
