// Recognises the goal tables of a whole workbook: the one door to recognition.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { finish, inSlices, type Steps } from '../model/steps.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { tellsOutcome } from './content-look.ts';
import { createHeadingReader, type HeadingReader } from './heading-cells.ts';
import { headingPeriod } from './heading-period.ts';
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

/** The same as `recogniseTables`, with one slice for each sheet. */
export function* recogniseInSteps(
  snapshot: WorkbookSnapshot,
  mappings: readonly TableMapping[],
  ownSheets: readonly string[] = [],
): Steps<Recognition> {
  const reader = createHeadingReader();
  const looked = snapshot.sheets.filter(
    (sheet) => !ownSheets.includes(sheet.name) && sheet.visibility !== 'veryHidden',
  );
  const results: LookedAt[] = [];
  // Our own sheets do not count: judging again must give the same goals.
  yield* inSlices(looked, 1, (sheet) => {
    results.push({ sheet, ...recogniseOne(snapshot, sheet, mappings, reader, looked.length) });
  });
  const shown = results.filter((each) => each.sheet.visibility === 'visible');
  const tables = shown.flatMap((each) => each.tables);
  const found = shown.flatMap((each) => each.issues);
  const issues = [
    ...found,
    ...(tables.length === 0 ? [] : shown.flatMap((each) => askPassedOver(each, found, reader))),
    ...results.flatMap((each) => (each.sheet.visibility === 'visible' ? [] : hiddenTables(each.tables))),
    ...mappings
      .filter((mapping) => !snapshot.sheets.some((sheet) => sheet.name === mapping.sheet))
      .map(sheetGone),
  ];
  return {
    tables,
    sheetsWithout: results
      .filter((each) => !tables.some((table) => table.sheet === each.sheet.name))
      .map((each) => each.sheet.name),
    periods: sortPeriods(shown.flatMap((each) => [...periodsWithOutcomes(each.grid, each.tables, reader)])),
    issues: tables.length === 0 ? [noTable(shown, issues, reader), ...issues] : issues,
  };
}

type LookedAt = SheetRecognition & { readonly sheet: SheetSnapshot; readonly grid: SheetGrid };

function recogniseOne(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  mappings: readonly TableMapping[],
  reader: HeadingReader,
  sheetCount: number,
): SheetRecognition & { readonly grid: SheetGrid } {
  const grid = createGrid(snapshot, sheet);
  const own = mappings.filter((mapping) => mapping.sheet === sheet.name);
  return {
    grid,
    ...recogniseSheet(grid, reader, own, { name: snapshot.name, sheetCount }),
  };
}

function periodsWithOutcomes(
  grid: SheetGrid,
  tables: readonly RecognisedTable[],
  reader: HeadingReader,
): Set<Period> {
  const periods = new Set<Period>();
  for (const table of tables) {
    const rowPeriod = table.columns.find((column) => column.role === 'period');
    for (const column of table.columns) {
      if (column.role !== 'outcome') continue;
      for (const { row } of table.rows) {
        if (!tellsOutcome(grid.cell(row, column.column).value) && !grid.hasFormula(row, column.column))
          continue;
        const period = column.period ?? periodOfRow(grid, row, rowPeriod?.column ?? null, reader);
        if (period !== null) periods.add(period);
        if (rowPeriod === undefined) break;
      }
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
  if (column === null) return null;
  const text = grid.headingText(row, column);
  if (text === '') return null;
  return reader.read(text)?.period.period ?? headingPeriod(text).period;
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

function noTable(sheets: readonly Shown[], issues: readonly Issue[], reader: HeadingReader): Issue {
  // A table that lacks one column has been asked about already.
  if (issues.some((each) => each.code === 'column-missing'))
    return issue('no-table', null, 'Ingen måltabell kunde bedömas; se frågan om kolumnen som saknas.');
  const near = nearest(sheets, reader);
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

function nearest(sheets: readonly Shown[], reader: HeadingReader): NearHeading | null {
  const near = sheets.flatMap(({ grid }) => nearestHeading(grid, reader) ?? []);
  return near.reduce<NearHeading | null>(
    (best, each) => (best === null || each.score > best.score ? each : best),
    null,
  );
}
