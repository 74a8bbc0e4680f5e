// Reads the rows of a register as cells and texts, with what is wrong with the sheet as a whole. What the rows mean is for each register to say.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { isCellError, type Cell } from '../model/cell.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { asPart, inSlices, inTurn, type Steps } from '../model/steps.ts';
import { errorInSwedish } from '../swedish/error-names.ts';
import { shownNumber } from '../swedish/shown.ts';
import { tidy } from '../swedish/spaces.ts';
import { readDay, type DayReading, type DayUse } from '../sheet/read-day.ts';
import { createGrid, type SheetGrid } from '../sheet/sheet-grid.ts';
import { isUnclear } from './doubled-headings.ts';
import { findRegister, type FoundRegister } from './find-register.ts';
import { registerFaults } from './register-faults.ts';
import { readTops } from './register-headings.ts';
import type { RegisterSpec } from './register.ts';

/** One row that holds something. */
export interface RegisterRow<Key extends string> {
  readonly sheet: string;
  /** As a person counts, from 1. */
  readonly row: number;
  /** The cell, or null where the sheet lacks the column or the cell is empty. */
  cell(key: Key): Cell | null;
  /** As a person sees it, tidied; '' for an empty cell. */
  text(key: Key): string;
  /** Whether the cell cannot be read and is asked about: it counts as empty. */
  isFaulty(key: Key): boolean;
  /** The day in the cell (ISO), null for none, or what is wrong with it in words. */
  day(key: Key, use: DayUse): DayReading;
  /** `Beslut!D7`; the row's first cell where the sheet lacks the column. */
  ref(key: Key): string;
}

export interface RegisterReading<Key extends string> {
  /** Names of the sheets; none when the workbook does not use the register. */
  readonly sheets: readonly string[];
  /** In the order of the sheets and their rows; none from a sheet where a required column is missing or stands twice. */
  readonly rows: readonly RegisterRow<Key>[];
  readonly issues: readonly Issue[];
}

/** Rows of a register to a slice: every cell of them is read, and often as more than one thing. */
export const REGISTER_ROWS_TO_A_SLICE = 300;

/** The register as it stands in the workbook; cells with Excel's errors are asked about and count as empty. */
export function* readRegister<Key extends string>(
  spec: RegisterSpec<Key>,
  workbook: WorkbookSnapshot,
): Steps<RegisterReading<Key>> {
  yield* asPart(readTops(workbook.sheets), 0, 0);
  const found = findRegister(spec, workbook.sheets);
  const readings = yield* inTurn(found, (register) => readSheet(spec, register, workbook));
  return {
    sheets: found.filter(({ isJudged }) => !isJudged).map(({ sheet }) => sheet.name),
    rows: readings.flatMap(({ rows }) => rows),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

function* readSheet<Key extends string>(
  spec: RegisterSpec<Key>,
  register: FoundRegister<Key>,
  workbook: WorkbookSnapshot,
): Steps<Pick<RegisterReading<Key>, 'rows' | 'issues'>> {
  const { sheet, headingRow, columns } = register;
  const faults = registerFaults(spec, register);
  const isUnreadable = register.missing.length > 0 || register.isJudged || isUnclear(spec, register);
  if (isUnreadable) return { rows: [], issues: faults };
  const grid = yield* createGrid(workbook, sheet);
  const rows: RegisterRow<Key>[] = [];
  const issues: Issue[] = [...faults];
  const end = rowsEnd(register, grid.rowCount);
  const numbers = Array.from({ length: end - headingRow - 1 }, (_, step) => headingRow + 1 + step);
  const readCells = (row: number): void => {
    const cells = new Map<Key, Cell>();
    const faulty = new Set<Key>();
    // A merged cell says the same in each of its rows, but a row with nothing of its own says nothing.
    if (![...columns.values()].some((column) => grid.filled(row, column))) return;
    for (const [key, column] of columns) {
      if (!isFilled(grid, row, column, headingRow)) continue;
      const cell = grid.cell(row, column);
      const fault = cellFault(cell);
      if (fault === null) cells.set(key, cell);
      else {
        faulty.add(key);
        issues.push(fault);
      }
    }
    if (cells.size > 0)
      rows.push(rowOf({ sheet: sheet.name, row, columns, cells, faulty }, workbook.date1904));
  };
  yield* inSlices(numbers, readCells, REGISTER_ROWS_TO_A_SLICE);
  return { rows, issues };
}

/** The register ends where a goal table on the same sheet begins below it. */
function rowsEnd({ goalTable, headingRow }: FoundRegister<string>, rowCount: number): number {
  return goalTable !== null && goalTable > headingRow ? goalTable : rowCount;
}

function isFilled(grid: SheetGrid, row: number, column: number, headingRow: number): boolean {
  const area = grid.merge(row, column);
  const isColumn = area !== null && area.left === area.right && area.top > headingRow;
  return grid.filled(isColumn ? area.top : row, column);
}

interface ReadCells<Key extends string> {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<Key, number>;
  readonly cells: ReadonlyMap<Key, Cell>;
  readonly faulty: ReadonlySet<Key>;
}

function rowOf<Key extends string>(
  { sheet, row, columns, cells, faulty }: ReadCells<Key>,
  date1904: boolean,
): RegisterRow<Key> {
  const text = (key: Key): string => shownText(cells.get(key) ?? null, date1904);
  return {
    sheet,
    row: row + 1,
    cell: (key) => cells.get(key) ?? null,
    text,
    isFaulty: (key) => faulty.has(key),
    day: (key, use) => readDay(cells.get(key)?.value ?? null, text(key), use, date1904),
    ref: (key) => cellRef(sheet, row, columns.get(key) ?? Math.min(...columns.values())),
  };
}

/** A cell of a register as a person sees it, tidied; '' for none. */
function shownText(cell: Cell | null, date1904: boolean): string {
  const value = cell?.value ?? null;
  if (cell === null || value === null || isCellError(value)) return '';
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  const shown = shownNumber({ value, numberFormat: cell.numberFormat, date1904 });
  return shown.date ?? shown.text;
}

function cellFault({ value, ref, formulaWithoutValue }: Cell): Issue | null {
  if (isCellError(value))
    return issue('register-cell', ref, `Cellen visar ${errorInSwedish(value.error)}. Skriv värdet på nytt.`);
  if (formulaWithoutValue !== true) return null;
  return issue(
    'register-cell',
    ref,
    'Formelns värde är inte sparat. Öppna filen i Excel, spara den och försök igen.',
  );
}
