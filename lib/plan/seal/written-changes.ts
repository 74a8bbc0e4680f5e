// What was changed of that which Målljus wrote: statuses, explanations and its own sheets.
import { cellRef, parseCellRef } from '../../model/area.ts';
import { STATUS_WORD } from '../../model/assessment.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { CellValue } from '../../model/cell.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { inSlices, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { OWN_COLUMNS } from '../../rule-sheet/sheet-words.ts';
import type { Recognition } from '../../sheet/table.ts';
import { ownRuleMark } from '../own-rule-cells.ts';
import { ownSheetsInSteps } from '../own-sheets.ts';
import { statusMark, writtenMarks } from '../ownership.ts';
import { SEALED_KINDS } from '../sealed-sheets.ts';
import type { State } from '../state.ts';
import { evenBlanks, readsLikeExplanation } from '../written-text.ts';
import type { SealChange } from './describe-change.ts';
import { isMoved } from './is-moved.ts';
import { noteChanges } from './note-changes.ts';
import { ownSheetChanges } from './own-sheet-changes.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { shownText, valueAsText as text } from './shown-text.ts';
import { unmarkedSheets } from './unmarked-sheets.ts';

/**
 * The cells that do not say what Målljus wrote there. `isSame`: what was judged and the rules are as they were, so that also what would be written
 * anew has been changed.
 */
export function* writtenChanges(input: SealCheckInput, isSame: boolean): Steps<readonly SealChange[]> {
  const inTables = yield* tableChanges(input, isSame);
  const sheets = yield* inTurn(SEALED_KINDS, (kind) => ownSheetChanges(input, kind));
  const unmarked = yield* unmarkedSheets(input);
  const judged = isSame ? [...(yield* noteChanges(input)), ...ruleCellChanges(input)] : [];
  return [...inTables, ...judged, ...sheets.flat(), ...unmarked];
}

function* tableChanges(
  { snapshot, state, again }: SealCheckInput,
  isSame: boolean,
): Steps<readonly SealChange[]> {
  // Where nothing is stored, what was written tells on which rows something was changed.
  const isLost = state.seal === null && !isSame;
  const own = new Set(yield* ownSheetsInSteps(state, snapshot.sheets));
  const byRef = new Map<string, Assessment>();
  yield* inSlices([...again.statusRefs], ([assessment, ref]) => byRef.set(ref, assessment));
  const kept = yield* keptMarks(state);
  const values = valuesOf(snapshot.sheets);
  const marks = yield* writtenMarks(state);
  const isWritten = (value: CellValue): boolean =>
    typeof value === 'string' && readsLikeExplanation(value) && marks.has(fingerprint(value));
  const made = new Set(again.plan.newSheets.map(({ name }) => name));
  const lost = lostHeadings(state, again.recognition, snapshot.sheets);
  // Where the heading is gone all would be written anew beside.
  const headless = new Set(lost.map(({ sheet }) => sheet));
  const changes: SealChange[] = lost.map(({ sheet, heading }) => ({
    kind: 'written',
    cell: null,
    text: `Rubriken «${heading}» över det som Målljus skrev på bladet «${sheet}» är borta eller ändrad.`,
  }));
  yield* inSlices(again.result.issues, ({ code, cell }) => {
    if (code !== 'written-cell-edited' || cell === null) return;
    const assessment = byRef.get(cell);
    const value = values(cell);
    if (assessment !== undefined && isKept(state, kept, assessment, value)) return;
    changes.push(edited(cell, value, assessment));
  });
  yield* inSlices(again.plan.cells, ({ sheet, row, column, value }) => {
    if (own.has(sheet) || made.has(sheet) || headless.has(sheet)) return;
    const cell = cellRef(sheet, row, column);
    if (value === null) {
      if (text(values(cell)) !== '') changes.push({ kind: 'judged', cell, text: NO_MEASURE });
    } else if (isSame && !isMoved(values(cell), value))
      // What Målljus wrote may stand there still: a format that is judged alike gives another text.
      changes.push(
        isWritten(values(cell))
          ? { kind: 'written', cell, text: OTHER_ROW }
          : edited(cell, values(cell), byRef.get(cell)),
      );
    else if (isLost && isOtherExplanation(values(cell), value))
      changes.push({ kind: 'judged', cell, text: OTHER_ROW });
  });
  return changes;
}

/** Whether the one explanation is written over the other, as after a change of what is judged on the row. */
function isOtherExplanation(value: CellValue, wanted: string | number): boolean {
  const isOurs = typeof value === 'string' && readsLikeExplanation(value);
  return isOurs && typeof wanted === 'string' && readsLikeExplanation(wanted) && !isMoved(value, wanted);
}

const OTHER_ROW =
  'Det som Målljus skrev om raden stämmer inte längre: något av det som bedömdes på raden är ändrat, eller det som stod här.';
const NO_MEASURE =
  'Raden var ett mätvärde när bedömningen gjordes men läses inte längre som ett; något av det som bedömdes är borta.';

function edited(cell: string, value: CellValue, assessment: Assessment | undefined): SealChange {
  const now = text(value) === '' ? 'Cellen är tom' : `Här står «${shownText(value)}»`;
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

/** What Målljus has worked out beside the rules and somebody has taken away or changed. */
function ruleCellChanges({ snapshot, state, again }: SealCheckInput): readonly SealChange[] {
  const values = valuesOf(snapshot.sheets);
  const name = state.ruleSheet?.sheet;
  const gone = again.plan.cells
    .filter((cell) => cell.sheet === name && cell.value !== null)
    .map((one) => cellRef(one.sheet, one.row, one.column));
  const sheet = snapshot.sheets.find((one) => one.name === name);
  // Texts of a person's own, which stood there already, have no fingerprint.
  const isAnyMissing = sheet !== undefined && !holdsAll(sheet, state.ruleSheet?.marks ?? []);
  const other = again.result.issues.flatMap(({ code, cell }) =>
    isAnyMissing && code === 'rule-example-differs' && cell !== null ? [cell] : [],
  );
  return [...gone, ...other].map((cell) => edited(cell, values(cell), undefined));
}

/** Whether every text that Målljus worked out in the rule sheet stands somewhere in it; the sheet is small. */
function holdsAll({ values }: SheetSnapshot, marks: readonly string[]): boolean {
  const texts = values.flatMap((cells) =>
    cells.flatMap((value) => (typeof value === 'string' ? [value] : [])),
  );
  const standing = new Set(OWN_COLUMNS.flatMap((column) => texts.map((each) => ownRuleMark(column, each))));
  return marks.every((mark) => standing.has(mark));
}

function valuesOf(sheets: readonly SheetSnapshot[]): (ref: string) => CellValue {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (ref) => {
    const place = parseCellRef(ref);
    return place === null ? null : (byName.get(place.sheet)?.values[place.row]?.[place.column] ?? null);
  };
}

interface LostHeading {
  readonly sheet: string;
  readonly heading: string;
}

/** Headings of the columns that Målljus wrote in, which stand in no heading row of the sheet any longer. */
function lostHeadings(
  { tables }: State,
  recognition: Recognition,
  sheets: readonly SheetSnapshot[],
): readonly LostHeading[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return tables.flatMap(({ sheet: name, status, explanation }) => {
    const sheet = byName.get(name);
    const rows = recognition.tables.filter((one) => one.sheet === name).flatMap((one) => one.headingRows);
    if (sheet === undefined || rows.length === 0) return [];
    const texts = new Set(
      rows.flatMap((row) => (sheet.values[row] ?? []).map((value) => evenBlanks(text(value)))),
    );
    const headings = [status.heading, ...(explanation === null ? [] : [explanation.heading])];
    return headings
      .filter((heading) => !texts.has(evenBlanks(heading)))
      .map((heading) => ({ sheet: name, heading }));
  });
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
