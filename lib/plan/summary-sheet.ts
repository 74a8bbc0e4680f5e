// Puts the summary in the workbook: in our own sheet where it stands as we left it, else in a new one. Cells that a
// person wrote there are never touched.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import type { CellWrite, NewSheetWrite } from '../model/write-plan.ts';
import { MAX_CELL_TEXT, shorten } from './cell-text.ts';
import { cellMark, findSummary, ownCells, placeKey } from './own-sheets.ts';
import type { OwnCell } from './own-sheets.ts';
import { planFormats } from './plan-formats.ts';
import type { TableWrites } from './plan-table.ts';
import type { SheetContent } from './sheet-content.ts';
import type { State, SummaryState } from './state.ts';
import { viewSheet } from './sheet-view.ts';
import type { SheetView } from './sheet-view.ts';
import { freeName } from './written-text.ts';

export interface PlannedSummary {
  readonly newSheets: readonly NewSheetWrite[];
  readonly writes: TableWrites;
  readonly issues: readonly Issue[];
  readonly summary: SummaryState | null;
  readonly retired: readonly string[];
}

const SHEET_NAME = 'Måluppfyllelse';
const NO_WRITES: TableWrites = { cells: [], tables: [], notes: [], statusFormats: [], columnWidths: [] };

interface WantedCell extends Omit<CellWrite, 'sheet'> {
  readonly value: string | number;
  readonly mark: string;
}

/** The writes that make our sheet say `content`. */
export function planSummary(snapshot: WorkbookSnapshot, state: State, content: SheetContent): PlannedSummary {
  const wanted = wantedCells(content);
  const retired = state.retired.filter((name) => snapshot.sheets.some((sheet) => sheet.name === name));
  const sheet = findSummary(state, snapshot.sheets);
  if (sheet === null || state.summary === null) return newSummary(snapshot, content, wanted, retired, []);
  const view = viewSheet(sheet, snapshot.styles);
  const own = ownCells(sheet, new Set(state.summary.marks));
  const isWhole = own.size === state.summary.marks.length;
  if (!isWhole || wanted.some((cell) => isTaken(view, own, cell))) {
    const edited = issue('summary-edited', null, editedText(sheet.name));
    return newSummary(snapshot, content, wanted, [...retired, sheet.name], [edited]);
  }
  return updated(view, own, content, wanted, { retired, before: state.summary });
}

function editedText(name: string): string {
  return `Bladet «${name}» har ändrats för hand och lämnas som det är; sammanställningen står i ett nytt blad. Ta bort det gamla bladet om det inte behövs.`;
}

function wantedCells(content: SheetContent): readonly WantedCell[] {
  return content.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || cell.value === '') return [];
      const value = typeof cell.value === 'string' ? shorten(cell.value, MAX_CELL_TEXT) : cell.value;
      return [{ row, column, value, look: cell.look, mark: cellMark(row, column, cell.look, value) }];
    }),
  );
}

/** Whether something stands in the cell that we did not write. */
function isTaken(view: SheetView, own: ReadonlyMap<string, OwnCell>, { row, column }: WantedCell): boolean {
  const isOccupied = !view.isBlank(row, column) || view.note(row, column) !== undefined;
  return isOccupied && !own.has(placeKey(row, column));
}

function updated(
  view: SheetView,
  own: ReadonlyMap<string, OwnCell>,
  content: SheetContent,
  wanted: readonly WantedCell[],
  { retired, before }: { retired: readonly string[]; before: SummaryState },
): PlannedSummary {
  const sheet = view.sheet.name;
  const places = new Set(wanted.map(({ row, column }) => placeKey(row, column)));
  const changed = wanted.filter(({ row, column, mark }) => own.get(placeKey(row, column))?.mark !== mark);
  const gone = [...own].filter(([place]) => !places.has(place)).map(([, cell]) => cell);
  const cells = [
    ...changed.map((cell) => cellWrite(sheet, cell)),
    ...gone.map(({ row, column }): CellWrite => ({ sheet, row, column, value: null, look: 'plain' })),
  ];
  const isLocked =
    view.sheet.protection !== null && cells.some(({ row, column }) => view.locked(row, column));
  if (isLocked) {
    return {
      newSheets: [],
      writes: NO_WRITES,
      issues: [lockedIssue(sheet)],
      summary: { ...before, sheet },
      retired,
    };
  }
  const statusFormats = content.statusAreas.flatMap((area) => planFormats(view.sheet, area));
  const mayFormat = view.sheet.protection?.formatCells ?? true;
  return {
    newSheets: [],
    writes: { ...NO_WRITES, cells, statusFormats: mayFormat ? statusFormats : [] },
    issues: [],
    summary: { sheet, marks: marksOf(wanted) },
    retired,
  };
}

function newSummary(
  snapshot: WorkbookSnapshot,
  content: SheetContent,
  wanted: readonly WantedCell[],
  retired: readonly string[],
  issues: readonly Issue[],
): PlannedSummary {
  if (snapshot.structureProtected) {
    return {
      newSheets: [],
      writes: NO_WRITES,
      issues: [...issues, STRUCTURE_PROTECTED],
      summary: null,
      retired,
    };
  }
  const names = [...snapshot.sheets.map(({ name }) => name), ...snapshot.otherSheetNames];
  const sheet = freeName(SHEET_NAME, new Set(names.map((name) => name.toLowerCase())));
  return {
    newSheets: [{ name: sheet, frozenRows: 1, landscape: true }],
    writes: {
      ...NO_WRITES,
      cells: wanted.map((cell) => cellWrite(sheet, cell)),
      statusFormats: content.statusAreas.map((area) => ({ sheet, area, replaces: [] })),
      columnWidths: content.columnWidths.map((width, column) => ({ sheet, column, width })),
    },
    issues,
    summary: { sheet, marks: marksOf(wanted) },
    retired,
  };
}

function cellWrite(sheet: string, { row, column, value, look }: WantedCell): CellWrite {
  return { sheet, row, column, value, look };
}

function marksOf(wanted: readonly WantedCell[]): readonly string[] {
  return wanted.map(({ mark }) => mark);
}

const STRUCTURE_PROTECTED = issue(
  'structure-protected',
  null,
  'Arbetsbokens struktur är skyddad, så bladet «Måluppfyllelse» kunde inte läggas till; ta bort skyddet under Granska och kör igen.',
);

function lockedIssue(sheet: string): Issue {
  const text = `Bladet «${sheet}» är skyddat, så sammanställningen kunde inte uppdateras; ta bort bladskyddet under Granska och kör igen.`;
  return issue('sheet-protected', null, text);
}
