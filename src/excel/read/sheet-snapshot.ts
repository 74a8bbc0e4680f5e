// Puts together what was read of one sheet as the plain data that the rules library works on.
import { forRows, inSlices, mapInSlices } from '../../../lib/index.ts';
import type { Area, CellValue, SheetSnapshot, Steps } from '../../../lib/index.ts';
import { isFormula, type CellContents } from './cell-content.ts';
import type { SeenLook, SeenLooks } from './cell-looks.ts';
import type { ListedSheet } from './list-workbook.ts';
import { joinLists, type SeenLists } from './list-validations.ts';
import type { StyleTable } from './style-table.ts';
import type { StatusRule, SurveyedSheet } from './survey-sheets.ts';

export interface SheetParts {
  readonly listed: ListedSheet;
  readonly surveyed: SurveyedSheet;
  readonly cells: CellContents | null;
  readonly looks: SeenLooks;
  readonly rules: readonly StatusRule[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly lists: SeenLists;
}

/** The sheet; its styles are numbered in `styles`. */
export function* sheetSnapshot(parts: SheetParts, styles: StyleTable): Steps<SheetSnapshot> {
  const { listed, surveyed, cells, rules, merges, hiddenRows, hiddenColumns } = parts;
  const { printAreas } = surveyed;
  return {
    name: listed.name,
    visibility: listed.visibility,
    values: cells === null ? [] : yield* placed(cells, withoutTail),
    styles: cells === null ? [] : yield* stylesOf(cells, parts.looks, styles),
    formulas: cells === null ? new Map() : yield* formulasOf(cells),
    merges,
    tables: surveyed.tables,
    hiddenRows,
    hiddenColumns,
    notes: surveyed.notes,
    conditionalFormats: rules.map(({ areas, formula }) => ({ areas, formula })),
    protection: listed.protection === null ? null : { formatCells: listed.protection.formatCells },
    ...(parts.lists.length === 0 ? {} : { listValidations: joinLists(parts.lists) }),
    ...(printAreas === null ? {} : { printAreas }),
  };
}

const NOTHING: readonly CellValue[] = [];

/** Rows from the top of the sheet, cells from its left edge. */
function* placed(
  { area, values }: CellContents,
  trim: (row: readonly CellValue[]) => readonly CellValue[],
): Steps<readonly (readonly CellValue[])[]> {
  const before = Array.from({ length: area.left }, () => null);
  const rows = yield* mapInSlices(values, (row) => {
    const short = trim(row);
    return short.length === 0 || area.left === 0 ? short : [...before, ...short];
  });
  return [...Array.from({ length: area.top }, () => NOTHING), ...rows];
}

function withoutTail(row: readonly CellValue[]): readonly CellValue[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return length === row.length ? row : row.slice(0, length);
}

function* formulasOf({ area, values, contents }: CellContents): Steps<SheetSnapshot['formulas']> {
  const found = new Map<number, ReadonlyMap<number, boolean>>();
  yield* inSlices(contents, (row, index) => {
    const inRow = new Map<number, boolean>();
    row.forEach((content, column) => {
      // Excel has worked out every formula that it shows
      if (isFormula(values[index]?.[column] ?? null, content)) inRow.set(area.left + column, true);
    });
    if (inRow.size > 0) found.set(area.top + index, inRow);
  });
  return found;
}

function* stylesOf(
  cells: CellContents,
  looks: SeenLooks,
  styles: StyleTable,
): Steps<readonly (readonly number[])[]> {
  const { area, numberFormats } = cells;
  const rows: number[][] = Array.from({ length: area.bottom + 1 }, () => []);
  const set = (row: number, column: number, look: SeenLook): void => {
    const line = rows[row];
    if (line === undefined) return;
    while (line.length < column) line.push(0);
    const format = numberFormats[row - area.top]?.[column - area.left] ?? 'General';
    line[column] = styles.numberOf(format, look);
  };
  for (const { area: part, look } of looks.uniform)
    yield* eachCell(part, (row, column) => {
      set(row, column, look);
    });
  for (const { area: part, looks: found } of looks.detailed)
    yield* eachCell(part, (row, column) => {
      const look = found[row - part.top]?.[column - part.left];
      if (look !== undefined) set(row, column, look);
    });
  return rows;
}

function* eachCell(area: Area, visit: (row: number, column: number) => void): Steps<void> {
  yield* forRows(area.top, area.bottom, (row) => {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  });
  yield 1;
}
