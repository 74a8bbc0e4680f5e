// Where the report sheet goes in a frozen copy: in the place of the one that is there and of our own summary, as long as nobody has written in
// them, under a line by which it is known again.
import type { PlannedReportSheet, ReportSheet, SheetRow } from '../model/report-sheet.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { MAX_CELL_TEXT, shorten } from './cell-text.ts';
import { holdsOursAlone } from './holds-ours-alone.ts';
import { rememberCells } from './own-cells.ts';
import { findOwnSheet } from './own-sheets.ts';
import { writtenMarks } from './ownership.ts';
import { sealText } from './seal/seal-line.ts';
import { SEALED_SHEETS } from './sealed-sheets.ts';
import { sealLine } from './sheet-seal.ts';
import type { PlacedValue } from './sheet-seal.ts';
import type { State } from './state.ts';
import { writeStateInSteps } from './write-state.ts';
import { numberedName } from './written-text.ts';

export const REPORT_SHEET_NAME = SEALED_SHEETS.report.name;

/** The workbook that it is to stand in, as it is after the judgement. */
export interface ReportSheetPlace {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** Sheets that a formula or the like elsewhere hangs on: they stay. */
  readonly inUse: readonly string[];
}

const REPLACED = ['report', 'summary'] as const;

/** Sheets of ours that the report may take the place of: nothing stands in them that Målljus did not write. */
export function* findReplacedSheets({
  snapshot,
  state,
}: Omit<ReportSheetPlace, 'inUse'>): Steps<readonly string[]> {
  const names: string[] = [];
  const written = yield* writtenMarks(state);
  for (const kind of REPLACED) {
    const sheet = yield* findOwnSheet(kind, state.sheets[kind], snapshot.sheets);
    if (sheet !== null && (yield* holdsOursAlone(kind, sheet, state, written))) names.push(sheet.name);
  }
  return names;
}

/** The sheet as it is to be written, with what is to be remembered of it. */
export function* planReportSheet(place: ReportSheetPlace, sheet: ReportSheet): Steps<PlannedReportSheet> {
  const { snapshot, state, inUse } = place;
  const removed = (yield* findReplacedSheets(place)).filter((name) => !inUse.includes(name));
  const names = [...snapshot.sheets.map(({ name }) => name), ...snapshot.otherSheetNames];
  const taken = new Set(names.filter((name) => !removed.includes(name)).map((name) => name.toLowerCase()));
  const name = numberedName(REPORT_SHEET_NAME, taken);
  const rows = yield* mapInSlices(withSeal(sheet, state), shortened);
  const cells = yield* placedValues(rows);
  const row = (cells.at(-1)?.row ?? 0) + 2;
  const line = { row, column: 0, value: yield* sealLine(cells, 'report') };
  const remembered = yield* mapInSlices([...cells, line], (cell) => ({ ...cell, look: 'plain' as const }));
  const record = { sheet: name, marks: yield* rememberCells('report', remembered) };
  const { summary } = state.sheets;
  const kept = summary !== null && removed.includes(summary.sheet) ? null : summary;
  const after: State = { ...state, sheets: { ...state.sheets, summary: kept, report: record } };
  const known: SheetRow = [{ look: 'aside', value: line.value }];
  return {
    name,
    sheet: { ...sheet, rows: [...rows, [], known] },
    removed,
    state: yield* writeStateInSteps(after),
  };
}

/** With the line of all the seal's numbers last: programs that lose what is stored keep it, and the summary that had it is gone. */
function withSeal({ rows }: ReportSheet, { seal }: State): readonly SheetRow[] {
  return seal === null ? rows : [...rows, [], [{ look: 'aside', value: sealText(seal) }]];
}

function shortened(row: SheetRow): SheetRow {
  return row.map((cell) =>
    typeof cell?.value === 'string' ? { ...cell, value: shorten(cell.value, MAX_CELL_TEXT) } : cell,
  );
}

function* placedValues(rows: readonly SheetRow[]): Steps<readonly PlacedValue[]> {
  const cells: PlacedValue[] = [];
  yield* inSlices(rows, (row, index) => {
    row.forEach((cell, column) => {
      if (cell !== null && cell.value !== '') cells.push({ row: index, column, value: cell.value });
    });
  });
  return cells;
}
