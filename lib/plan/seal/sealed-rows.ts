// The rows besides the measures that a judgement hangs on: those of the registers («Beslut», «Samlad bedömning» …) and of the rule sheet, each with
// a short fingerprint for every cell.
import { cellRef, columnLetters, columnNumber } from '../../model/area.ts';
import type { CellValue } from '../../model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { asPart, inTurn, mapInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { findRegister } from '../../register/find-register.ts';
import { readRegister } from '../../register/read-register.ts';
import type { RegisterRow } from '../../register/read-register.ts';
import type { RegisterSpec } from '../../register/register.ts';
import { REGISTERS } from '../../register/registers.ts';
import { COLUMN_HEADINGS, OWN_COLUMNS } from '../../rule-sheet/sheet-words.ts';
import { findRuleSheet } from '../find-rule-sheet.ts';
import { viewSheet } from '../sheet-view.ts';
import type { State } from '../state.ts';
import { cellSays, shortMark } from './cell-mark.ts';

/** What the rows of the rule sheet are called in the seal; those of a register have its own `kind`. */
export const RULE_ROWS = 'rules';

/** A cell of such a row: `key` tells the column wherever it stands. */
export interface SealedCell {
  readonly key: string;
  readonly says: string;
  /** As `Beslut!D7`. */
  readonly ref: string;
}

export interface SealedRow {
  readonly cells: readonly SealedCell[];
  /** The row's first cell, as `Beslut!A7`. */
  readonly ref: string;
  /** Where the cell of a column stands, also when it is empty; null where the sheet has no such column. */
  readonly refOf: (key: string) => string | null;
}

/** The rows of one kind as they stand. */
export interface RowsOfKind {
  readonly kind: string;
  readonly rows: readonly SealedRow[];
}

/** All such rows that say something, by kind; kinds without rows are left out. */
export function* readSealedRows(snapshot: WorkbookSnapshot, state: State): Steps<readonly RowsOfKind[]> {
  const registers = yield* inTurn(REGISTERS, (spec) => registerRows(spec, snapshot));
  const { sheet } = yield* asPart(findRuleSheet(state, snapshot.sheets), 1, 1);
  const rules = sheet === null ? [] : [ruleRows(sheet, snapshot)];
  return [...registers, ...rules].filter(({ rows }) => rows.length > 0);
}

/** A row as the seal has it: `body=1a2b3,date=4c5d6`. */
export function rowMark({ cells }: SealedRow): string {
  return cells.map(cellPart).join(CELLS_BETWEEN);
}

const CELLS_BETWEEN = ',';

export function cellPart({ key, says }: Pick<SealedCell, 'key' | 'says'>): string {
  return `${key}=${shortMark(says)}`;
}

/** The parts of a row's mark, as `cellPart` gives them. */
export function partsOfRow(mark: string): readonly string[] {
  return mark.split(CELLS_BETWEEN);
}

/** The column that a part is of. */
export function keyOfPart(part: string): string {
  return part.slice(0, part.indexOf('='));
}

function* registerRows(spec: RegisterSpec<string>, snapshot: WorkbookSnapshot): Steps<RowsOfKind> {
  const { rows } = yield* readRegister(spec, snapshot);
  const columns = new Map(
    findRegister(spec, snapshot.sheets).map((found) => [found.sheet.name, found.columns] as const),
  );
  const read = (row: RegisterRow<string>): SealedRow => ({
    ref: cellRef(row.sheet, row.row - 1, 0),
    refOf: (key) => (columns.get(row.sheet)?.has(key) === true ? row.ref(key) : null),
    cells: spec.columns.flatMap(({ key }) => {
      const says = registerCell(row, key, snapshot.date1904);
      return says === '' ? [] : [{ key, says, ref: row.ref(key) }];
    }),
  });
  return { kind: spec.kind, rows: yield* mapInSlices(rows, read) };
}

function registerCell(row: RegisterRow<string>, key: string, date1904: boolean): string {
  if (row.isFaulty(key)) return 'fel';
  const cell = row.cell(key);
  return cell === null ? '' : cellSays(cell, date1904);
}

/** The rule sheet, but for what Målljus itself works out there. It is small, so that it needs no slices. */
function ruleRows(sheet: SheetSnapshot, { styles, date1904 }: WorkbookSnapshot): RowsOfKind {
  const view = viewSheet(sheet, styles);
  const isOurs = createOwnRuleCells();
  const rows = sheet.values.map((values, row): SealedRow => {
    const cells = values.flatMap((value, column): readonly SealedCell[] => {
      const numberFormat = styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
      const ref = cellRef(sheet.name, row, column);
      const hasNoValue = view.hasFormula(row, column) && value === null;
      const formula = hasNoValue ? { formulaWithoutValue: true } : {};
      const says = cellSays({ value, numberFormat, ref, ...formula }, date1904);
      return says === '' || isOurs(column, value) ? [] : [{ key: columnLetters(column), says, ref }];
    });
    const refOf = (key: string): string => cellRef(sheet.name, row, columnNumber(key));
    return { cells, ref: cellRef(sheet.name, row, 0), refOf };
  });
  return { kind: RULE_ROWS, rows: rows.filter(({ cells }) => cells.length > 0) };
}

/** Tells, cell by cell in reading order, what stands under the headings that Målljus writes beneath: known by them alone, also when nothing is stored. */
function createOwnRuleCells(): (column: number, value: CellValue) => boolean {
  const headed = new Set<number>();
  return (column, value) => {
    if (headed.has(column)) return true;
    const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const isOwn = OWN_COLUMNS.some((one) =>
      COLUMN_HEADINGS[one].some((heading) => heading.toLowerCase() === text),
    );
    if (isOwn) headed.add(column);
    return false;
  };
}
