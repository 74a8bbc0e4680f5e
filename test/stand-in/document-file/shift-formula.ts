// The formula of a cell that shares its formula with another: the relative references moved as far as the cell is.
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../../lib/index.ts';
import { formulaTokens } from './formula-tokens.ts';
import type { FormulaToken } from './formula-tokens.ts';

// «A1» with or without «$»; a column («$A») or a row («$1») alone, which only counts as one end of an area («A:C»).
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** `shiftFormula('A1*$B$1', 1, 0)` is `A2*$B$1`. What moves outside the sheet comes round from its other end, as in Excel. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  return tokens.map((token, index) => shiftToken(token, index, tokens, rows, columns)).join('');
}

function shiftToken(
  token: FormulaToken,
  index: number,
  tokens: readonly FormulaToken[],
  rows: number,
  columns: number,
): string {
  const next = tokens[index + 1]?.text ?? '';
  // a function, or the name of a sheet
  if (token.kind !== 'word' || next.startsWith('(') || next.startsWith('!')) return token.text;
  const cell = CELL.exec(token.text);
  if (cell !== null && columnNumber(cell[2] ?? '') >= 0)
    return shiftedColumn(cell[1], cell[2], columns) + shiftedRow(cell[3], cell[4], rows);
  if (!next.startsWith(':') && tokens[index - 1]?.text.endsWith(':') !== true) return token.text;
  const column = COLUMN.exec(token.text);
  if (column !== null && columnNumber(column[2] ?? '') >= 0)
    return shiftedColumn(column[1], column[2], columns);
  const row = ROW.exec(token.text);
  return row === null ? token.text : shiftedRow(row[1], row[2], rows);
}

function shiftedColumn(fixed = '', letters = '', by: number): string {
  if (fixed !== '') return fixed + letters;
  return columnLetters(wrapped(columnNumber(letters) + by, MAX_COLUMNS));
}

function shiftedRow(fixed = '', digits = '', by: number): string {
  if (fixed !== '') return fixed + digits;
  return String(wrapped(Number(digits) - 1 + by, MAX_ROWS) + 1);
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
