// Which cells of a sheet that Målljus made have been changed. What it wrote there is not kept, only fingerprints of it; it is told where judging again
// gives a text that has that very fingerprint.
import { cellRef } from '../../model/area.ts';
import type { CellValue } from '../../model/cell.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { findInSlices, inSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { CellWrite } from '../../model/write-plan.ts';
import { cellMark } from '../cell-marks.ts';
import { placeKey } from '../own-cell.ts';
import { ownCells } from '../own-cells.ts';
import { brokenSheets, findOwnSheet } from '../own-sheets.ts';
import { SEALED_SHEETS } from '../sealed-sheets.ts';
import type { SealedKind } from '../sealed-sheets.ts';
import { readSeal, sealLine } from '../sheet-seal.ts';
import type { SheetRecord, State } from '../state.ts';
import { evenBlanks, isNameOf, isNumberedNameOf } from '../written-text.ts';
import type { SealChange } from './describe-change.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { sealLineOf } from './seal-line.ts';
import { shownText, valueAsText } from './shown-text.ts';

/** More changed cells than these is a sheet that has been rebuilt: rows put in, sorted or moved. */
const MOST_NAMED = 50;

/** What was changed in the sheet of this kind; none when it stands as it was written, or was never there. */
export function* ownSheetChanges(input: SealCheckInput, kind: SealedKind): Steps<readonly SealChange[]> {
  const { snapshot, state } = input;
  const { sheets } = snapshot;
  const record = state.sheets[kind];
  const sheet = yield* findOwnSheet(kind, record, sheets);
  if (sheet === null) {
    if (record !== null) return [gone(record.sheet)];
    // One that a person had changed already when the workbook was judged is that person's.
    const broken = (yield* brokenSheets(kind, sheets)).filter((name) => !state.retired.includes(name));
    return broken.map(changedSheet);
  }
  const own = yield* ownCells(kind, sheet, record);
  if (own.isWhole) {
    const older = kind === 'report' ? olderReport(sheet, state) : [];
    const renamed =
      record === null || record.sheet === sheet.name ? [] : [renamedSheet(record.sheet, sheet.name)];
    return [...older, ...(yield* lineChange(kind, sheet)), ...renamed];
  }
  const wanted = yield* wantedCells(input, kind);
  const written = isLayout(kind) ? yield* writtenByLine(sheet, wanted) : writtenByMarks(record, wanted);
  const isOurs = (row: number, column: number): boolean =>
    !isLayout(kind) && own.cells.has(placeKey(row, column));
  const named = [
    ...(yield* strangers(sheet, kind, isOurs, written)),
    ...(yield* emptied(sheet, isOurs, written)),
  ];
  return named.length > 0 && named.length <= MOST_NAMED ? named : [changedSheet(sheet.name)];
}

/** The last line is known by its number; the words after it are Målljus's too. */
function* lineChange(kind: SealedKind, sheet: SheetSnapshot): Steps<readonly SealChange[]> {
  const cells = (yield* readSeal(sheet))?.cells ?? [];
  const line = cells.at(-1);
  const wanted = yield* sealLine(cells.slice(0, -1), kind);
  if (line === undefined || typeof line.value !== 'string' || evenBlanks(line.value) === wanted) return [];
  const text = `Här står «${shownText(line.value)}», men Målljus skrev «${shownText(wanted)}».`;
  return [{ kind: 'written', cell: cellRef(sheet.name, line.row, line.column), text }];
}

/** The report stays as it is when a copy is judged again. */
function olderReport(sheet: SheetSnapshot, { seal }: State): readonly SealChange[] {
  const { name } = sheet;
  const whole = sealLineOf(sheet)?.whole;
  if (seal === null || whole === undefined || whole === seal.whole) return [];
  const text = `Bladet «${name}» är från en tidigare bedömning: dess sigill är inte filens. Gör underlaget på nytt.`;
  return [{ kind: 'written', cell: null, text }];
}

function isLayout(kind: SealedKind): boolean {
  return SEALED_SHEETS[kind].remembered === 'layout';
}

/** What Målljus wrote in a place, where that is known. */
type Written = ReadonlyMap<string, CellWrite>;

/** The cells of the sheet that would be made in its stead. */
export function* wantedCells({ again }: SealCheckInput, kind: SealedKind): Steps<readonly CellWrite[]> {
  const { name: wanted } = SEALED_SHEETS[kind];
  const made = again.plan.newSheets.find(
    ({ name }) => isNumberedNameOf(wanted, name) || isNameOf(wanted, name),
  );
  const cells: CellWrite[] = [];
  yield* inSlices(again.plan.cells, (cell) => {
    if (cell.sheet === made?.name) cells.push(cell);
  });
  return cells;
}

/** Those that have a fingerprint among those of what was written. */
function writtenByMarks(record: SheetRecord | null, wanted: readonly CellWrite[]): Written {
  const marks = new Set(record?.marks ?? []);
  return new Map(
    wanted
      .filter(({ row, column, look, value }) => marks.has(cellMark(row, column, look, value)))
      .map((cell) => [placeKey(cell.row, cell.column), cell]),
  );
}

/** All of them, where the last line of the sheet was written for these very cells, or is the only one that differs. */
function* writtenByLine({ values }: SheetSnapshot, wanted: readonly CellWrite[]): Steps<Written> {
  const line = wanted.at(-1);
  const written = new Map<string, CellWrite>();
  if (line === undefined) return written;
  const isOther = ({ row, column, value }: CellWrite): boolean => values[row]?.[column] !== value;
  if (isOther(line) && (yield* findInSlices(wanted.slice(0, -1), isOther)) !== undefined) return written;
  yield* inSlices(wanted, (cell) => written.set(placeKey(cell.row, cell.column), cell));
  return written;
}

type IsOurs = (row: number, column: number) => boolean;

/** Cells that hold something else than Målljus wrote. */
function* strangers(
  sheet: SheetSnapshot,
  kind: SealedKind,
  isOurs: IsOurs,
  written: Written,
): Steps<readonly SealChange[]> {
  const found: SealChange[] = [];
  // Without anything known to be ours every cell would be a stranger.
  if (written.size === 0 && isLayout(kind)) return found;
  yield* inSlices(sheet.values, (values, row) => {
    values.slice(0, SEALED_SHEETS[kind].columns).forEach((value, column) => {
      const before = written.get(placeKey(row, column));
      const isFormula = sheet.formulas.get(row)?.has(column) === true;
      const isSame = before?.value === value && !isFormula;
      if (valueAsText(value) === '' || isOurs(row, column) || isSame) return;
      found.push(stranger(cellRef(sheet.name, row, column), value, before, isFormula));
    });
  });
  return found;
}

function stranger(
  cell: string,
  value: CellValue,
  before: CellWrite | undefined,
  isFormula: boolean,
): SealChange {
  const now = `Här står ${isFormula ? 'en formel som ger ' : ''}«${shownText(value)}»`;
  const text =
    before === undefined
      ? `${now}, som Målljus inte skrev.`
      : `${now}, men Målljus skrev «${shownText(before.value)}».`;
  return { kind: 'written', cell, text };
}

function* emptied(
  { name, values }: SheetSnapshot,
  isOurs: IsOurs,
  written: Written,
): Steps<readonly SealChange[]> {
  const found: SealChange[] = [];
  yield* inSlices([...written.values()], ({ row, column, value }) => {
    if (valueAsText(values[row]?.[column] ?? null) !== '' || isOurs(row, column)) return;
    const text = `Cellen är tom, men Målljus skrev «${shownText(value)}».`;
    found.push({ kind: 'written', cell: cellRef(name, row, column), text });
  });
  return found;
}

function renamedSheet(before: string, now: string): SealChange {
  return { kind: 'presentation', cell: null, text: `Bladet «${before}» heter nu «${now}».` };
}

function gone(sheet: string): SealChange {
  return { kind: 'written', cell: null, text: `Bladet «${sheet}», som Målljus skrev, finns inte kvar.` };
}

function changedSheet(sheet: string): SealChange {
  return {
    kind: 'written',
    cell: null,
    text: `Bladet «${sheet}» är inte som Målljus skrev det: något är ändrat, tömt eller flyttat.`,
  };
}
