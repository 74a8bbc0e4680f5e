// Puts the content of a sealed sheet in the workbook: in our own sheet where it stands as we left it, else in a new one.
// Cells that a person wrote there are never touched.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { filterInSlices, findInSlices, inSlices, mapInSlices, setInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { CellLook, CellWrite, ColumnWidthWrite, NewSheetWrite } from '../model/write-plan.ts';
import { MAX_CELL_TEXT, shorten } from './cell-text.ts';
import { placeKey } from './own-cell.ts';
import type { OwnCell } from './own-cell.ts';
import { ownCells, rememberCells } from './own-cells.ts';
import { brokenSheets, findOwnSheet, findPutBack } from './own-sheets.ts';
import { planFormats } from './plan-formats.ts';
import type { TableWrites } from './plan-table.ts';
import type { SheetContent } from '../model/sheet-content.ts';
import type { SheetRecord, State } from './state.ts';
import { viewSheet } from './sheet-view.ts';
import type { SheetView } from './sheet-view.ts';
import { SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { readSeal, sealLine } from './sheet-seal.ts';
import { freeName, numberedName } from './written-text.ts';

export interface PlannedSheet {
  readonly newSheets: readonly NewSheetWrite[];
  readonly writes: TableWrites;
  readonly issues: readonly Issue[];
  /** What is remembered of the sheet; null when there is none. */
  readonly record: SheetRecord | null;
  readonly retired: readonly string[];
}

const NO_WRITES: TableWrites = { cells: [], tables: [], notes: [], statusFormats: [], columnWidths: [] };

interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly look: CellLook;
}

/** The writes that make a sealed sheet of ours say `content`, which is no wider than `SEALED_SHEETS` says. */
export function* planOwnSheet(
  snapshot: WorkbookSnapshot,
  state: State,
  kind: SealedKind,
  content: SheetContent,
): Steps<PlannedSheet> {
  const wanted = yield* sealed(yield* wantedCells(content), kind);
  const before = state.sheets[kind];
  const broken = before === null ? yield* brokenSheets(kind, snapshot.sheets) : [];
  const retired = retiredSheets(snapshot, state, broken);
  const putBack = content.check === undefined ? null : yield* findPutBack(before, snapshot.sheets);
  if (putBack !== null) return yield* takenUp(putBack, { snapshot, kind, content, wanted, before }, retired);
  const sheet = yield* findOwnSheet(kind, before, snapshot.sheets);
  const target = { snapshot, kind, content, wanted, before };
  if (sheet === null) {
    const told = broken.slice(-1).map((name) => editedIssue(kind, name));
    return yield* newSheet(target, retired, told);
  }
  const view = viewSheet(sheet, snapshot.styles);
  const { cells: own, isWhole } = yield* ownCells(kind, sheet, before);
  const taken = yield* findInSlices(wanted, (cell) => isTaken(view, own, cell));
  // What a person wrote between stored rounds is kept as one of them, which would be done again in each run where the cell itself stays.
  const isMixed = content.check !== undefined && (yield* readSeal(sheet))?.holds !== true;
  if (!isWhole || taken !== undefined || isMixed)
    return yield* newSheet(target, [...retired, sheet.name], [editedIssue(kind, sheet.name)]);
  return yield* updated(view, own, target, retired);
}

/** The plan for a sheet that a person has put back as it was: its seal tells which cells are ours, and what was made in its stead is left. */
function* takenUp(
  sheet: SheetSnapshot,
  target: Target,
  retiredBefore: readonly string[],
): Steps<PlannedSheet> {
  const { snapshot, kind, wanted, before } = target;
  const view = viewSheet(sheet, snapshot.styles);
  const { cells: own } = yield* ownCells(kind, sheet, null);
  const instead = snapshot.sheets.find(({ name }) => name === before?.sheet && name !== sheet.name);
  const retired = [
    ...retiredBefore.filter((name) => name !== sheet.name),
    ...(instead === undefined ? [] : [instead.name]),
  ];
  if ((yield* findInSlices(wanted, (cell) => isTaken(view, own, cell))) !== undefined)
    return yield* newSheet(target, [...retired, sheet.name], [editedIssue(kind, sheet.name)]);
  const planned = yield* updated(view, own, target, retired);
  if (instead === undefined) return planned;
  return { ...planned, issues: [...planned.issues, putBackIssue(kind, sheet.name, instead.name)] };
}

function putBackIssue(kind: SealedKind, name: string, other: string): Issue {
  const text = `Bladet «${name}» är tillbaka som det var, så ${SEALED_SHEETS[kind].word} står där igen. Det som har lagrats sedan det ändrades står bara i bladet «${other}» och jämförs inte; spara det bladet så länge det behövs.`;
  return issue('summary-edited', null, text);
}

/** What is to be written. */
interface Target {
  readonly snapshot: WorkbookSnapshot;
  readonly kind: SealedKind;
  readonly content: SheetContent;
  readonly wanted: readonly WantedCell[];
  /** What is remembered of the sheet; null when nothing is. */
  readonly before: SheetRecord | null;
}

/** Sheets left to the person who changed them, those that are still there; without a state their seals tell. */
function retiredSheets(
  { sheets }: WorkbookSnapshot,
  state: State,
  broken: readonly string[],
): readonly string[] {
  const names = sheets.map(({ name }) => name);
  return [...new Set([...state.retired.filter((name) => names.includes(name)), ...broken])];
}

function editedIssue(kind: SealedKind, name: string): Issue {
  // The old sheet of rounds may be all that tells what was changed.
  const advice =
    kind === 'rounds'
      ? 'Spara det gamla bladet tills ni vet vad som har ändrats.'
      : 'Ta bort det gamla bladet om det inte behövs.';
  const text = `Bladet «${name}» har ändrats för hand och lämnas som det är; ${SEALED_SHEETS[kind].word} står i ett nytt blad. ${advice}`;
  return issue('summary-edited', null, text);
}

function* wantedCells(content: SheetContent): Steps<readonly WantedCell[]> {
  const wanted: WantedCell[] = [];
  yield* inSlices(content.rows, (cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || cell.value === '') return;
      const value = typeof cell.value === 'string' ? shorten(cell.value, MAX_CELL_TEXT) : cell.value;
      wanted.push({ row, column, value, look: cell.look });
    });
  });
  return wanted;
}

/** With the line under them by which they are known again. */
function* sealed(cells: readonly WantedCell[], kind: SealedKind): Steps<readonly WantedCell[]> {
  const row = (cells.at(-1)?.row ?? 0) + 2;
  return [...cells, { row, column: 0, value: yield* sealLine(cells, kind), look: 'subtitle' }];
}

/** Whether something stands in the cell that we did not write. */
function isTaken(view: SheetView, own: ReadonlyMap<string, OwnCell>, { row, column }: WantedCell): boolean {
  const isOccupied = !view.isBlank(row, column) || view.note(row, column) !== undefined;
  return isOccupied && !own.has(placeKey(row, column));
}

function isSame(own: OwnCell | undefined, { value, look }: WantedCell): boolean {
  return own?.value === value && (own.look === null || own.look === look);
}

function* updated(
  view: SheetView,
  own: ReadonlyMap<string, OwnCell>,
  { kind, content, wanted, before }: Target,
  retired: readonly string[],
): Steps<PlannedSheet> {
  const sheet = view.sheet.name;
  const places = yield* setInSlices(yield* mapInSlices(wanted, ({ row, column }) => placeKey(row, column)));
  const isChanged = (cell: WantedCell): boolean => !isSame(own.get(placeKey(cell.row, cell.column)), cell);
  const changed = yield* filterInSlices(wanted, isChanged);
  const gone = (yield* filterInSlices([...own], ([place]) => !places.has(place))).map(([, cell]) => cell);
  const cells = [
    ...(yield* mapInSlices(changed, (cell): CellWrite => ({ sheet, ...cell }))),
    ...gone.map(({ row, column }): CellWrite => ({ sheet, row, column, value: null, look: 'plain' })),
  ];
  const isLocked =
    view.sheet.protection !== null && cells.some(({ row, column }) => view.locked(row, column));
  if (isLocked) {
    return {
      newSheets: [],
      writes: NO_WRITES,
      issues: [lockedIssue(kind, sheet)],
      record: before === null ? null : { ...before, sheet },
      retired,
    };
  }
  const statusFormats = content.statusAreas.flatMap((area) => planFormats(view.sheet, area));
  const { protection } = view.sheet;
  const mayFormat = protection?.formatCells ?? true;
  return {
    newSheets: [],
    writes: {
      ...NO_WRITES,
      cells,
      statusFormats: mayFormat ? statusFormats : [],
      columnWidths: protection === null ? yield* newWidths(sheet, own, { content, wanted }) : [],
    },
    issues: [],
    record: { sheet, marks: yield* rememberCells(kind, wanted), ...numbersOf(content, before) },
    retired,
  };
}

/** The sheet's own check number, and the last one from before something in it was found to be wrong: a sheet put back with that is right again. */
function numbersOf(
  { check }: SheetContent,
  before: SheetRecord | null,
): Pick<SheetRecord, 'number' | 'whole'> {
  if (check === undefined) return {};
  const whole = check.isWhole ? undefined : (before?.whole ?? before?.number);
  return { number: check.number, ...(whole === undefined ? {} : { whole }) };
}

/** Of the columns that nothing of ours stood in before; in the others a person may have set the width. */
function* newWidths(
  sheet: string,
  own: ReadonlyMap<string, OwnCell>,
  { content, wanted }: Pick<Target, 'content' | 'wanted'>,
): Steps<readonly ColumnWidthWrite[]> {
  const before = yield* lastColumn([...own.values()]);
  const now = yield* lastColumn(wanted);
  const isNew = (column: number): boolean => column > before && column <= now;
  return content.columnWidths.flatMap((width, column) => (isNew(column) ? [{ sheet, column, width }] : []));
}

function* lastColumn(cells: readonly Pick<OwnCell, 'column'>[]): Steps<number> {
  let last = -1;
  yield* inSlices(cells, ({ column }) => (last = Math.max(last, column)));
  return last;
}

function* newSheet(
  { snapshot, kind, content, wanted, before }: Target,
  retired: readonly string[],
  issues: readonly Issue[],
): Steps<PlannedSheet> {
  if (snapshot.structureProtected) {
    return {
      newSheets: [],
      writes: NO_WRITES,
      issues: [...issues, protectedIssue(kind)],
      // What was stored is still known to have been, so that the next run tells of it too.
      record: content.check === undefined ? null : before,
      retired,
    };
  }
  const names = [...snapshot.sheets.map(({ name }) => name), ...snapshot.otherSheetNames];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const { name } = SEALED_SHEETS[kind];
  const sheet = kind === 'summary' ? freeName(name, taken) : numberedName(name, taken);
  return {
    newSheets: [{ name: sheet, landscape: true, ...kept(kind, content) }],
    writes: {
      ...NO_WRITES,
      cells: yield* mapInSlices(wanted, (cell): CellWrite => ({ sheet, ...cell })),
      statusFormats: content.statusAreas.map((area) => ({ sheet, area, replaces: [] })),
      columnWidths: content.columnWidths.map((width, column) => ({ sheet, column, width })),
    },
    issues,
    record: { sheet, marks: yield* rememberCells(kind, wanted), ...numbersOf(content, before) },
    retired,
  };
}

/** With more in view there would be no room left on a small screen. */
const MOST_FROZEN = 8;

/** The rows that stay in view, and on each printed page. */
function kept(
  kind: SealedKind,
  { rows }: SheetContent,
): Pick<NewSheetWrite, 'frozenRows' | 'printTitleRows'> {
  const isKept = SEALED_SHEETS[kind].frozen === 'headings';
  const headings = isKept ? rows.findIndex((row) => row[0]?.look === 'heading') : -1;
  if (headings < 0) return { frozenRows: 1 };
  const printTitleRows = { top: headings, bottom: headings };
  return { frozenRows: headings < MOST_FROZEN ? headings + 1 : 1, printTitleRows };
}

function protectedIssue(kind: SealedKind): Issue {
  const { name } = SEALED_SHEETS[kind];
  const text = `Arbetsbokens struktur är skyddad, så bladet «${name}» kan inte läggas till; ta bort skyddet under Granska och kör igen.`;
  return issue('structure-protected', null, text);
}

function lockedIssue(kind: SealedKind, sheet: string): Issue {
  const text = `Bladet «${sheet}» är skyddat, så ${SEALED_SHEETS[kind].word} kan inte uppdateras; ta bort bladskyddet under Granska och kör igen.`;
  return issue('sheet-protected', null, text);
}
