// Puts values into a worksheet by replacing or inserting just those cells: one pass over the rows, every other cell as it was.
import { cellAddress, finish } from '../../../lib/index.ts';
import { CellGuards, formulaIn } from './cell-guards.ts';
import { writtenCell } from './cell-content.ts';
import type { Written } from './cell-content.ts';
import { cellKey, lastOfEach, rowsOfWrites } from './cell-writes.ts';
import type { CellEdit, RowWrites } from './cell-writes.ts';
import { copiedStyles } from './copied-styles.ts';
import type { Refusals } from './refusals.ts';
import type { SharedStrings } from './shared-strings.ts';
import { attributeValue } from './sheet-data.ts';
import type { CellPlace, RowPlace, SheetData } from './sheet-data.ts';
import { RowHeights } from './row-height.ts';
import { extendDimension, widenSpans } from './sheet-extent.ts';
import { inheritedStyle, styledColumns } from './sheet-facts.ts';
import type { ColumnSpan } from './sheet-facts.ts';
import { openTag } from './style-collection.ts';
import { removeAttribute, setAttribute } from '../xml/edit.ts';

import type { StyleSheet } from './style-sheet.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export interface CellTools {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly refusals: Refusals;
  /** Widths that the plan gives columns of this sheet, by column counted from 0. */
  readonly widths: ReadonlyMap<number, number>;
  /**
   * Whether somebody else has guarded what is protected and what is hidden by merges, and gives every cell of a shared
   * formula its own when the first of them is written over.
   */
  readonly guarded?: boolean;
  /** Whether a cell that comes to be empty and to look as its row or column has it is taken away; always where it gets another's look. */
  readonly dropsEmpty?: boolean;
}

/** What writing came to; `values` counts cells whose value is another than before. */
export interface CellResult {
  readonly values: number;
  readonly formulaOverwritten: boolean;
}

/** Adds the splices for all cell writes on one sheet. What may not be written is refused, and the rest still looked at. */
export function editCells(sheet: WorksheetEdit, writes: readonly CellEdit[], tools: CellTools): CellResult {
  return finish(editCellsInSteps(sheet, writes, tools));
}

/** The same, stopping on a large sheet now and then at a place in its text before which all cells have been written. */
export function* editCellsInSteps(
  sheet: WorksheetEdit,
  writes: readonly CellEdit[],
  tools: CellTools,
): Generator<number, CellResult, void> {
  const data = sheet.sheetData();
  if (data === null) {
    tools.refusals.add('unsupported', `Bladet «${sheet.name}» går inte att skriva i.`);
    return { values: 0, formulaOverwritten: false };
  }
  const inOrder = lastOfEach(writes);
  extendDimension(sheet, inOrder);
  return yield* new CellPass(sheet, data, inOrder, tools).run();
}

/** Some hundred kilobytes of text, and no more than the packing takes at a time: neither is to wait long for the other. */
const ROWS_IN_A_STEP = 500;

class CellPass {
  private readonly sheet: WorksheetEdit;
  private readonly data: SheetData;
  private readonly writes: readonly CellEdit[];
  private readonly tools: CellTools;
  private readonly guards: CellGuards;
  private readonly columns: readonly ColumnSpan[];
  private readonly heights: RowHeights;
  private readonly copied: ReadonlyMap<number, number>;
  private values = 0;
  private formulaOverwritten = false;

  constructor(sheet: WorksheetEdit, data: SheetData, writes: readonly CellEdit[], tools: CellTools) {
    this.sheet = sheet;
    this.data = data;
    this.writes = writes;
    this.tools = tools;
    this.guards = new CellGuards(sheet, data, tools.styles, tools.refusals);
    this.columns = styledColumns(sheet);
    this.heights = new RowHeights(sheet, tools.widths);
    this.copied = copiedStyles(sheet.xml, data, this.columns, writes);
  }

  *run(): Generator<number, CellResult, void> {
    const rows = rowsOfWrites(this.writes);
    const element = this.sheet.child('sheetData');
    if (element?.kind === 'empty') this.fillEmptySheet(rows, element.start, element.end);
    else yield* this.mergeRows(rows, element?.contentEnd ?? 0);
    return { values: this.values, formulaOverwritten: this.formulaOverwritten };
  }

  private fillEmptySheet(rows: Iterable<RowWrites>, start: number, end: number): void {
    const content = this.newRows(rows);
    const open = openTag(this.sheet.xml.slice(start, end));
    if (content !== '')
      this.sheet.edit.replace(start, end, `${open}${content}</${this.sheet.prefix}sheetData>`);
  }

  /** Goes through the rows that are there and the rows to write side by side, both in rising order. */
  private *mergeRows(rows: Iterator<RowWrites, undefined>, endOfRows: number): Generator<number, void, void> {
    let passed = 0;
    let next = rows.next().value;
    let previous = -1;
    for (const place of this.data.rows()) {
      if (place.row <= previous) {
        this.refuseDisorder();
        return;
      }
      previous = place.row;
      passed += 1;
      if (passed % ROWS_IN_A_STEP === 0) yield place.start;
      for (; next !== undefined && next.row < place.row; next = rows.next().value)
        this.insert(place.start, this.newRow(next));
      if (next?.row !== place.row) continue;
      this.editRow(place, next.writes);
      next = rows.next().value;
    }
    for (; next !== undefined; next = rows.next().value) this.insert(endOfRows, this.newRow(next));
  }

  private newRows(rows: Iterable<RowWrites>): string {
    return Array.from(rows, (row) => this.newRow(row)).join('');
  }

  private newRow(row: RowWrites): string {
    const p = this.sheet.prefix;
    const cells = this.newCells(row.writes, '');
    const open = this.heights.fit(`<${p}row r="${String(row.row + 1)}">`, row.writes);
    return cells === '' ? '' : `${open}${cells}</${p}row>`;
  }

  private editRow(place: RowPlace, writes: readonly CellEdit[]): void {
    const tag = this.sheet.xml.slice(place.start, place.tagEnd);
    if (place.selfClosed) {
      this.openRow(place, tag, writes);
      return;
    }
    if (this.allAfterRow(place, writes)) {
      const cells = this.newCells(writes, tag);
      this.fitRow(place, tag, writes, cells !== '');
      this.insert(place.contentEnd, cells);
    } else this.fitRow(place, tag, writes, this.mergeCells(place, tag, writes));
  }

  private fitRow(place: RowPlace, tag: string, writes: readonly CellEdit[], isLonger: boolean): void {
    const fitted = this.heights.fit(isLonger ? widenSpans(tag, writes) : tag, writes);
    this.sheet.edit.amend(place.start, place.tagEnd, fitted);
  }

  private openRow(place: RowPlace, tag: string, writes: readonly CellEdit[]): void {
    const cells = this.newCells(writes, tag);
    if (cells === '') return;
    const open = openTag(this.heights.fit(widenSpans(tag, writes), writes));
    this.sheet.edit.replace(place.start, place.end, `${open}${cells}</${this.sheet.prefix}row>`);
  }

  /** Whether all writes come after the row's last cell, as they do in new columns, so that its cells need not be gone through. */
  private allAfterRow(place: RowPlace, writes: readonly CellEdit[]): boolean {
    const first = writes[0];
    const last = this.data.lastColumn(place);
    if (first === undefined || last === undefined || first.column <= last) return false;
    // Cells in disorder are found by going through them, which a formula that names the address does no harm by causing.
    const row = this.sheet.xml.slice(place.tagEnd, place.contentEnd);
    return !writes.some((write) => row.includes(cellAddress(write.row, write.column)));
  }

  /** True when the row got a cell that it did not have. */
  private mergeCells(place: RowPlace, tag: string, writes: readonly CellEdit[]): boolean {
    let next = 0;
    let previous = -1;
    let added = false;
    for (const cell of this.data.cells(place)) {
      if (cell.column <= previous) {
        this.refuseDisorder();
        return false;
      }
      previous = cell.column;
      const before = next;
      while ((writes[next]?.column ?? Infinity) < cell.column) next += 1;
      if (this.insert(cell.start, this.newCells(writes.slice(before, next), tag))) added = true;
      const write = writes[next];
      // the rest of the row is still gone through, since a cell in disorder may be one that was to be written
      if (write?.column !== cell.column) continue;
      this.replaceCell(cell, write, tag);
      next += 1;
    }
    return this.insert(place.contentEnd, this.newCells(writes.slice(next), tag)) || added;
  }

  private newCells(writes: readonly CellEdit[], rowTag: string): string {
    return writes.map((write) => this.newCell(write, rowTag)).join('');
  }

  private newCell(write: CellEdit, rowTag: string): string {
    const inherited = inheritedStyle(rowTag, this.columns, write.column);
    this.guard(write, inherited);
    const style = this.styleOf(write, write.look === 'keep' ? inherited : 0);
    const saysNothing = write.value === null && write.formula === undefined;
    if (saysNothing && style === (write.style === undefined ? 0 : inherited)) return '';
    const written = writtenCell(write, '', this.sheet.prefix, this.tools.strings);
    if (written.type === 's') this.tools.strings.countReferences(1);
    if (write.value !== null) this.values += 1;
    return this.cellXml(write, style, written);
  }

  private replaceCell(place: CellPlace, write: CellEdit, rowTag: string): void {
    const { xml, edit } = this.sheet;
    const tag = xml.slice(place.start, place.tagEnd);
    const body = xml.slice(place.tagEnd, place.contentEnd);
    const style = Number(attributeValue(tag, 's') ?? 0);
    this.guard(write, style);
    if (write.keeps === 'content') {
      edit.amend(place.start, place.tagEnd, this.restyled(tag, this.styleOf(write, style)));
      return;
    }
    if (write.keeps === undefined && this.overwritesFormula(write, body)) this.formulaOverwritten = true;
    const written = writtenCell(write, body, this.sheet.prefix, this.tools.strings);
    const oldType = attributeValue(tag, 't') ?? '';
    if (oldType !== written.type || body !== written.body) this.values += 1;
    const references = Number(written.type === 's') - Number(oldType === 's');
    if (references !== 0) this.tools.strings.countReferences(references);
    const look = this.styleOf(write, style);
    const isNothing =
      (this.tools.dropsEmpty === true || write.styleOf !== undefined) &&
      write.value === null &&
      write.style === undefined &&
      look === this.inherited(write, rowTag);
    edit.amend(place.start, place.end, isNothing ? '' : this.cellXml(write, look, written));
  }

  private inherited(write: CellEdit, rowTag: string): number {
    return inheritedStyle(rowTag, this.columns, write.column);
  }

  private guard(write: CellEdit, style: number): void {
    if (this.tools.guarded !== true) this.guards.check(write, style);
    else if (write.keeps === undefined) this.guards.checkArray(write);
  }

  private overwritesFormula(write: CellEdit, body: string): boolean {
    if (this.tools.guarded === true) return formulaIn(body) !== undefined;
    return this.guards.checkFormula(write, body);
  }

  private restyled(tag: string, style: number): string {
    return style === 0 ? removeAttribute(tag, 's') : setAttribute(tag, 's', String(style));
  }

  /** True when there was anything to insert. */
  private insert(at: number, xml: string): boolean {
    if (xml !== '') this.sheet.edit.insert(at, xml);
    return xml !== '';
  }

  private cellXml(write: CellEdit, style: number, written: Written): string {
    const p = this.sheet.prefix;
    const s = style === 0 ? '' : ` s="${String(style)}"`;
    const t = written.type === '' ? '' : ` t="${written.type}"`;
    const open = `<${p}c r="${cellAddress(write.row, write.column)}"${s}${t}`;
    return written.body === '' ? `${open}/>` : `${open}>${written.body}</${p}c>`;
  }

  private styleOf(write: CellEdit, base: number): number {
    const { styles } = this.tools;
    if (write.style !== undefined) return write.style;
    if (write.patch !== undefined) return styles.styleWith(write.patch, base);
    if (write.styleOf !== undefined) return this.copied.get(cellKey(write.styleOf)) ?? 0;
    if (write.beside === undefined) return styles.styleFor(write.look, base);
    return styles.styleBeside(write.look, base, this.copied.get(cellKey(write.beside)) ?? 0);
  }

  private refuseDisorder(): void {
    this.tools.refusals.add(
      'unsupported',
      `Raderna eller cellerna på bladet «${this.sheet.name}» ligger i fel ordning i filen; öppna och spara den i Excel och försök igen.`,
    );
  }
}
