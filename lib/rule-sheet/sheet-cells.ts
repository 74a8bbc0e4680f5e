// The cells of a rule sheet as a person sees them: texts to the letter, numbers and dates as shown, and the faults that a cell can have.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { isCellError } from '../model/cell.ts';
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { shownNumber } from '../swedish/shown.ts';
import { tidy } from '../swedish/spaces.ts';

/** What the reading needs of the workbook around the sheet. */
export type SheetSurroundings = Pick<WorkbookSnapshot, 'styles' | 'date1904'>;

/** One sheet as texts; rows and columns count from 0. */
export interface SheetCells {
  readonly rows: number;
  /** How many columns a row has. */
  width(row: number): number;
  value(row: number, column: number): CellValue;
  /** As shown; '' for an empty cell, and for one with nothing but blanks. */
  text(row: number, column: number): string;
  /** `Bedömningsregler!D7` */
  ref(row: number, column: number): string;
  /** The fault of a cell that a formula or an error stands in, or null when it can be read. */
  fault(row: number, column: number): Issue | null;
}

/** The cells of a sheet. */
export function sheetCells(sheet: SheetSnapshot, { styles, date1904 }: SheetSurroundings): SheetCells {
  const value = (row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null;
  const format = (row: number, column: number): string =>
    styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  const ref = (row: number, column: number): string => cellRef(sheet.name, row, column);
  return {
    rows: sheet.values.length,
    width: (row) => sheet.values[row]?.length ?? 0,
    value,
    text: (row, column) => textOf(value(row, column), format(row, column), date1904),
    ref,
    fault: (row, column) => {
      const isFormula = sheet.formulas.get(row)?.has(column) === true;
      return faultOf(value(row, column), isFormula, ref(row, column));
    },
  };
}

function textOf(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return tidy(value) === '' ? '' : value;
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (isCellError(value)) return value.error;
  const shown = shownNumber({ value, numberFormat, date1904 });
  return shown.date ?? shown.text;
}

function faultOf(value: CellValue, isFormula: boolean, cell: string): Issue | null {
  if (!isCellError(value) && !(isFormula && value === null)) return null;
  const text = isFormula
    ? "Excel har tagit texten som en egen formel, så villkoret kan inte läsas; skriv en apostrof först i cellen: '= utfall …"
    : `Cellen visar ett fel (${isCellError(value) ? value.error : ''}); skriv texten på nytt.`;
  return issue('rule-sheet-fault', cell, text);
}
