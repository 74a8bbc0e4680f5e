// Makes a file that Målljus leaves what it was before, beyond what a plan says: looks of empty cells, heights and widths, the extent of sheets, and
// the lists of styles and texts. What only the file's first look can tell is left alone once another program has saved the file.
import type { CellWrite, WritePlan } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { attributes, tags } from '../xml/scan.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { restoreCalculation } from './calc.ts';
import type { CellEdit } from './cell-writes.ts';
import { dropAdded } from './drop-added.ts';
import { readOrigin, type Origin } from './origin.ts';
import { attributeValue } from './sheet-data.ts';
import { listsIn, stylesHold } from './style-lists.ts';
import { tidySheet } from './tidy-sheet.ts';
import { knownText, STYLES } from './workbook-parts.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export class Restoring {
  private readonly pkg: OpcPackage;
  /** How the file was; null when nobody knows. */
  private readonly origin: Origin | null;
  private readonly touched = new Map<string, ReadonlySet<number>>();
  private readonly wrapped = new Map<string, ReadonlySet<number>>();

  /** Before anything is changed. */
  constructor(pkg: OpcPackage, plan: WritePlan, sheets: ReadonlyMap<string, WorksheetEdit>) {
    this.pkg = pkg;
    const origin = readOrigin(pkg);
    this.origin = origin !== null && stylesHold(pkg, origin) ? origin : null;
    const wraps = wrappingStyles(pkg);
    for (const [name, sheet] of sheets) {
      const emptied = plan.cells.filter((write) => write.sheet === name && write.value === null);
      this.touched.set(name, new Set(emptied.map(({ row }) => row)));
      this.wrapped.set(name, wrappedRows(sheet, emptied, wraps));
    }
  }

  /** The writes of a sheet, where cells that were there before get back the style that they had. */
  asBefore(sheet: string, writes: readonly CellWrite[]): readonly CellEdit[] {
    const styles = this.origin?.sheets.get(sheet)?.styles;
    if (styles === undefined || styles.size === 0) return writes;
    return writes.map((write) => {
      const style = write.value === null ? styles.get(`${String(write.row)},${String(write.column)}`) : undefined;
      return style === undefined ? write : { ...write, style };
    });
  }

  /** Last of all. */
  finish(): void {
    const { pkg, origin } = this;
    for (const { name, part, kind } of sheetParts(pkg)) {
      const touched = this.touched.get(name);
      if (kind !== 'worksheet' || touched === undefined) continue;
      const wrapped = this.wrapped.get(name) ?? new Set();
      tidySheet(pkg, name, part, { touched, wrapped, origin: origin?.sheets.get(name) ?? null });
    }
    if (origin === null) return;
    dropAdded(pkg, origin);
    restoreCalculation(pkg, origin.calculation);
  }
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
