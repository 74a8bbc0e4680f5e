// Puts right what a worksheet says of its own extent, and the heights and widths that Målljus set, when Målljus is taken out of it.
import { cellAddress, parseArea, type Area } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { NO_CELL, type OriginSheet } from './origin.ts';
import { attributeValue } from './sheet-data.ts';
import type { RowPlace, SheetData } from './sheet-data.ts';
import { WorksheetEdit } from './worksheet-edit.ts';

/** What is to be put right in a sheet. */
export interface Tidying {
  /** Rows, from 0, that cells of ours have been taken out of. */
  readonly touched: ReadonlySet<number>;
  /** Those of them that held wrapped texts of ours, so that their heights may be due to us. */
  readonly wrapped: ReadonlySet<number>;
  /** How the sheet was; null when nobody knows. */
  readonly origin: OriginSheet | null;
  /** How many styles there were; null when nobody knows. A cell with a later one has it from Målljus. */
  readonly styles: number | null;
  /** Whether the columns stood as Målljus left them, so that all of them can be put back. */
  readonly hasOldColumns: boolean;
}

/** The rows of a sheet that share one `spans`, as Excel writes it. */
const ROWS_IN_A_BLOCK = 16;

/** Changes the part of the sheet. */
export function tidySheet(pkg: OpcPackage, name: string, part: string, tidying: Tidying): void {
  dropEmptyCells(pkg, name, part, tidying);
  const sheet = new WorksheetEdit(name, part, pkg.text(part) ?? '');
  const data = sheet.sheetData();
  if (data === null) return;
  const extent = extentOf(data);
  narrowDimension(sheet, extent.area);
  for (const row of data.rows())
    if (tidying.touched.has(row.row) || tidying.origin?.heights.has(row.row) === true)
      tidyRow(sheet, row, extent, tidying);
  if (tidying.hasOldColumns) restoreColumns(sheet, tidying.origin);
  if (sheet.changed) pkg.setText(part, [...sheet.finish().pieces()].join(''));
}

/** Empty cells that only Målljus has given a look, such as those of a column that an earlier judgement used, get their old one or go. */
function dropEmptyCells(pkg: OpcPackage, name: string, part: string, { origin, styles }: Tidying): void {
  if (styles === null) return;
  const sheet = new WorksheetEdit(name, part, pkg.text(part) ?? '');
  const data = sheet.sheetData();
  for (const row of data?.rows() ?? [])
    for (const cell of data?.cells(row) ?? []) {
      const tag = sheet.xml.slice(cell.start, cell.tagEnd);
      const style = Number(attributeValue(tag, 's') ?? 0);
      const before = origin?.styles.get(`${String(row.row)},${String(cell.column)}`);
      const isOurs = style >= styles || before === NO_CELL;
      if (cell.contentEnd > cell.tagEnd || !isOurs) continue;
      if (before === undefined || before === NO_CELL) sheet.edit.replace(cell.start, cell.end, '');
      else sheet.edit.replace(cell.start, cell.tagEnd, setAttribute(tag, 's', String(before)));
    }
  if (sheet.changed) pkg.setText(part, [...sheet.finish().pieces()].join(''));
}

interface Extent {
  readonly area: Area | null;
  /** The last column of any cell in each block of rows. */
  readonly lastInBlock: ReadonlyMap<number, number>;
}

function extentOf(data: SheetData): Extent {
  const lastInBlock = new Map<number, number>();
  let area: Area | null = null;
  for (const place of data.rows()) {
    const columns = [...data.cells(place)].map(({ column }) => column);
    if (columns.length === 0) continue;
    const { row } = place;
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const known: Area = area ?? { top: row, bottom: row, left, right };
    area = {
      top: Math.min(known.top, row),
      bottom: Math.max(known.bottom, row),
      left: Math.min(known.left, left),
      right: Math.max(known.right, right),
    };
    const block = Math.floor(row / ROWS_IN_A_BLOCK);
    lastInBlock.set(block, Math.max(lastInBlock.get(block) ?? 0, right));
  }
  return { area, lastInBlock };
}

/** Never wider than it was, and no narrower than the cells. */
function narrowDimension(sheet: WorksheetEdit, used: Area | null): void {
  const element = sheet.child('dimension');
  if (element === undefined || used === null) return;
  const tag = sheet.xml.slice(element.start, element.end);
  const old = parseArea(attributeValue(tag, 'ref') ?? '');
  if (old === null || old.right <= used.right) return;
  const ref = `${cellAddress(old.top, old.left)}:${cellAddress(old.bottom, used.right)}`;
  sheet.edit.replace(element.start, element.end, setAttribute(tag, 'ref', ref));
}

function tidyRow(sheet: WorksheetEdit, place: RowPlace, { lastInBlock }: Extent, tidying: Tidying): void {
  const tag = sheet.xml.slice(place.start, place.tagEnd);
  const last = lastInBlock.get(Math.floor(place.row / ROWS_IN_A_BLOCK));
  const narrowed = last === undefined ? tag : narrowSpans(tag, last + 1);
  sheet.edit.amend(place.start, place.tagEnd, restoreHeight(narrowed, place.row, tidying));
}

function narrowSpans(tag: string, last: number): string {
  const spans = /^(\d+):(\d+)$/.exec((attributeValue(tag, 'spans') ?? '').trim());
  if (spans === null || Number(spans[2]) <= last || Number(spans[1]) > last) return tag;
  return setAttribute(tag, 'spans', `${spans[1] ?? ''}:${String(last)}`);
}

/** A height that a person has set stays; one that follows from the texts is as it was, or is worked out anew by whoever opens the file. */
function restoreHeight(tag: string, row: number, { wrapped, origin }: Tidying): string {
  const now = attributeValue(tag, 'ht');
  if (now === undefined || isTrue(attributeValue(tag, 'customHeight'))) return tag;
  const before = origin?.heights.get(row) ?? (wrapped.has(row) ? '' : now);
  if (before === now) return tag;
  return before === '' ? removeAttribute(tag, 'ht') : setAttribute(tag, 'ht', before);
}

/** The columns as they were. */
function restoreColumns(sheet: WorksheetEdit, origin: OriginSheet | null): void {
  const element = sheet.child('cols');
  if (origin === null) return;
  if (element === undefined) {
    if (origin.columns !== null)
      sheet.addWritten('cols', `<${sheet.prefix}cols>${origin.columns}</${sheet.prefix}cols>`);
  } else if (origin.columns === null) sheet.removeChild(element);
  else if (element.kind === 'open')
    sheet.edit.replace(element.contentStart, element.contentEnd, origin.columns);
}
