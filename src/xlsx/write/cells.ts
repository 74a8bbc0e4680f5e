// Puts values into a worksheet by replacing or inserting just those cells: one pass over the rows, every other cell as it was.
import { cellAddress, isSingleCell, parseArea } from '../../../lib/model/area.ts';
import type { Area } from '../../../lib/model/snapshot.ts';
import type { CellWrite } from '../../../lib/model/write-plan.ts';
import { setAttribute } from '../xml/edit.ts';
import { attributes, tags } from '../xml/scan.ts';
import { AreaSweep } from './area-sweep.ts';
import { cellKey, lastOfEach, rowsOfWrites } from './cell-writes.ts';
import type { RowWrites } from './cell-writes.ts';
import type { Refusals } from './refusals.ts';
import type { SharedStrings } from './shared-strings.ts';
import { attributeValue } from './sheet-data.ts';
import type { CellPlace, RowPlace, SheetData } from './sheet-data.ts';
import { inheritedStyle, isOpen, sheetProtection, styledColumns } from './sheet-facts.ts';
import type { ColumnSpan, SheetProtection } from './sheet-facts.ts';
import type { StyleSheet } from './style-sheet.ts';
import { openTag } from './style-collection.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export interface CellTools {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  readonly refusals: Refusals;
}

/** What writing came to; `values` counts cells whose value is another than before. */
export interface CellResult {
  readonly values: number;
  readonly formulaOverwritten: boolean;
}

/** Adds the splices for all cell writes on one sheet. What may not be written is refused, and the rest still looked at. */
export function editCells(sheet: WorksheetEdit, writes: readonly CellWrite[], tools: CellTools): CellResult {
  const data = sheet.sheetData();
  if (data === null) {
    tools.refusals.add('unsupported', `Bladet «${sheet.name}» går inte att skriva i.`);
    return { values: 0, formulaOverwritten: false };
  }
  return new CellPass(sheet, data, lastOfEach(writes), tools).run();
}

class CellPass {
  private readonly sheet: WorksheetEdit;
  private readonly data: SheetData;
  private readonly writes: readonly CellWrite[];
  private readonly tools: CellTools;
  private readonly columns: readonly ColumnSpan[];
  private readonly protection: SheetProtection | null;
  private readonly merges: AreaSweep;
  private readonly arrays: AreaSweep;
  private copied: ReadonlyMap<number, number> = new Map();
  private values = 0;
  private formulaOverwritten = false;

  constructor(sheet: WorksheetEdit, data: SheetData, writes: readonly CellWrite[], tools: CellTools) {
    this.sheet = sheet;
    this.data = data;
    this.writes = writes;
    this.tools = tools;
    this.columns = styledColumns(sheet);
    this.protection = sheetProtection(sheet);
    this.merges = new AreaSweep(sheet.merges());
    this.arrays = new AreaSweep(arrayAreas(data));
  }

  run(): CellResult {
    this.copied = this.stylesToCopy();
    const rows = rowsOfWrites(this.writes);
    const element = this.sheet.child('sheetData');
    if (element?.kind === 'empty') this.fillEmptySheet(rows, element.start, element.end);
    else this.mergeRows(rows, element?.contentEnd ?? 0);
    this.extendDimension();
    return { values: this.values, formulaOverwritten: this.formulaOverwritten };
  }

  private fillEmptySheet(rows: readonly RowWrites[], start: number, end: number): void {
    const content = rows.map((row) => this.newRow(row)).join('');
    const open = openTag(this.sheet.xml.slice(start, end));
    if (content !== '')
      this.sheet.edit.replace(start, end, `${open}${content}</${this.sheet.prefix}sheetData>`);
  }

  /** Goes through the rows that are there and the rows to write side by side, both in rising order. */
  private mergeRows(rows: readonly RowWrites[], endOfRows: number): void {
    let next = 0;
    let previous = -1;
    for (const place of this.data.rows()) {
      if (place.row <= previous) return this.refuseDisorder();
      previous = place.row;
      for (let row = rows[next]; row !== undefined && row.row < place.row; row = rows[++next])
        this.insert(place.start, this.newRow(row));
      const row = rows[next];
      if (row?.row !== place.row) continue;
      this.editRow(place, row.writes);
      next += 1;
    }
    for (const row of rows.slice(next)) this.insert(endOfRows, this.newRow(row));
  }

  private newRow(row: RowWrites): string {
    const cells = row.writes.map((write) => this.newCell(write, '')).join('');
    const p = this.sheet.prefix;
    return cells === '' ? '' : `<${p}row r="${String(row.row + 1)}">${cells}</${p}row>`;
  }

  private editRow(place: RowPlace, writes: readonly CellWrite[]): void {
    const tag = this.sheet.xml.slice(place.start, place.tagEnd);
    if (place.selfClosed) return this.openRow(place, tag, writes);
    let next = 0;
    let previous = -1;
    let added = false;
    const add = (at: number, write: CellWrite): void => {
      const cell = this.newCell(write, tag);
      this.insert(at, cell);
      if (cell !== '') added = true;
    };
    for (const cell of this.data.cells(place)) {
      if (cell.column <= previous) return this.refuseDisorder();
      previous = cell.column;
      for (
        let write = writes[next];
        write !== undefined && write.column < cell.column;
        write = writes[++next]
      )
        add(cell.start, write);
      const write = writes[next];
      if (write === undefined) break;
      if (write.column !== cell.column) continue;
      this.replaceCell(cell, write);
      next += 1;
    }
    for (const write of writes.slice(next)) add(place.contentEnd, write);
    if (added) this.sheet.edit.replace(place.start, place.tagEnd, widenSpans(tag, writes));
  }

  private openRow(place: RowPlace, tag: string, writes: readonly CellWrite[]): void {
    const cells = writes.map((write) => this.newCell(write, tag)).join('');
    if (cells === '') return;
    const open = openTag(widenSpans(tag, writes));
    this.sheet.edit.replace(place.start, place.end, `${open}${cells}</${this.sheet.prefix}row>`);
  }

  private newCell(write: CellWrite, rowTag: string): string {
    this.checkAreas(write);
    const inherited = inheritedStyle(rowTag, this.columns, write.column);
    this.checkLock(write, inherited);
    const style = this.styleOf(write, write.look === 'keep' ? inherited : 0);
    if (write.value === null && style === 0) return '';
    const written = this.content(write);
    if (written.type === 's') this.tools.strings.countReferences(1);
    if (write.value !== null) this.values += 1;
    return this.cellXml(write, style, written);
  }

  private replaceCell(place: CellPlace, write: CellWrite): void {
    const { xml, edit } = this.sheet;
    const tag = xml.slice(place.start, place.tagEnd);
    const body = xml.slice(place.tagEnd, place.contentEnd);
    const oldStyle = Number(attributeValue(tag, 's') ?? 0);
    this.checkAreas(write);
    this.checkLock(write, oldStyle);
    if (body.includes(`<${this.sheet.prefix}f`)) this.checkFormula(body, write);
    const written = this.content(write);
    const oldType = attributeValue(tag, 't') ?? '';
    if (oldType !== written.type || body !== written.body) this.values += 1;
    const count = Number(written.type === 's') - Number(oldType === 's');
    if (count !== 0) this.tools.strings.countReferences(count);
    const cell = this.cellXml(write, this.styleOf(write, oldStyle), written);
    if (cell !== xml.slice(place.start, place.end)) edit.replace(place.start, place.end, cell);
  }

  private insert(at: number, xml: string): void {
    if (xml !== '') this.sheet.edit.insert(at, xml);
  }

  private content(write: CellWrite): { readonly type: '' | 's'; readonly body: string } {
    const { value } = write;
    const p = this.sheet.prefix;
    if (value === null) return { type: '', body: '' };
    if (typeof value === 'string')
      return { type: 's', body: `<${p}v>${String(this.tools.strings.indexOf(value))}</${p}v>` };
    return { type: '', body: `<${p}v>${String(value)}</${p}v>` };
  }

  private cellXml(write: CellWrite, style: number, written: { type: string; body: string }): string {
    const p = this.sheet.prefix;
    const s = style === 0 ? '' : ` s="${String(style)}"`;
    const t = written.type === '' ? '' : ` t="${written.type}"`;
    const open = `<${p}c r="${cellAddress(write.row, write.column)}"${s}${t}`;
    return written.body === '' ? `${open}/>` : `${open}>${written.body}</${p}c>`;
  }

  private styleOf(write: CellWrite, base: number): number {
    if (write.styleOf === undefined) return this.tools.styles.styleFor(write.look, base);
    return this.copied.get(cellKey(write.styleOf)) ?? 0;
  }

  /** Styles of the cells that writes want to look like. */
  private stylesToCopy(): ReadonlyMap<number, number> {
    const wanted = new Map<number, Set<number>>();
    for (const { styleOf } of this.writes) {
      if (styleOf === undefined) continue;
      const columns = wanted.get(styleOf.row) ?? new Set();
      wanted.set(styleOf.row, columns.add(styleOf.column));
    }
    const found = new Map<number, number>();
    if (wanted.size === 0) return found;
    for (const [row, columns] of wanted)
      for (const column of columns)
        found.set(cellKey({ row, column }), inheritedStyle('', this.columns, column));
    for (const place of this.data.rows()) {
      const columns = wanted.get(place.row);
      if (columns !== undefined) this.readStyles(place, columns, found);
    }
    return found;
  }

  private readStyles(place: RowPlace, columns: ReadonlySet<number>, found: Map<number, number>): void {
    const rowTag = this.sheet.xml.slice(place.start, place.tagEnd);
    for (const column of columns)
      found.set(cellKey({ row: place.row, column }), inheritedStyle(rowTag, this.columns, column));
    for (const cell of this.data.cells(place)) {
      if (!columns.has(cell.column)) continue;
      const style = attributeValue(this.sheet.xml.slice(cell.start, cell.tagEnd), 's');
      found.set(cellKey({ row: place.row, column: cell.column }), Number(style ?? 0));
    }
  }

  private checkAreas(write: CellWrite): void {
    const merge = this.merges.find(write.row, write.column);
    if (merge !== undefined && (merge.top !== write.row || merge.left !== write.column))
      this.refuse(
        write,
        'merge',
        (cells) =>
          `På bladet «${this.sheet.name}» döljs ${cells} av sammanfogade celler; dela upp dem och försök igen.`,
      );
    if (this.arrays.find(write.row, write.column) !== undefined) this.refuseFormula(write);
  }

  private checkLock(write: CellWrite, style: number): void {
    if (this.protection === null || !this.tools.styles.locked(style)) return;
    if (isOpen(this.protection, write.row, write.column)) return;
    this.refuse(
      write,
      'locked',
      (cells) =>
        `Bladet «${this.sheet.name}» är skyddat, så det går inte att skriva i ${cells}; ta bort skyddet (Granska, Ta bort bladets skydd) och försök igen.`,
      'protected',
    );
  }

  private checkFormula(body: string, write: CellWrite): void {
    for (const tag of tags(body)) {
      if (tag.name !== 'f' || tag.kind === 'close') continue;
      this.formulaOverwritten = true;
      const area = parseArea(attributes(body, tag)['ref'] ?? '');
      // the first cell of a shared formula carries it for the others
      if (area !== null && !isSingleCell(area) && attributes(body, tag)['t'] === 'shared')
        this.refuseFormula(write);
    }
  }

  private refuseFormula(write: CellWrite): void {
    this.refuse(
      write,
      'formula',
      (cells) =>
        `På bladet «${this.sheet.name}» ingår ${cells} i en formel som gäller flera celler; ta bort formeln och försök igen.`,
    );
  }

  private refuse(
    write: CellWrite,
    reason: string,
    sentence: (cells: string) => string,
    code: 'unsupported' | 'protected' = 'unsupported',
  ): void {
    this.tools.refusals.addCell(
      code,
      this.sheet.name,
      cellAddress(write.row, write.column),
      reason,
      sentence,
    );
  }

  private refuseDisorder(): void {
    this.tools.refusals.add(
      'unsupported',
      `Raderna eller cellerna på bladet «${this.sheet.name}» ligger i fel ordning i filen; öppna och spara den i Excel och försök igen.`,
    );
  }

  private extendDimension(): void {
    const element = this.sheet.child('dimension');
    const filled = this.writes.filter((write) => write.value !== null);
    if (element === undefined || filled.length === 0) return;
    const tag = this.sheet.xml.slice(element.start, element.end);
    const old = parseArea(attributeValue(tag, 'ref') ?? '');
    const wide = old === null ? null : filled.reduce(including, old);
    if (old === null || wide === null || sameArea(wide, old)) return;
    const ref = `${cellAddress(wide.top, wide.left)}:${cellAddress(wide.bottom, wide.right)}`;
    this.sheet.edit.replace(element.start, element.end, setAttribute(tag, 'ref', ref));
  }
}

function including(area: Area, cell: { readonly row: number; readonly column: number }): Area {
  return {
    top: Math.min(area.top, cell.row),
    left: Math.min(area.left, cell.column),
    bottom: Math.max(area.bottom, cell.row),
    right: Math.max(area.right, cell.column),
  };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Areas filled by one formula: arrays, dynamic arrays and data tables. */
function arrayAreas(data: SheetData): readonly Area[] {
  const areas: Area[] = [];
  for (const tag of data.formulaTags()) {
    if (!tag.includes('array') && !tag.includes('dataTable')) continue;
    const area = parseArea(attributeValue(tag, 'ref') ?? '');
    if (area !== null) areas.push(area);
  }
  return areas;
}

/** `spans` says which columns a row uses; it is a hint, but a false one slows Excel down. */
function widenSpans(rowTag: string, writes: readonly CellWrite[]): string {
  const spans = /^(\d+):(\d+)$/.exec(attributeValue(rowTag, 'spans')?.trim() ?? '');
  if (spans === null) return rowTag;
  const columns = writes.map((write) => write.column + 1);
  const low = Math.min(Number(spans[1]), ...columns);
  const high = Math.max(Number(spans[2]), ...columns);
  const wide = `${String(low)}:${String(high)}`;
  return wide === spans[0] ? rowTag : setAttribute(rowTag, 'spans', wide);
}
