// An opened package as the workbook that the Excel stand-in holds.
import { accept, type Result } from '../../../src/app/result.ts';
import { cellAddress, type SheetSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { readSnapshot } from '../../../src/xlsx/read/read-snapshot.ts';
import { sheetParts } from '../../../src/xlsx/read/sheet-parts.ts';
import type { SheetPart } from '../../../src/xlsx/read/sheet-parts.ts';
import { refuseBroken } from '../../../src/xlsx/refusal.ts';
import { relatedPart } from '../../../src/xlsx/write/part-relations.ts';
import { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentSheet, WorkbookDocument } from '../document.ts';
import { readPalette } from './colours.ts';
import { readCellStyles } from './read-cell-styles.ts';
import { readCells } from './read-cells.ts';
import { readNoteAuthors } from './read-note-authors.ts';
import { readRuleLooks, readRules } from './read-rules.ts';
import type { RuleLook } from './read-rules.ts';
import { readSheetSettings } from './read-sheet-settings.ts';
import { readCustomXml, readNames } from './read-workbook-parts.ts';

/** A sheet with what saving must know of where it came from. */
export interface ReadSheet {
  readonly sheet: DocumentSheet;
  readonly part: string;
  /** The style number of a cell, whether the file has a record of it or not. */
  styleNumber(row: number, column: number): number;
  /** The style number that a cell without a record has from its row or its column. */
  inheritedStyle(row: number, column: number): number;
}

export interface ReadDocument {
  readonly document: WorkbookDocument;
  readonly sheets: readonly ReadSheet[];
  /** By style number. */
  readonly styles: readonly CellStyle[];
  readonly ruleLooks: readonly RuleLook[];
}

interface Looks {
  readonly styles: readonly CellStyle[];
  readonly rules: readonly RuleLook[];
}

/** Everything that the document type holds. `name` is the file name without folder. */
export function readDocument(pkg: OpcPackage, name: string): Result<ReadDocument> {
  const snapshot = readSnapshot(pkg, name);
  if (!snapshot.ok) return snapshot;
  const looks = readLooks(pkg);
  const parts = sheetParts(pkg).filter(({ kind }) => kind === 'worksheet');
  const sheets: ReadSheet[] = [];
  for (const [index, read] of snapshot.value.sheets.entries()) {
    const part = parts[index];
    if (part === undefined) return refuseBroken(`Bladet «${read.name}» saknas i filen.`);
    sheets.push(readSheet(pkg, part, read, looks));
  }
  const { date1904, otherSheetNames, structureProtected } = snapshot.value;
  const document: WorkbookDocument = {
    name,
    date1904,
    otherSheetNames,
    structureProtected,
    ...(looks.styles[0] === undefined || looks.styles[0] === DEFAULT_STYLE
      ? {}
      : { defaultStyle: looks.styles[0] }),
    sheets: sheets.map(({ sheet }) => sheet),
    names: readNames(pkg),
    customXmlParts: readCustomXml(pkg).map(({ custom }) => custom),
  };
  return accept({ document, sheets, styles: looks.styles, ruleLooks: looks.rules });
}

function readLooks(pkg: OpcPackage): Looks {
  const textOf = (type: string): string | undefined => {
    const part = relatedPart(pkg, pkg.workbookPart, type);
    return part === undefined ? undefined : pkg.text(part);
  };
  const styles = textOf('styles');
  const palette = readPalette(styles, textOf('theme'));
  return { styles: readCellStyles(styles, palette), rules: readRuleLooks(styles, palette) };
}

function readSheet(pkg: OpcPackage, part: SheetPart, read: SheetSnapshot, looks: Looks): ReadSheet {
  const edit = new WorksheetEdit(part.name, part.part, pkg.text(part.part) ?? '');
  const cells = readCells(edit, read, looks.styles);
  const authors = readNoteAuthors(pkg, part.part);
  const sheet: DocumentSheet = {
    id: sheetIdentity(part.sheetId),
    name: read.name,
    visibility: read.visibility,
    cells: cells.cells,
    rowStyles: resolved(cells.rowStyles, looks.styles),
    columnStyles: resolved(cells.columnStyles, looks.styles),
    merges: read.merges,
    tables: read.tables,
    notes: read.notes.map((note) => ({
      ...note,
      author: authors.get(cellAddress(note.row, note.column)) ?? '',
    })),
    rules: readRules(edit, looks.rules).map(({ rule }) => rule),
    ...readSheetSettings(edit),
    hiddenRows: read.hiddenRows,
    hiddenColumns: read.hiddenColumns,
    printAreas: read.printAreas ?? [],
    ...(read.listValidations === undefined ? {} : { listValidations: read.listValidations }),
  };
  const inheritedStyle: ReadSheet['inheritedStyle'] = (row, column) =>
    cells.rowStyles.get(row) ?? cells.columnStyles.get(column) ?? 0;
  const styleNumber: ReadSheet['styleNumber'] = (row, column) =>
    read.styles[row]?.[column] ?? inheritedStyle(row, column);
  return { sheet, part: part.part, styleNumber, inheritedStyle };
}

function resolved(
  numbers: ReadonlyMap<number, number>,
  styles: readonly CellStyle[],
): ReadonlyMap<number, CellStyle> {
  const found = new Map<number, CellStyle>();
  for (const [index, number] of numbers) {
    const style = styles[number];
    if (style !== undefined) found.set(index, style);
  }
  return found;
}

/** In the form that Excel gives its sheets, from the number that the workbook knows the sheet by. */
function sheetIdentity(sheetId: number): string {
  return `{00000000-0001-0000-${sheetId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}
