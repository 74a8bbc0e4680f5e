// Knows which sheets Målljus made, and which cells in them it wrote.
import type { CellValue } from '../model/cell.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import type { CellLook } from '../model/write-plan.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { hasRules } from '../rule-sheet/has-rules.ts';
import { findRuleSheet } from './find-rule-sheet.ts';
import { judgedWhen } from './judged-line.ts';
import type { State, SummaryState } from './state.ts';
import { readSeal } from './summary-seal.ts';
import type { SealedKind } from './summary-seal.ts';
import { COMPARISON_NAME, isNameOf, isNumberedNameOf, SUMMARY_NAME } from './written-text.ts';

/**
 * Names of the sheets that Målljus made (the summary, the comparison of rules, earlier ones that a person has changed since, and
 * the sheets of rules), so that recognition skips them. With `sheets` those are found too that only what stands in them tells of: renamed by a person,
 * or left when the state was lost.
 */
export function ownSheets(state: State, sheets: readonly SheetSnapshot[] = []): readonly string[] {
  const own = [state.summary, state.comparison].flatMap((record) => record?.sheet ?? []);
  const found = findSummary(state, sheets);
  const comparison = findOwnSheet('comparison', state.comparison, sheets);
  const sealed = sheets.filter((sheet) => readSeal(sheet) !== null).map(({ name }) => name);
  const named = [found, comparison].flatMap((sheet) => sheet?.name ?? []);
  return [...new Set([...own, ...named, ...state.retired, ...sealed, ...ruleSheets(state, sheets)])];
}

/** The summary sheet as it stands. */
export function findSummary({ summary }: State, sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  return findOwnSheet('summary', summary, sheets);
}

/** A sealed sheet of ours as it stands: by its name, else (renamed) the sheet that holds everything written there. */
export function findOwnSheet(
  kind: SealedKind,
  record: SummaryState | null,
  sheets: readonly SheetSnapshot[],
): SheetSnapshot | null {
  if (record === null) return newestSealed(kind, sheets);
  const named = sheets.find(({ name }) => name === record.sheet);
  if (named !== undefined) return named;
  const marks = new Set(record.marks);
  return sheets.find((sheet) => markedCells(sheet, marks).size === marks.size && marks.size > 0) ?? null;
}

/** Without a state: of the sheets whose seal holds one that still has our name, then the one last judged, then the last tab. */
function newestSealed(kind: SealedKind, sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  const rank = (sheet: SheetSnapshot): string =>
    `${hasOwnName(kind, sheet.name) ? '1' : '0'} ${summaryTime(sheet) ?? ''}`;
  return sheets
    .filter((sheet) => isSealed(sheet, kind, true))
    .reduce<SheetSnapshot | null>(
      (best, sheet) => (best === null || rank(sheet) >= rank(best) ? sheet : best),
      null,
    );
}

function hasOwnName(kind: SealedKind, name: string): boolean {
  return kind === 'summary' ? isNameOf(SUMMARY_NAME, name) : isNumberedNameOf(COMPARISON_NAME, name);
}

function isSealed(sheet: SheetSnapshot, kind: SealedKind, holds: boolean): boolean {
  const seal = readSeal(sheet);
  return seal?.kind === kind && seal.holds === holds;
}

/** Sheets of ours that a person has changed since, as their seals tell. */
export function brokenSheets(kind: SealedKind, sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.filter((sheet) => isSealed(sheet, kind, false)).map(({ name }) => name);
}

/** The sheets of rules: those that say so themselves, those they took over from, and the one that was read last as long as it still looks like one. */
function ruleSheets(state: State, sheets: readonly SheetSnapshot[]): readonly string[] {
  const { sheet, names, replaced } = findRuleSheet(state, sheets);
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

/** The cells of the summary that still hold what Målljus wrote, by place (`placeKey`), and whether none has been changed. */
export function ownCells(
  sheet: SheetSnapshot,
  summary: SummaryState | null,
): { readonly cells: ReadonlyMap<string, OwnCell>; readonly isWhole: boolean } {
  if (summary !== null) {
    const cells = markedCells(sheet, new Set(summary.marks));
    return { cells, isWhole: cells.size === summary.marks.length };
  }
  const seal = readSeal(sheet);
  const cells = (seal?.cells ?? []).map((cell): [string, OwnCell] => [
    placeKey(cell.row, cell.column),
    { ...cell, look: null },
  ]);
  return { cells: new Map(cells), isWhole: seal?.holds === true };
}

const LOOKS: readonly CellLook[] = ['plain', 'heading', 'title', 'subtitle', 'wrapped', 'status', 'integer'];
// The summary is seven columns wide; further out nothing is ours, and fingerprints cost time.
const WIDEST = 20;

/** The cells that hold what the state remembers; none when the first cell does not. */
function markedCells(sheet: SheetSnapshot, marks: ReadonlySet<string>): ReadonlyMap<string, OwnCell> {
  const own = new Map<string, OwnCell>();
  if (markedLook(sheet, 0, 0, marks) === null) return own;
  sheet.values.forEach((values, row) => {
    for (let column = 0; column < Math.min(values.length, WIDEST); column++) {
      const look = markedLook(sheet, row, column, marks);
      const value = values[column] ?? null;
      if (look !== null) own.set(placeKey(row, column), { row, column, value, look });
    }
  });
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
