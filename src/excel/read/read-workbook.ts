// Reads the open workbook in three round trips, whatever its number of rows, and one more for every 4 MB that it takes.
import { inTurn } from '../../../lib/index.ts';
import type { Area, SheetSnapshot, Steps, WorkbookSnapshot } from '../../../lib/index.ts';
import type { NotesPort } from '../notes.ts';
import { supports } from '../supports.ts';
import { fixedReading, readInTrips, type Reading } from '../trips.ts';
import { contentReading, emptyContents, type CellContents } from './cell-content.ts';
import { createLookRate, createLooks, detailReading, lookReadings, type SeenLooks } from './cell-looks.ts';
import { listReadings, type SeenLists } from './list-validations.ts';
import { listWorkbook, type ListedSheet, type WorkbookList } from './list-workbook.ts';
import { withPauses, type Pause } from '../with-pauses.ts';
import { sheetSnapshot } from './sheet-snapshot.ts';
import { StyleTable } from './style-table.ts';
import { areasOf, queueRules, surveySheets, type StatusRule, type SurveyedSheet } from './survey-sheets.ts';

/** What is kept of a reading, besides the snapshot, for the writing that may follow. */
export interface ReadSheet {
  readonly listed: ListedSheet;
  /** null when the sheet holds no cells. */
  readonly cells: CellContents | null;
  readonly looks: SeenLooks;
  readonly rules: readonly StatusRule[];
}

export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly readOnly: boolean;
  /** By name. */
  readonly sheets: ReadonlyMap<string, ReadSheet>;
}

export interface ReadOptions {
  readonly notes: NotesPort | null;
  /** Whether merged areas may be asked for: it empties the officer's own undo list in Excel on a computer. */
  readonly merges: boolean;
  /** Lets Excel in between pieces of the work; none when left out. */
  readonly pause?: Pause;
}

export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions,
): Promise<ReadWorkbook> {
  const listed = listWorkbook(context, options.notes);
  await context.sync();
  const list = listed();
  const surveyed = surveySheets(context, list);
  await context.sync();
  const { sheets, state } = surveyed();
  const drafts = sheets.map((sheet) => draftSheet(context, sheet, options));
  const rate = createLookRate();
  await readInTrips(
    context,
    drafts.flatMap(({ readings }) => readings),
  );
  const mixed = drafts.flatMap(({ name, looks }) =>
    // no sheet is asked for without need: Excel would make a round trip of it
    looks.mixed.map((area) => detailReading(context.workbook.worksheets.getItem(name), area, looks, rate)),
  );
  if (mixed.length > 0) await readInTrips(context, mixed);
  return await withPauses(assemble(list, drafts, state), options.pause ?? (() => null));
}

interface SheetDraft {
  readonly name: string;
  readonly surveyed: SurveyedSheet;
  readonly cells: CellContents | null;
  readonly looks: SeenLooks;
  readonly lists: SeenLists;
  readonly readings: readonly Reading[];
  readonly rules: () => readonly StatusRule[];
  readonly merges: () => readonly Area[];
  readonly hidden: () => Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'>;
}

/** What a cell takes in a reply before anything is known of it: value, formula, kind and number format. */
const BYTES_PER_CELL = 70;

/** All that remains to be read of a sheet. */
function draftSheet(
  context: Excel.RequestContext,
  surveyed: SurveyedSheet,
  options: ReadOptions,
): SheetDraft {
  const { name, extent } = surveyed;
  const sheet = context.workbook.worksheets.getItem(name);
  const looks = createLooks();
  const lists: SeenLists = [];
  const cells = extent === null ? null : emptyContents(extent);
  const rules = fixedReading(() => queueRules(surveyed.rules));
  const merges = fixedReading(() => (options.merges ? queueMerges(sheet) : () => []));
  const hidden = fixedReading(() => queueHidden(sheet, surveyed));
  const fixed = [rules, merges, hidden].map(({ reading }) => reading);
  const readings =
    extent === null || cells === null
      ? fixed
      : [
          ...fixed,
          ...lookReadings(sheet, extent, looks, createLookRate()),
          ...(surveyed.validated ? listReadings(sheet, extent, lists) : []),
          contentReading(sheet, cells, { bytesPerCell: BYTES_PER_CELL }),
        ];
  return {
    ...{ name, surveyed, cells, looks, lists, readings },
    rules: rules.result,
    merges: merges.result,
    hidden: hidden.result,
  };
}

function queueMerges(sheet: Excel.Worksheet): () => readonly Area[] {
  if (!supports('1.13')) return () => [];
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.load('address');
  merged.areas.load('items/address');
  return () => (merged.isNullObject ? [] : areasOf(merged.areas));
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function queueHidden(
  sheet: Excel.Worksheet,
  { extent, rowsHidden, columnsHidden }: SurveyedSheet,
): () => Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'> {
  const bottom = extent?.bottom ?? 0;
  const rows =
    rowsHidden === null ? sheet.getRange(`A1:A${bottom + 1}`).getRowProperties({ rowHidden: true }) : null;
  const columns =
    columnsHidden === null ? sheet.getRange('1:1').getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    hiddenRows: indices(
      rows?.value.map(({ rowHidden }) => rowHidden === true),
      rowsHidden === true ? Math.min(bottom, LAST_ROW) : -1,
    ),
    hiddenColumns: indices(
      columns?.value.map(({ columnHidden }) => columnHidden === true),
      columnsHidden === true ? LAST_COLUMN : -1,
    ),
  });
}

/** The places that are true, or all up to `last` when no list is given. */
function indices(flags: readonly boolean[] | undefined, last: number): ReadonlySet<number> {
  if (flags === undefined) return new Set(Array.from({ length: last + 1 }, (_, index) => index));
  return new Set(flags.flatMap((flag, index) => (flag ? [index] : [])));
}

function* assemble(
  list: WorkbookList,
  drafts: readonly SheetDraft[],
  state: string | null,
): Steps<ReadWorkbook> {
  const styles = new StyleTable();
  const sheets = new Map<string, ReadSheet>();
  const snapshots = yield* inTurn(list.sheets, function* (listed): Steps<SheetSnapshot> {
    const draft = drafts.find(({ name }) => name === listed.name);
    if (draft === undefined) throw new Error(`Sheet was not read: ${listed.name}`);
    const rules = draft.rules();
    sheets.set(listed.name, { listed, cells: draft.cells, looks: draft.looks, rules });
    const parts = { ...draft, listed, rules, merges: draft.merges(), ...draft.hidden() };
    return yield* sheetSnapshot(parts, styles);
  });
  return {
    readOnly: list.readOnly,
    sheets,
    snapshot: {
      name: list.name,
      date1904: list.date1904,
      sheets: snapshots,
      // chart sheets are not told of by Excel
      otherSheetNames: [],
      styles: styles.list,
      names: list.names,
      structureProtected: list.structureProtected,
      state,
    },
  };
}
