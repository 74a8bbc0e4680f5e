// Reads and writes what the cells of a range hold: values, formulas, shown text, kinds of value and number formats.
import { contains, overlaps, type Area, type CellValue } from '../../../lib/index.ts';
import type { DocumentCell, DocumentSheet } from '../document.ts';
import { asMatrix, asText } from './arguments.ts';
import { cellCount, columnCount, rowCount } from './area.ts';
import { enter } from './cell-input.ts';
import { errorWord } from './error-words.ts';
import { guardContents, guardSheet } from './guards.ts';
import { invalidArgument } from './host-error.ts';
import type { Session } from './session.ts';
import { shownText } from './shown-text.ts';
import { settleHeadings } from './table-headings.ts';
import { cellAt, restyle } from './workbook-state.ts';

/** Excel hands out no more cells than this at once, and says nothing about it. */
const MOST_CELLS = 5_000_000;

/** What `read` gives for each cell, by rows; null for whole rows and columns and for more cells than Excel hands out. */
export function readCells<T>(
  sheet: DocumentSheet,
  area: Area,
  read: (cell: DocumentCell, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(read(cellAt(sheet, row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

/** Whether the area is whole rows or whole columns. */
export function isUnbounded(area: Area): boolean {
  return rowCount(area) === 1_048_576 || columnCount(area) === 16_384;
}

/** As `range.values` has it: a blank is `""`, an error its word. */
export function outwardValue(value: CellValue, errorLanguage: 'sv' | 'en'): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? errorWord(value, errorLanguage) : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** The getters of a range that give one entry per cell. */
export function cellGetters(
  session: Session,
  sheetOf: () => DocumentSheet,
  area: Area,
): Record<string, () => unknown> {
  const { errorLanguage, language } = session.options;
  const read =
    <T>(of: (cell: DocumentCell) => T) =>
    () =>
      readCells(sheetOf(), area, of);
  const formula = (cell: DocumentCell): unknown => cell.formula ?? outwardValue(cell.value, errorLanguage);
  return {
    Values: read(({ value }) => outwardValue(value, errorLanguage)),
    ValueTypes: read(({ value }) => valueType(value)),
    Formulas: read(formula),
    NumberFormat: read(({ style }) => style.numberFormat),
    Text: () => {
      const { date1904 } = session.state.current;
      return readCells(sheetOf(), area, ({ value, style }) =>
        shownText(value, style.numberFormat, { language, date1904 }),
      );
    },
  };
}

/** `range.values = …` and `range.formulas = …`: null leaves a cell as it is. */
export function writeContents(
  session: Session,
  sheetId: string,
  area: Area,
  value: unknown,
  what: string,
): void {
  if (isUnbounded(area)) throw invalidArgument(`${what}: cannot be set on whole rows or columns`);
  const at = asMatrix(value, rowCount(area), columnCount(area), what);
  const sheet = session.state.sheet(sheetId);
  const inputAt = (row: number, column: number): unknown => at(row - area.top, column - area.left) ?? null;
  guardContents(sheet, area, (row, column) => inputAt(row, column) !== null);
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const input = inputAt(row, column);
      if (input !== null && !isCovered(merges, row, column)) writeInput(session, sheetId, row, column, input);
    }
  }
  settleHeadings(session, sheetId, area);
}

// Below or beside the first cell of a merged area: Excel keeps nothing there.
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  const merge = merges.find((area) => contains(area, row, column));
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function writeInput(session: Session, sheetId: string, row: number, column: number, input: unknown): void {
  const { state, options } = session;
  const cell = cellAt(state.sheet(sheetId), row, column);
  const { value, formula, numberFormat } = enter(input, {
    numberFormat: cell.style.numberFormat,
    language: options.language,
    date1904: state.current.date1904,
    calculate: (text) => resultOf(session, sheetId, row, column, text),
  });
  const style = numberFormat === null ? cell.style : restyle(cell.style, { numberFormat });
  state.writeCell(sheetId, row, column, { ...cell, value, formula, style });
}

// The stand-in knows no functions: what it has not been told it shows as Excel shows a function that it does not know.
function resultOf(
  session: Session,
  sheetId: string,
  row: number,
  column: number,
  formula: string,
): CellValue {
  const { state, options } = session;
  const calculated = options.calculate?.(formula, state.sheet(sheetId).name, row, column) ?? null;
  return calculated ?? state.resultOf(sheetId, row, column, formula) ?? { error: '#NAME?' };
}

/** `range.numberFormat = …`: one format for all cells or one for each; null leaves a cell as it is. */
export function writeNumberFormats(session: Session, sheetId: string, area: Area, value: unknown): void {
  if (isUnbounded(area)) throw invalidArgument('numberFormat: cannot be set on whole rows or columns');
  const at = asMatrix(value, rowCount(area), columnCount(area), 'numberFormat');
  const { state } = session;
  guardSheet(state.sheet(sheetId), 'formatCells');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const given = at(row - area.top, column - area.left) ?? null;
      if (given === null) continue;
      const cell = cellAt(state.sheet(sheetId), row, column);
      const style = restyle(cell.style, { numberFormat: asText(given, 'numberFormat') });
      state.writeCell(sheetId, row, column, { ...cell, style });
    }
  }
}
