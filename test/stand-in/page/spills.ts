// Where the answers of formulas go, as Excel spills them: over empty cells only, `#SPILL!` where something stands in the way, and
// taken away when the formula is gone or fills less.
import { cellAddress, overlaps, type Area, type CellValue } from '../../../lib/index.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';
import type { CellChange } from './change-cells.ts';

/** What a formula in a cell comes to: rows of values, one row of one value for most. */
export interface PlacedAnswer {
  readonly sheet: DocumentSheet;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** The cells that formulas filled besides their own, as they were left, by `Blad!C4`. */
export type SpilledCells = ReadonlyMap<string, DocumentCell>;

export interface Spilling {
  readonly changes: readonly CellChange[];
  /** Areas of more than one cell that were filled, each from its formula's cell. */
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
  /** Cells whose formula could not be spilled. */
  readonly blocked: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

/** `before`: what the formulas had filled until now; null when that is not known, as in a file that has just been opened. */
export function spillAnswers(
  document: WorkbookDocument,
  answers: readonly PlacedAnswer[],
  before: SpilledCells | null,
): Spilling {
  const taken = new Set<string>();
  const spilled = answers.map((answer) => {
    const area = areaOf(answer);
    const isFree = cellsBeside(answer).every(({ row, column, value }) => {
      const key = spillKey(answer.sheet.name, row, column);
      return (
        !taken.has(key) && isFreeFor(answer.sheet, row, column, value, before?.get(key), before === null)
      );
    });
    const isBlocked = isSingle(area) ? false : !isFree || meetsObject(answer.sheet, area);
    if (!isBlocked)
      for (const { row, column } of cellsBeside(answer)) taken.add(spillKey(answer.sheet.name, row, column));
    return { answer, area, isBlocked };
  });
  return {
    changes: [
      ...emptied(document, before ?? new Map(), taken),
      ...spilled.flatMap(({ answer, isBlocked }) => writes(answer, isBlocked)),
    ],
    areas: spilled
      .filter(({ area, isBlocked }) => !isBlocked && !isSingle(area))
      .map(({ answer, area }) => ({ sheet: answer.sheet.name, area })),
    blocked: spilled
      .filter(({ isBlocked }) => isBlocked)
      .map(({ answer: { sheet, row, column } }) => ({ sheet: sheet.name, row, column })),
  };
}

/** The cells beside the formulas' own in what was filled, as they stand now. */
export function spilledCells(document: WorkbookDocument, areas: Spilling['areas']): SpilledCells {
  const cells = new Map<string, DocumentCell>();
  for (const { sheet: name, area } of areas) {
    const sheet = document.sheets.find((one) => one.name === name);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet?.cells.get(row)?.get(column);
        if (cell !== undefined && (row > area.top || column > area.left))
          cells.set(spillKey(name, row, column), cell);
      }
  }
  return cells;
}

/** The document with what its formulas fill told to the host. */
export function withSpills(document: WorkbookDocument, areas: Spilling['areas']): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    const spills = areas.filter((one) => one.sheet === sheet.name).map(({ area }) => area);
    return JSON.stringify(spills) === JSON.stringify(sheet.spills ?? []) ? sheet : { ...sheet, spills };
  });
  return sheets.every((sheet, index) => sheet === document.sheets[index])
    ? document
    : { ...document, sheets };
}

function spillKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function areaOf({ row, column, values }: PlacedAnswer): Area {
  const width = Math.max(1, ...values.map((one) => one.length));
  return { top: row, left: column, bottom: row + Math.max(1, values.length) - 1, right: column + width - 1 };
}

function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function cellsBeside({ row, column, values }: PlacedAnswer): readonly Filled[] {
  return values
    .flatMap((one, y) => one.map((value, x) => ({ row: row + y, column: column + x, value })))
    .slice(1);
}

/** Whether a formula may fill the cell: it is empty, or a formula filled it and nobody has written there since. */
function isFreeFor(
  sheet: DocumentSheet,
  row: number,
  column: number,
  value: CellValue,
  before: DocumentCell | undefined,
  isUnknown: boolean,
): boolean {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell === undefined || (cell.value === null && cell.formula === null)) return true;
  if (cell.formula !== null) return false;
  return isUnknown ? isSameValue(cell.value, value) : before !== undefined && isLeftAlone(cell, before);
}

// Writing makes a new cell even of the same value; a new look does too, and is no writing.
function isLeftAlone(cell: DocumentCell, before: DocumentCell): boolean {
  if (cell === before) return true;
  return cell.formula === null && cell.style !== before.style && isSameValue(cell.value, before.value);
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Nothing spills over merged cells or into an Excel table. */
function meetsObject({ merges, tables }: DocumentSheet, area: Area): boolean {
  return merges.some((merge) => overlaps(merge, area)) || tables.some((table) => overlaps(table.area, area));
}

/** What formulas filled before and do not fill now. */
function emptied(
  { sheets }: WorkbookDocument,
  before: SpilledCells,
  taken: ReadonlySet<string>,
): readonly CellChange[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const key = spillKey(sheet.name, row, column);
        const old = before.get(key);
        if (old === undefined || taken.has(key) || !isLeftAlone(cell, old)) return [];
        return [{ sheet: sheet.name, row, column, value: null }];
      }),
    ),
  );
}

function writes(answer: PlacedAnswer, isBlocked: boolean): readonly CellChange[] {
  const { sheet, row, column, values } = answer;
  const own = isBlocked ? { error: '#SPILL!' } : (values[0]?.[0] ?? null);
  const beside = isBlocked ? [] : cellsBeside(answer).map((one) => ({ sheet: sheet.name, ...one }));
  return [{ sheet: sheet.name, row, column, value: own }, ...beside];
}
