// Makes a file that Målljus leaves what it was before, beyond what a plan says: looks of empty cells, heights and widths, the extent of sheets, and
// the lists of styles and texts. What only the file's first look can tell is left alone once another program has saved the file.
import type { CellWrite, WritePlan } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { attributes, childrenOf, rootOf, tags } from '../xml/scan.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { restoreCalculation } from './calc.ts';
import type { CellEdit } from './cell-writes.ts';
import { dropAdded } from './drop-added.ts';
import { NO_CELL, readOrigin, type Origin } from './origin.ts';
import { attributeValue } from './sheet-data.ts';
import { listsIn, stylesHold } from './style-lists.ts';
import { columnsHold } from './take-origin.ts';
import { tidySheet } from './tidy-sheet.ts';
import { knownText, STYLES } from './workbook-parts.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export class Restoring {
  private readonly pkg: OpcPackage;
  /** How the file was; null when nobody knows. */
  private readonly origin: Origin | null;
  private readonly touched = new Map<string, ReadonlySet<number>>();
  private readonly columnsHold = new Set<string>();
  private readonly wrapped = new Map<string, ReadonlySet<number>>();

  private readonly keepsValues: boolean;

  /** Before anything is changed. */
  constructor(pkg: OpcPackage, plan: WritePlan, sheets: ReadonlyMap<string, WorksheetEdit>) {
    this.pkg = pkg;
    this.keepsValues = plan.leaving?.keepsValues === true;
    const origin = readOrigin(pkg);
    this.origin = origin !== null && stylesHold(pkg, origin) ? origin : null;
    const wraps = wrappingStyles(pkg);
    for (const [name, sheet] of sheets) {
      const emptied = plan.cells.filter((write) => write.sheet === name && write.value === null);
      this.touched.set(name, new Set(emptied.map(({ row }) => row)));
      this.wrapped.set(name, wrappedRows(sheet, emptied, wraps));
      const before = this.origin?.sheets.get(name);
      if (before !== undefined && columnsHold(sheet.xml, before)) this.columnsHold.add(name);
    }
  }

  /** The writes of a sheet, where cells that were there before get back the style that they had. */
  asBefore(sheet: string, writes: readonly CellEdit[]): readonly CellEdit[] {
    return withOldStyles(this.origin, sheet, writes);
  }

  /** How wide a column was, in characters; null when it had no width of its own, or when nobody knows. */
  widthBefore(sheet: string, column: number): number | null {
    const columns = this.origin?.sheets.get(sheet)?.columns ?? '';
    const root = rootOf(`<cols>${columns}</cols>`);
    const found = childrenOf(`<cols>${columns}</cols>`, root)
      .map((col) => attributes(`<cols>${columns}</cols>`, col))
      .find(({ min, max }) => column + 1 >= Number(min) && column + 1 <= Number(max));
    return found?.['width'] === undefined ? null : Number(found['width']);
  }

  /** Last of all. */
  finish(): void {
    const { pkg, origin } = this;
    if (!this.keepsValues) this.tidySheets();
    if (origin === null) return;
    if (!origin.drawingsByExtension) pkg.dropDefaultContentType('vml');
    dropAdded(pkg, origin);
    if (!this.keepsValues) restoreCalculation(pkg, origin.calculation);
  }

  private tidySheets(): void {
    const { pkg, origin } = this;
    for (const { name, part, kind } of sheetParts(pkg)) {
      const touched = this.touched.get(name);
      if (kind !== 'worksheet' || touched === undefined) continue;
      const wrapped = this.wrapped.get(name) ?? new Set();
      tidySheet(pkg, name, part, {
        ...{ touched, wrapped },
        origin: origin?.sheets.get(name) ?? null,
        styles: origin?.lists.get('cellXfs')?.items ?? null,
        hasOldColumns: this.columnsHold.has(name),
      });
    }
  }
}

/** Writes that empty cells, with the style that each cell had where it is remembered. */
export function withOldStyles(
  origin: Origin | null,
  sheet: string,
  writes: readonly CellEdit[],
): readonly CellEdit[] {
  const styles = origin?.sheets.get(sheet)?.styles;
  if (styles === undefined || styles.size === 0) return writes;
  return writes.map((write) => {
    const style =
      write.value === null ? styles.get(`${String(write.row)},${String(write.column)}`) : undefined;
    return style === undefined || style === NO_CELL ? write : { ...write, style };
  });
}

/** Numbers of the styles that wrap their texts. */
function wrappingStyles(pkg: OpcPackage): ReadonlySet<number> {
  const xml = knownText(pkg, STYLES) ?? '';
  const list = xml === '' ? undefined : listsIn(xml).get('cellXfs');
  const wrapping = new Set<number>();
  list?.items.forEach((item, number) => {
    const xf = xml.slice(item.start, item.elementEnd);
    for (const tag of tags(xf))
      if (tag.name === 'alignment' && isTrue(attributes(xf, tag)['wrapText'])) wrapping.add(number);
  });
  return wrapping;
}

/** Rows in which a cell with a wrapped text is to be emptied. */
function wrappedRows(
  sheet: WorksheetEdit,
  emptied: readonly CellWrite[],
  wraps: ReadonlySet<number>,
): ReadonlySet<number> {
  const wanted = new Map<number, Set<number>>();
  for (const { row, column } of emptied) wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
  const rows = new Set<number>();
  const data = sheet.sheetData();
  for (const place of data?.rows() ?? []) {
    const columns = wanted.get(place.row);
    if (columns === undefined) continue;
    for (const cell of data?.cells(place) ?? []) {
      if (!columns.has(cell.column)) continue;
      const style = Number(attributeValue(sheet.xml.slice(cell.start, cell.tagEnd), 's') ?? 0);
      if (wraps.has(style)) rows.add(place.row);
    }
  }
  return rows;
}
