// Knows which sheets Målljus made, and which cells in them it wrote; and which sheets are registers, no goal tables.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { filterInSlices, finish, forRows, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellLook } from '../model/write-plan.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { registerSheets } from '../register/find-register.ts';
import { REGISTERS } from '../register/registers.ts';
import { hasRules } from '../rule-sheet/has-rules.ts';
import { findRuleSheet } from './find-rule-sheet.ts';
import { judgedWhen } from './judged-line.ts';
import { SEALED_KINDS, SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { readSeal, sealedKind } from './sheet-seal.ts';
import type { SheetRecord, State } from './state.ts';
import { isNameOf, isNumberedNameOf } from './written-text.ts';

/**
 * Names of the sheets that Målljus made (the sealed ones, earlier ones that a person has changed since, and the sheets of rules) and of the registers that a person keeps, so that recognition skips them. With `sheets` those are found too that only what stands in them tells of: renamed by a person,
 * or left when the state was lost.
 */
export function ownSheets(state: State, sheets: readonly SheetSnapshot[] = []): readonly string[] {
  return finish(ownSheetsInSteps(state, sheets));
}

/** The same as `ownSheets`, in slices. */
export function* ownSheetsInSteps(state: State, sheets: readonly SheetSnapshot[]): Steps<readonly string[]> {
  const own = SEALED_KINDS.flatMap((kind) => state.sheets[kind]?.sheet ?? []);
  const found = yield* inTurn(SEALED_KINDS, (kind) => findOwnSheet(kind, state.sheets[kind], sheets));
  const named = found.flatMap((sheet) => sheet?.name ?? []);
  const isSealed = (sheet: SheetSnapshot): boolean => sealedKind(sheet) !== null;
  const sealed = (yield* filterInSlices(sheets, isSealed, 1)).map(({ name }) => name);
  const rules = yield* ruleSheets(state, sheets);
  const registers = registerSheets(REGISTERS, sheets);
  return [...new Set([...own, ...named, ...state.retired, ...sealed, ...rules, ...registers])];
}

/** The summary sheet as it stands. */
export function* findSummary(state: State, sheets: readonly SheetSnapshot[]): Steps<SheetSnapshot | null> {
  return yield* findOwnSheet('summary', state.sheets.summary, sheets);
}

/** The sheet of stored rounds as it stands, one that a person has changed too: what may be believed in it is for its reader to see. */
export function* findRoundsSheet(
  state: State,
  sheets: readonly SheetSnapshot[],
): Steps<SheetSnapshot | null> {
  const found = yield* findOwnSheet('rounds', state.sheets.rounds, sheets);
  return found ?? (yield* sealedSheets('rounds', sheets, false)).at(-1) ?? null;
}

/** A sealed sheet of ours as it stands: by its name, else (renamed) the sheet that holds everything written there. */
export function* findOwnSheet(
  kind: SealedKind,
  record: SheetRecord | null,
  sheets: readonly SheetSnapshot[],
): Steps<SheetSnapshot | null> {
  if (record === null) return yield* newestSealed(kind, sheets);
  const named = sheets.find(({ name }) => name === record.sheet);
  if (named !== undefined) return named;
  const marks = new Set(record.marks);
  for (const sheet of sheets) {
    const { size } = yield* markedCells(sheet, marks, SEALED_SHEETS[kind].columns);
    if (size === marks.size && size > 0) return sheet;
    yield 0;
  }
  return null;
}

/** Without a state: of the sheets whose seal holds one that still has our name, then the one last judged, then the last tab. */
function* newestSealed(kind: SealedKind, sheets: readonly SheetSnapshot[]): Steps<SheetSnapshot | null> {
  const rank = (sheet: SheetSnapshot): string =>
    `${hasOwnName(kind, sheet.name) ? '1' : '0'} ${summaryTime(sheet) ?? ''}`;
  return (yield* sealedSheets(kind, sheets, true)).reduce<SheetSnapshot | null>(
    (best, sheet) => (best === null || rank(sheet) >= rank(best) ? sheet : best),
    null,
  );
}

/** The sheets of the kind with a seal that holds, or with one that is broken. */
function* sealedSheets(
  kind: SealedKind,
  sheets: readonly SheetSnapshot[],
  holds: boolean,
): Steps<readonly SheetSnapshot[]> {
  const sealed = yield* filterInSlices(sheets, (sheet) => sealedKind(sheet) === kind, 1);
  const seals = yield* inTurn(sealed, readSeal);
  return sealed.filter((_, index) => seals[index]?.holds === holds);
}

function hasOwnName(kind: SealedKind, name: string): boolean {
  const { name: wanted } = SEALED_SHEETS[kind];
  return kind === 'summary' ? isNameOf(wanted, name) : isNumberedNameOf(wanted, name);
}

/** Sheets of ours that a person has changed since, as their seals tell. */
export function* brokenSheets(kind: SealedKind, sheets: readonly SheetSnapshot[]): Steps<readonly string[]> {
  return (yield* sealedSheets(kind, sheets, false)).map(({ name }) => name);
}

/** The sheets of rules: those that say so themselves, those they took over from, and the one that was read last as long as it still looks like one. */
function* ruleSheets(state: State, sheets: readonly SheetSnapshot[]): Steps<readonly string[]> {
  const { sheet, names, replaced } = yield* findRuleSheet(state, sheets);
  const read = sheet !== null && hasRules(sheet) ? [sheet.name] : [];
  return [...names, ...read, ...replaced];
}

/** When the summary says that the workbook was judged, as an ISO minute; null when it does not say. */
export function summaryTime({ values }: SheetSnapshot): string | null {
  const times = values
    .slice(0, 10)
    .flatMap(([first]) => (typeof first === 'string' ? (judgedWhen(first) ?? []) : []));
  return times[0] ?? null;
}

/** A cell that Målljus wrote in its own sheet. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Null when it can no longer be known. */
  readonly look: CellLook | null;
}

/** The cells of a sealed sheet that still hold what Målljus wrote, by place (`placeKey`), and whether none has been changed. */
export function* ownCells(
  kind: SealedKind,
  sheet: SheetSnapshot,
  record: SheetRecord | null,
): Steps<{ readonly cells: ReadonlyMap<string, OwnCell>; readonly isWhole: boolean }> {
  if (record !== null) {
    const cells = yield* markedCells(sheet, new Set(record.marks), SEALED_SHEETS[kind].columns);
    return { cells, isWhole: cells.size === record.marks.length };
  }
  const seal = yield* readSeal(sheet);
  const cells = (seal?.cells ?? []).map((cell): [string, OwnCell] => [
    placeKey(cell.row, cell.column),
    { ...cell, look: null },
  ]);
  return { cells: new Map(cells), isWhole: seal?.holds === true };
}

/** Whether a sealed sheet of ours may have cells that look so; the commonest first, since each is tried in turn. */
const IS_TRIED: Readonly<Record<CellLook, boolean>> = {
  plain: true,
  wrapped: true,
  status: true,
  integer: true,
  heading: true,
  title: true,
  subtitle: true,
  label: true,
  line: true,
  aside: true,
  field: true,
  keep: false,
};
const LOOKS = (Object.keys(IS_TRIED) as readonly CellLook[]).filter((look) => IS_TRIED[look]);
// Every look is tried for a cell, and each try is a fingerprint of all that stands there.
const ROWS_TRIED = 100;

/** The cells that hold what the state remembers; none when the first cell does not. */
function* markedCells(
  sheet: SheetSnapshot,
  marks: ReadonlySet<string>,
  columns: number,
): Steps<ReadonlyMap<string, OwnCell>> {
  const own = new Map<string, OwnCell>();
  if (markedLook(sheet, 0, 0, marks) === null) return own;
  const look = (row: number): void => {
    const values = sheet.values[row] ?? [];
    for (let column = 0; column < Math.min(values.length, columns); column++) {
      const found = markedLook(sheet, row, column, marks);
      const value = values[column] ?? null;
      if (found !== null) own.set(placeKey(row, column), { row, column, value, look: found });
    }
  };
  yield* forRows(0, sheet.values.length - 1, look, ROWS_TRIED);
  return own;
}

/** The look that the cell was given with the value it holds; null when it is not ours. */
function markedLook(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  marks: ReadonlySet<string>,
): CellLook | null {
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null || value === '' || sheet.formulas.get(row)?.has(column) === true) return null;
  return LOOKS.find((look) => marks.has(cellMark(row, column, look, value))) ?? null;
}

/** Fingerprint of a cell written in our own sheet; bound to its place, since nothing there is to be moved. */
export function cellMark(row: number, column: number, look: CellLook, value: CellValue): string {
  return fingerprint(['cell', row, column, look, JSON.stringify(value)].join('\u0000'));
}

export function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
