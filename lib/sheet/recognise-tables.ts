// Recognises the goal tables of a whole workbook: the one door to recognition.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { asPart, finish, findInSlices, inTurn, mapInSlices, type Steps } from '../model/steps.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { tellsOutcome } from './content-look.ts';
import { createHeadingReader, type HeadingReader } from './heading-cells.ts';
import { headingPeriod, type HeadingPeriod } from './heading-period.ts';
import { type NearHeading, nearestHeading } from './nearest-heading.ts';
import { sortPeriods } from './period.ts';
import { recogniseSheet, type SheetRecognition } from './recognise-sheet.ts';
import { createGrid, type SheetGrid } from './sheet-grid.ts';
import type { RecognisedTable, Recognition, TableMapping } from './table.ts';

/**
 * The goal tables found in the workbook, what is unclear about them, and the periods that have outcomes. `mappings` are the
 * officer's own corrections; `ownSheets` are sheets that Målljus wrote itself and that are never judged.
 * Example: `recogniseTables(snapshot, [])`.
 */
export function recogniseTables(
  snapshot: WorkbookSnapshot,
  mappings: readonly TableMapping[],
  ownSheets: readonly string[] = [],
): Recognition {
  return finish(recogniseInSteps(snapshot, mappings, ownSheets));
}

/** The same as `recogniseTables`, in slices. */
export function* recogniseInSteps(
  snapshot: WorkbookSnapshot,
  mappings: readonly TableMapping[],
  ownSheets: readonly string[] = [],
): Steps<Recognition> {
  const reader = createHeadingReader();
  const looked = snapshot.sheets.filter(
    (sheet) => !ownSheets.includes(sheet.name) && sheet.visibility !== 'veryHidden',
  );
  // Our own sheets do not count: judging again must give the same goals.
  const recognising = inTurn(looked, (sheet) =>
    recogniseOne(snapshot, sheet, mappings, reader, looked.length),
  );
  const results = yield* asPart(recognising, 0, SHEETS_SHARE);
  const shown = results.filter((each) => each.sheet.visibility === 'visible');
  const tables = shown.flatMap((each) => each.tables);
  const found = shown.flatMap((each) => each.issues);
  const passing = mapInSlices(
    tables.length === 0 ? [] : shown,
    (each) => askPassedOver(each, found, reader),
    1,
  );
  const passedOver = yield* asPart(passing, SHEETS_SHARE, SHEETS_SHARE);
  const issues = [
    ...found,
    ...passedOver.flat(),
    ...results.flatMap((each) => (each.sheet.visibility === 'visible' ? [] : hiddenTables(each.tables))),
    ...mappings
      .filter((mapping) => !snapshot.sheets.some((sheet) => sheet.name === mapping.sheet))
      .map(sheetGone),
  ];
  const withTables = new Set(tables.map((table) => table.sheet));
  const periods = yield* asPart(
    inTurn(shown, (each) => periodsWithOutcomes(each.grid, each.tables, reader)),
    SHEETS_SHARE,
    1,
  );
  return {
    tables,
    sheetsWithout: results.map(({ sheet }) => sheet.name).filter((name) => !withTables.has(name)),
    periods: sortPeriods(periods.flatMap((each) => [...each])),
    issues: tables.length === 0 ? [yield* noTable(shown, issues, reader), ...issues] : issues,
  };
}

/** How much of recognition the sheets take, one by one. */
const SHEETS_SHARE = 0.9;

type LookedAt = SheetRecognition & { readonly sheet: SheetSnapshot; readonly grid: SheetGrid };

function* recogniseOne(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  mappings: readonly TableMapping[],
  reader: HeadingReader,
  sheetCount: number,
): Steps<LookedAt> {
  const grid = yield* createGrid(snapshot, sheet);
  const own = mappings.filter((mapping) => mapping.sheet === sheet.name);
  const workbook = { name: snapshot.name, sheetCount };
  return { sheet, grid, ...(yield* recogniseSheet(grid, reader, own, workbook)) };
}

function* periodsWithOutcomes(
  grid: SheetGrid,
  tables: readonly RecognisedTable[],
  reader: HeadingReader,
): Steps<Set<Period>> {
  const periods = new Set<Period>();
  for (const table of tables) {
    const rowPeriod = table.columns.find((column) => column.role === 'period');
    for (const column of table.columns) {
      if (column.role !== 'outcome' || column.impossibleDate === true) continue;
      yield* findInSlices(table.rows, ({ row }) => {
        if (!tellsOutcome(grid.cell(row, column.column).value) && !grid.hasFormula(row, column.column))
          return false;
        const period = column.period ?? periodOfRow(grid, row, rowPeriod?.column ?? null, reader);
        if (period !== null) periods.add(period);
        return rowPeriod === undefined;
      });
    }
  }
  return periods;
}

/** The period that a row names in the table's own period column («År»), for tables with one row per measure and year. */
export function periodOfRow(
  grid: SheetGrid,
  row: number,
  column: number | null,
  reader: HeadingReader,
): Period | null {
  return column === null ? null : (timeOfRow(grid, row, column, reader)?.period ?? null);
}

/** What a row says in that column; null when it is empty. */
export function timeOfRow(
  grid: SheetGrid,
  row: number,
  column: number,
  reader: HeadingReader,
): Pick<HeadingPeriod, 'period' | 'question'> | null {
  const text = grid.headingText(row, column);
  if (text === '') return null;
  const read = reader.read(text)?.period;
  return read !== undefined && (read.period !== null || read.question !== null) ? read : headingPeriod(text);
}

function hiddenTables(tables: readonly RecognisedTable[]): Issue[] {
  return tables.map((table) =>
    issue(
      'table-unsure',
      null,
      `Bladet ${table.sheet} är dolt och räknas inte, fast där finns en måltabell. Visa bladet om det ska bedömas.`,
    ),
  );
}

function sheetGone(mapping: TableMapping): Issue {
  const text = `Den sparade tolkningen gäller bladet ${mapping.sheet}, som inte längre finns; den används inte.`;
  return issue('mapping-outdated', null, text);
}

interface Shown {
  readonly sheet: SheetSnapshot;
  readonly grid: SheetGrid;
  readonly tables: readonly RecognisedTable[];
  readonly emptyTables: readonly string[];
}

/** A table beside the judged ones that nearly is a goal table, and that nothing has been asked about. */
function askPassedOver(
  { sheet, grid, tables }: Shown,
  asked: readonly Issue[],
  reader: HeadingReader,
): Issue[] {
  const near = nearestHeading(
    grid,
    reader,
    tables.map(({ area }) => area),
  );
  if (near?.isMeant !== true) return [];
  const isAsked = asked.some(
    ({ code, cell }) => code === 'column-missing' && cell?.startsWith(`${sheet.name}!`) === true,
  );
  if (isAsked) return [];
  return [issue('column-missing', near.cell, `Tabellen på ${near.place}, bedöms inte. ${near.remedy}`)];
}

function* noTable(sheets: readonly Shown[], issues: readonly Issue[], reader: HeadingReader): Steps<Issue> {
  // A table that lacks one column has been asked about already.
  if (issues.some((each) => each.code === 'column-missing'))
    return issue('no-table', null, 'Ingen måltabell kunde bedömas; se frågan om kolumnen som saknas.');
  const near = yield* nearest(sheets, reader);
  if (near !== null)
    return issue(
      'no-table',
      near.cell,
      `Ingen måltabell hittades. Närmast kommer ${near.place}. ${near.remedy}`,
    );
  const [empty = null] = sheets.flatMap((each) => each.emptyTables);
  const text =
    empty === null
      ? 'Ingen måltabell hittades. Kontrollera att tabellen har en rubrikrad med till exempel «Mål», «Mätvärde», «Målvärde» och «Utfall 2020».'
      : 'Måltabellen har rubriker men inga mätvärden ännu. Skriv dem på raderna under rubrikerna.';
  return issue('no-table', empty, text);
}

function* nearest(sheets: readonly Shown[], reader: HeadingReader): Steps<NearHeading | null> {
  const near = yield* mapInSlices(sheets, ({ grid }) => nearestHeading(grid, reader), 1);
  return near.reduce<NearHeading | null>(
    (best, each) => (each !== null && (best === null || each.score > best.score) ? each : best),
    null,
  );
}
