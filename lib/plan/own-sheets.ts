// Knows which sheets Målljus made, and which cells in them it wrote; and which sheets are registers, no goal tables.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { asPart, filterInSlices, findInSlices, finish, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { closingNumber } from '../follow-up/round-words.ts';
import { registerSheets } from '../register/find-register.ts';
import { readTops } from '../register/register-headings.ts';
import { REGISTERS } from '../register/registers.ts';
import { hasRules } from '../rule-sheet/has-rules.ts';
import { findRuleSheet } from './find-rule-sheet.ts';
import { judgedWhen } from './judged-line.ts';
import { ownCells } from './own-cells.ts';
import { FOLLOW_UP_KINDS, SEALED_KINDS, SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { tidy } from '../swedish/spaces.ts';
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
  yield* asPart(readTops(sheets), 1, 1);
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
  const putBack = yield* findPutBack(state.sheets.rounds, sheets);
  const found = putBack ?? (yield* findOwnSheet('rounds', state.sheets.rounds, sheets));
  // One that a person has put back stands whole under another name, one that a person has changed with a broken seal.
  const other = found ?? (yield* newestSealed('rounds', sheets));
  return other ?? (yield* sealedSheets('rounds', sheets, false)).at(-1) ?? null;
}

/**
 * The sheet of stored rounds that a person has put back as it was after it had been changed, as its check numbers tell; null when there is
 * none, or nothing has been found to be changed.
 */
export function* findPutBack(
  record: SheetRecord | null,
  sheets: readonly SheetSnapshot[],
): Steps<SheetSnapshot | null> {
  const number = record?.whole;
  if (number === undefined) return null;
  const isItsEnd = ([first]: SheetSnapshot['values'][number]): boolean =>
    typeof first === 'string' && closingNumber(tidy(first)) === number;
  for (const sheet of yield* sealedSheets('rounds', sheets, true))
    if ((yield* findInSlices(sheet.values, isItsEnd)) !== undefined) return sheet;
  return null;
}

/** The check numbers that the sheet of stored rounds may have; none when nothing is known to have been stored. */
export function expectedRounds({ sheets: { rounds } }: State): readonly string[] {
  return [rounds?.number, rounds?.whole].filter((number) => number !== undefined);
}

/** Whether some sheet is one of ours of the year and the term, which is how a lost state is known to have had them. */
export function* hasFollowUpSheets(sheets: readonly SheetSnapshot[]): Steps<boolean> {
  const kinds: readonly (SealedKind | null)[] = FOLLOW_UP_KINDS;
  const isOne = (sheet: SheetSnapshot): boolean => {
    const kind = sealedKind(sheet);
    return kind !== null && kinds.includes(kind);
  };
  return (yield* findInSlices(sheets, isOne, 1)) !== undefined;
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
  if (record.marks.length === 0) return null;
  for (const sheet of sheets) {
    if ((yield* ownCells(kind, sheet, record)).isWhole) return sheet;
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
