// What may not be written over: cells hidden under a merge, locked cells on a protected sheet, and cells of a formula
// that fills several.
import { cellAddress, isSingleCell, parseArea, type Area } from '../../../lib/index.ts';
import { attributes, tags } from '../xml/scan.ts';
import type { Tag } from '../xml/scan.ts';
import { AreaSweep } from './area-sweep.ts';
import type { CellEdit } from './cell-writes.ts';
import type { Refusals } from './refusals.ts';
import { attributeValue } from './sheet-data.ts';
import type { SheetData } from './sheet-data.ts';
import { isOpen, sheetProtection } from './sheet-facts.ts';
import type { SheetProtection } from './sheet-facts.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Looks at the cells to be written on one sheet, row by row downwards, and refuses those that stand in the way. */
export class CellGuards {
  private readonly sheet: WorksheetEdit;
  private readonly styles: StyleSheet;
  private readonly refusals: Refusals;
  private readonly protection: SheetProtection | null;
  private readonly merges: AreaSweep;
  private readonly arrays: AreaSweep;

  constructor(sheet: WorksheetEdit, data: SheetData, styles: StyleSheet, refusals: Refusals) {
    this.sheet = sheet;
    this.styles = styles;
    this.refusals = refusals;
    this.protection = sheetProtection(sheet);
    this.merges = new AreaSweep(sheet.merges());
    this.arrays = new AreaSweep(arrayAreas(data));
  }

  /** Checks a cell that has, or inherits, this style. */
  check(write: CellEdit, style: number): void {
    const merge = this.merges.find(write.row, write.column);
    if (merge !== undefined && (merge.top !== write.row || merge.left !== write.column))
      this.refuse(
        write,
        'merge',
        (cells) => `döljs ${cells} av sammanfogade celler; dela upp dem och försök igen.`,
      );
    this.checkArray(write);
    this.checkLock(write, style);
  }

  /** Checks only that no formula for several cells fills the cell. */
  checkArray(write: CellEdit): void {
    if (this.arrays.find(write.row, write.column) !== undefined) this.refuseFormula(write);
  }

  /** Checks the formula of a cell, given the cell's content. True when it has one. */
  checkFormula(write: CellEdit, body: string): boolean {
    const formula = formulaIn(body);
    if (formula === undefined) return false;
    const own = attributes(body, formula);
    const area = parseArea(own['ref'] ?? '');
    // the first cell of a shared formula carries it for the others
    if (own['t'] === 'shared' && area !== null && !isSingleCell(area)) this.refuseFormula(write);
    return true;
  }

  private checkLock(write: CellEdit, style: number): void {
    if (this.protection === null || !this.styles.locked(style)) return;
    if (isOpen(this.protection, write.row, write.column)) return;
    this.refusals.addCell(
      'protected',
      this.sheet.name,
      cellAddress(write.row, write.column),
      'locked',
      (cells) =>
        `Bladet «${this.sheet.name}» är skyddat, så det går inte att skriva i ${cells}; ta bort skyddet (Granska, Ta bort bladets skydd) och försök igen.`,
    );
  }

  private refuseFormula(write: CellEdit): void {
    this.refuse(
      write,
      'formula',
      (cells) => `ingår ${cells} i en formel som gäller flera celler; ta bort formeln och försök igen.`,
    );
  }

  private refuse(write: CellEdit, reason: string, rest: (cells: string) => string): void {
    const { name } = this.sheet;
    const cell = cellAddress(write.row, write.column);
    this.refusals.addCell('unsupported', name, cell, reason, (cells) => `På bladet «${name}» ${rest(cells)}`);
  }
}

/** The tag of the formula in a cell's content, or undefined. */
export function formulaIn(body: string): Tag | undefined {
  return [...tags(body)].find((tag) => tag.name === 'f' && tag.kind !== 'close');
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
