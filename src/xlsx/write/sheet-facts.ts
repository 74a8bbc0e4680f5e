// What a worksheet says of cells that have no record of their own: the style they inherit, and whether they may be written.
import { contains, parseArea, type Area } from '../../../lib/index.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes } from '../xml/scan.ts';
import { attributeValue } from './sheet-data.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

export interface ColumnSpan {
  readonly min: number;
  readonly max: number;
  readonly style: number;
}

/** Columns with a style of their own, counted from 0. */
export function styledColumns(sheet: WorksheetEdit): readonly ColumnSpan[] {
  return sheet
    .attributesIn('cols', 'col')
    .filter((col) => col['style'] !== undefined)
    .map((col) => ({
      min: Number(col['min']) - 1,
      max: Number(col['max']) - 1,
      style: Number(col['style']),
    }));
}

/** Style that a new cell inherits: the row's own, else the column's, else 0. `rowTag` is the row's open tag, or empty. */
export function inheritedStyle(rowTag: string, columns: readonly ColumnSpan[], column: number): number {
  if (isTrue(attributeValue(rowTag, 'customFormat'))) return Number(attributeValue(rowTag, 's') ?? 0);
  return columns.find((span) => column >= span.min && column <= span.max)?.style ?? 0;
}

export interface SheetProtection {
  /** Areas that anyone may write in although the sheet is protected. */
  readonly open: readonly Area[];
}

/** The protection that is in force, or null. */
export function sheetProtection(sheet: WorksheetEdit): SheetProtection | null {
  const element = sheet.child('sheetProtection');
  if (element === undefined || !isTrue(attributes(sheet.xml, element)['sheet'])) return null;
  const open = sheet
    .attributesIn('protectedRanges', 'protectedRange')
    .filter((range) => !['password', 'hashValue', 'securityDescriptor'].some((name) => name in range))
    .flatMap((range) => (range['sqref'] ?? '').split(/\s+/))
    .map(parseArea)
    .filter((area) => area !== null);
  return { open };
}

/** Whether the protection leaves a cell open to all, whatever its style says. */
export function isOpen(protection: SheetProtection, row: number, column: number): boolean {
  return protection.open.some((area) => contains(area, row, column));
}
