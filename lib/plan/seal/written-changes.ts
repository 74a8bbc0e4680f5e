// What was changed of that which Målljus wrote: statuses, explanations and its own sheets.
import { cellRef, parseCellRef } from '../../model/area.ts';
import { STATUS_WORD } from '../../model/assessment.ts';
import type { Assessment } from '../../model/assessment.ts';
import { isCellError } from '../../model/cell.ts';
import type { CellValue } from '../../model/cell.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { inSlices, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { placeKey } from '../own-cell.ts';
import { ownCells } from '../own-cells.ts';
import { brokenSheets, findOwnSheet, ownSheetsInSteps } from '../own-sheets.ts';
import { statusMark } from '../ownership.ts';
import { SEALED_KINDS, SEALED_SHEETS } from '../sealed-sheets.ts';
import type { SealedKind } from '../sealed-sheets.ts';
import type { State } from '../state.ts';
import { evenBlanks } from '../written-text.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import type { SealChange } from './describe-change.ts';
import { readSealText } from './seal-line.ts';

/**
 * The cells that do not say what Målljus wrote there. `isSame`: what was judged and the rules are as they were, so that also what would be written
 * anew has been changed.
 */
export function* writtenChanges(input: SealCheckInput, isSame: boolean): Steps<readonly SealChange[]> {
  const inTables = yield* tableChanges(input, isSame);
  const sheets = yield* inTurn(SEALED_KINDS, (kind) => sheetChanges(input, kind));
  return [...inTables, ...sheets.flat()];
}

function* tableChanges(
  { snapshot, state, again }: SealCheckInput,
  isSame: boolean,
): Steps<readonly SealChange[]> {
  const own = new Set(yield* ownSheetsInSteps(state, snapshot.sheets));
  const byRef = new Map<string, Assessment>();
  yield* inSlices([...again.statusRefs], ([assessment, ref]) => byRef.set(ref, assessment));
  const kept = yield* keptMarks(state);
  const values = valuesOf(snapshot.sheets);
  const there = new Set(snapshot.sheets.map(({ name }) => name));
  const changes: SealChange[] = [];
  yield* inSlices(again.result.issues, ({ code, cell }) => {
    if (code !== 'written-cell-edited' || cell === null) return;
    const assessment = byRef.get(cell);
    const value = values(cell);
    if (assessment !== undefined && isKept(state, kept, assessment, value)) return;
    changes.push(edited(cell, value, assessment));
  });
  yield* inSlices(again.plan.cells, ({ sheet, row, column, value }) => {
    // A sheet that is to be made anew is none that was written in.
    if (own.has(sheet) || !there.has(sheet)) return;
    const cell = cellRef(sheet, row, column);
    if (value === null) {
      if (text(values(cell)) !== '') changes.push({ kind: 'judged', cell, text: NO_MEASURE });
    } else if (isSame && !isMoved(values(cell), value))
      changes.push(edited(cell, values(cell), byRef.get(cell)));
  });
  return changes;
}

/** How every explanation of ours ends: with the number of its row. */
const ROW_NUMBER = /(?<=\brad )\d+\.$/i;

/** Whether it is what is to stand there but for the number of the row, which rows that have been sorted or moved still have from before. */
function isMoved(value: CellValue, wanted: string | number): boolean {
  if (typeof value !== 'string' || typeof wanted !== 'string') return false;
  const [now, then] = [value, wanted].map((one) => evenBlanks(one).replace(ROW_NUMBER, ''));
  return now === then;
}

const NO_MEASURE =
  'Raden var ett mätvärde när bedömningen gjordes men läses inte längre som ett; något av det som bedömdes är borta.';

function edited(cell: string, value: CellValue, assessment: Assessment | undefined): SealChange {
  const now = text(value) === '' ? 'Cellen är tom' : `Här står «${shown(text(value))}»`;
  const wanted =
    assessment === undefined
      ? 'inte det som Målljus skrev'
      : `det beräknade är «${STATUS_WORD[assessment.status]}»`;
  return {
    kind: 'written',
    cell,
    text: `${now}, ${assessment === undefined ? 'och det är ' : 'men '}${wanted}.`,
  };
}

function shown(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function text(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

function valuesOf(sheets: readonly SheetSnapshot[]): (ref: string) => CellValue {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (ref) => {
    const place = parseCellRef(ref);
    return place === null ? null : (byName.get(place.sheet)?.values[place.row]?.[place.column] ?? null);
  };
}

function* keptMarks(state: State): Steps<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const table of state.tables) yield* inSlices(table.kept, (mark) => kept.add(mark));
  return kept;
}

/** Whether the status was the person's own already when the workbook was judged. */
function isKept(
  { tables }: State,
  kept: ReadonlySet<string>,
  { goal, subgoal, measure }: Assessment,
  value: CellValue,
): boolean {
  const key = [goal, subgoal ?? '', measure].join('\n');
  const now = value === '' ? null : value;
  return tables.some(({ status }) => kept.has(statusMark(status.heading, key, now)));
}

function* sheetChanges({ snapshot, state }: SealCheckInput, kind: SealedKind): Steps<readonly SealChange[]> {
  const { sheets } = snapshot;
  const record = state.sheets[kind];
  const sheet = yield* findOwnSheet(kind, record, sheets);
  if (sheet === null) {
    if (record !== null) return [gone(record.sheet)];
    return (yield* brokenSheets(kind, sheets)).map(changedSheet);
  }
  const own = yield* ownCells(kind, sheet, record);
  if (own.isWhole) return kind === 'report' ? olderReport(sheet, state) : [];
  const foreign: SealChange[] = [];
  const { columns } = SEALED_SHEETS[kind];
  const isNamed = own.cells.size > 0;
  yield* inSlices(sheet.values, (values, row) => {
    values.slice(0, columns).forEach((value, column) => {
      if (!isNamed || value === null || value === '' || own.cells.has(placeKey(row, column))) return;
      const cell = cellRef(sheet.name, row, column);
      foreign.push({
        kind: 'written',
        cell,
        text: `Här står «${shown(text(value))}», som Målljus inte skrev.`,
      });
    });
  });
  return foreign.length > 0 ? foreign : [changedSheet(sheet.name)];
}

/** The report stays as it is when a copy is judged again. */
function olderReport({ name, values }: SheetSnapshot, { seal }: State): readonly SealChange[] {
  const lines = values.flatMap(([first]) => (typeof first === 'string' ? (readSealText(first) ?? []) : []));
  const whole = lines.at(-1)?.whole;
  if (seal === null || whole === undefined || whole === seal.whole) return [];
  const text = `Bladet «${name}» är från en tidigare bedömning: dess sigill är inte filens. Gör underlaget på nytt.`;
  return [{ kind: 'written', cell: null, text }];
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
