// Builds workbook snapshots from rows of plain values, so that a test reads like the sheet it describes.
import { parseArea } from '../../lib/model/area.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type {
  Area,
  ConditionalFormatSnapshot,
  NoteSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  WorkbookSnapshot,
} from '../../lib/model/snapshot.ts';

/** A cell with more than a value. `formula`: `stored` has a stored result (`value`), `unstored` has none. */
export interface RichCell {
  readonly value: CellValue;
  readonly format?: string;
  readonly filled?: boolean;
  readonly locked?: boolean;
  readonly formula?: 'stored' | 'unstored';
}

export type CellSpec = CellValue | RichCell;

export interface TableSpec {
  readonly name: string;
  /** With heading and total row, as `A3:F10`. */
  readonly area: string;
  readonly totalRow?: boolean;
  readonly headingRow?: boolean;
}

export interface SheetSpec {
  /** `Blad1`, `Blad2` … when left out. */
  readonly name?: string;
  readonly rows: readonly (readonly CellSpec[])[];
  /** As `A1:C1`. */
  readonly merges?: readonly string[];
  readonly tables?: readonly TableSpec[];
  /** Counted from 0, as in the snapshot. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly notes?: readonly NoteSnapshot[];
  readonly conditionalFormats?: readonly ConditionalFormatSnapshot[];
  readonly protection?: SheetSnapshot['protection'];
  /** As `A1:F20`. */
  readonly printAreas?: readonly string[];
  /** `[areas, formula]`: `['E2:E9', '"Ja,Nej"']`. */
  readonly listValidations?: readonly (readonly [areas: string, formula: string])[];
}

export interface WorkbookSpec {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly otherSheetNames?: readonly string[];
  readonly names?: readonly string[];
  readonly structureProtected?: boolean;
  readonly state?: string | null;
}

/**
 * A snapshot of the sheets given. Percent cells and the like: `{ value: 0.8, format: '0%' }`.
 * Example: `buildSnapshot([{ name: 'KS', rows: [['Mål', 'Målvärde', 'Utfall'], ['Trygghet', 80, 81]] }])`.
 */
export function buildSnapshot(sheets: readonly SheetSpec[], workbook: WorkbookSpec = {}): WorkbookSnapshot {
  const styles = createStyles();
  return {
    name: workbook.name ?? 'Mål.xlsx',
    date1904: workbook.date1904 ?? false,
    sheets: sheets.map((sheet, index) => buildSheet(sheet, `Blad${String(index + 1)}`, styles)),
    otherSheetNames: workbook.otherSheetNames ?? [],
    styles: styles.list,
    names: workbook.names ?? [],
    structureProtected: workbook.structureProtected ?? false,
    state: workbook.state ?? null,
  };
}

/** Reads `B3:D10` or `B3` into an area counted from 0; throws when a test names no area. */
function areaOf(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`Not an area: ${text}`);
  return area;
}

function buildSheet(spec: SheetSpec, defaultName: string, styles: Styles): SheetSnapshot {
  const cells = spec.rows.map((row) => row.map(richCell));
  return {
    name: spec.name ?? defaultName,
    visibility: spec.visibility ?? 'visible',
    values: cells.map((row) => row.map((cell) => (cell.formula === 'unstored' ? null : cell.value))),
    styles: cells.map((row) => row.map(styles.numberOf)),
    formulas: formulasOf(cells),
    merges: (spec.merges ?? []).map(areaOf),
    tables: (spec.tables ?? []).map((table) => ({
      name: table.name,
      area: areaOf(table.area),
      headingRow: table.headingRow ?? true,
      totalRow: table.totalRow ?? false,
    })),
    hiddenRows: new Set(spec.hiddenRows ?? []),
    hiddenColumns: new Set(spec.hiddenColumns ?? []),
    notes: spec.notes ?? [],
    conditionalFormats: spec.conditionalFormats ?? [],
    protection: spec.protection ?? null,
    ...(spec.listValidations === undefined
      ? {}
      : {
          listValidations: spec.listValidations.map(([areas, formula]) => ({
            areas: areas.split(' ').map(areaOf),
            formula,
          })),
        }),
    ...(spec.printAreas === undefined ? {} : { printAreas: spec.printAreas.map(areaOf) }),
  };
}

function richCell(spec: CellSpec): RichCell {
  return typeof spec === 'object' && spec !== null && 'value' in spec ? spec : { value: spec };
}

function formulasOf(
  cells: readonly (readonly RichCell[])[],
): ReadonlyMap<number, ReadonlyMap<number, boolean>> {
  const found = new Map<number, Map<number, boolean>>();
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.formula === undefined) return;
      const columns = found.get(r) ?? new Map<number, boolean>();
      columns.set(c, cell.formula === 'stored');
      found.set(r, columns);
    });
  });
  return found;
}

interface Styles {
  readonly list: StyleSnapshot[];
  readonly numberOf: (cell: RichCell) => number;
}

/** Style 0 is what a cell without any style has. */
function createStyles(): Styles {
  const list: StyleSnapshot[] = [{ numberFormat: 'General', filled: false, locked: true }];
  const numberOf = (cell: RichCell): number => {
    const style = {
      numberFormat: cell.format ?? 'General',
      filled: cell.filled ?? false,
      locked: cell.locked ?? true,
    };
    const known = list.findIndex((other) => JSON.stringify(other) === JSON.stringify(style));
    return known >= 0 ? known : list.push(style) - 1;
  };
  return { list, numberOf };
}
