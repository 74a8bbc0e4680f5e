// Recognises the goal tables of one sheet: headings, roles, rows, certainty, and questions where something is missing or unclear.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { asPart, inTurn, type Steps } from '../model/steps.ts';
import type { RoleColumn } from './assign-roles.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { settleConflicts } from './column-conflicts.ts';
import { describeTable } from './describe-recognition.ts';
import { findHeadings } from './find-headings.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingReader } from './heading-cells.ts';
import { askLeftOutPeriods } from './left-out-periods.ts';
import { askMissing } from './missing-column.ts';
import { impossibleOuterDate } from './outer-context.ts';
import { outerGoals, outerUpperGoal } from './outer-goals.ts';
import { ownHeadings, withOwn } from './own-headings.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { contentFit, SURE_ENOUGH, tableCertainty } from './table-certainty.ts';
import { rowColumns } from './row-columns.ts';
import { lacksColumn } from './table-columns.ts';
import { type OuterGoal, readRows } from './table-rows.ts';
import type { RecognisedColumn, RecognisedTable, TableMapping } from './table.ts';
import { askUnclearLimits } from './unclear-limits.ts';
import { askUnreadTimes } from './unread-times.ts';

/** A sheet's goal tables and what is unclear about them. */
export interface SheetRecognition {
  readonly tables: readonly RecognisedTable[];
  readonly issues: readonly Issue[];
  /** Cells of headings with nothing under them yet, as `Blad!A1`. */
  readonly emptyTables: readonly string[];
}

/** What of the whole workbook matters to one sheet: its file name may give the year of «T2». */
export interface WorkbookContext {
  readonly name: string;
  readonly sheetCount: number;
}

/** The goal tables of a sheet. */
export function* recogniseSheet(
  grid: SheetGrid,
  reader: HeadingReader,
  mappings: readonly TableMapping[],
  workbook: WorkbookContext,
): Steps<SheetRecognition> {
  const own = yield* asPart(ownHeadings(grid, reader, mappings), 0, 0);
  const headings = withOwn(yield* asPart(findHeadings(grid, reader), 0, HEADINGS_SHARE), own.found);
  const finding = candidatesOf(grid, headings, own.found, workbook.name);
  const candidates = yield* asPart(finding, HEADINGS_SHARE, COLUMNS_SHARE);
  const goals = outerGoals(grid, candidates, workbook.sheetCount > 1);
  const reading = inTurn(candidates, (each, at) =>
    recogniseTable(grid, each, { goal: goals[at] ?? '', upper: outerUpperGoal(grid, each.titles) }),
  );
  const results = yield* asPart(reading, COLUMNS_SHARE, 1);
  const without = candidates.filter((_, at) => results[at]?.tables.length === 0);
  return {
    tables: results.flatMap((each) => each.tables),
    emptyTables: results.flatMap((each) => each.emptyTables),
    issues: [
      ...own.issues,
      ...results.flatMap((each, at) => [...each.issues, ...leftOut(grid, candidates[at], each, without)]),
    ],
  };
}

/** How much of recognising a sheet is done when its headings are found, and when their columns are known. */
const HEADINGS_SHARE = 0.3;
const COLUMNS_SHARE = 0.4;

function leftOut(
  grid: SheetGrid,
  candidate: Candidate | undefined,
  { tables }: SheetRecognition,
  without: readonly Candidate[],
): Issue[] {
  if (candidate === undefined || tables.length === 0) return [];
  const { top, bottom } = candidate.heading;
  const beside = without.filter(({ heading }) => heading.top <= bottom && top <= heading.bottom);
  return askLeftOutPeriods(grid.sheet.name, candidate, tables[0]?.columns ?? [], beside);
}

function* recogniseTable(grid: SheetGrid, candidate: Candidate, outer: OuterGoal): Steps<SheetRecognition> {
  const { heading, mapped, lastRow } = candidate;
  const rowsAt = { heading: heading.bottom, top: heading.bottom + 1, bottom: lastRow };
  const settled = yield* settleConflicts(grid, candidate.columns, rowsAt);
  const certainty = mapped === null ? tableCertainty(settled.columns) : 1;
  if (certainty === 0)
    return { tables: [], issues: askMissing(grid, heading, settled.columns, lastRow), emptyTables: [] };
  const rows = yield* readRows(grid, settled.columns, rowsAt.top, lastRow, outer);
  if (rows.length === 0 && mapped !== null && rowColumns(settled.columns) === null)
    return { tables: [], issues: [lacksName(grid.sheet.name, heading)], emptyTables: [] };
  if (rows.length === 0)
    return { tables: [], issues: [], emptyTables: [cellRef(grid.sheet.name, heading.bottom, heading.left)] };
  if (mapped === null && isPattern(settled.columns, rows.length))
    return { tables: [], issues: [], emptyTables: [] };
  const described = {
    sheet: grid.sheet.name,
    area: { top: heading.top, left: heading.left, bottom: rows.at(-1)?.row ?? lastRow, right: heading.right },
    headingRows: Array.from({ length: heading.bottom - heading.top + 1 }, (_, at) => heading.top + at),
    excelTable: heading.excelTable?.name ?? null,
    columns: settled.columns.map(toColumn),
    rows,
    certainty,
    mapped: mapped !== null,
  };
  const table: RecognisedTable = { ...described, description: describeTable(described) };
  const issues = [
    ...settled.issues,
    ...askUnclearLimits(grid.sheet.name, settled.columns, heading.bottom),
    ...askUnreadTimes(grid, settled.columns, rowsAt),
    ...dateQuestions(grid, heading, settled.columns),
    ...outerDateQuestion(table, candidate),
    ...unsure(table),
  ];
  return { tables: [table], issues, emptyTables: [] };
}

function toColumn({
  column,
  role,
  heading,
  period,
  certainty,
  mayBe,
  impossibleDate,
}: RoleColumn): RecognisedColumn {
  return {
    column,
    role,
    heading,
    period,
    certainty,
    ...(mayBe === undefined ? {} : { mayBe }),
    ...(impossibleDate === undefined ? {} : { impossibleDate }),
  };
}

function lacksName(sheet: string, { top, bottom, left, right }: FoundHeading): Issue {
  return lacksColumn({ sheet, area: { top, bottom, left, right }, headingRows: [bottom] }, 'mätvärdets namn');
}

const FEW_ROWS = 3;

// A couple of rows in which neither målvärde nor utfall looks like one: headings explained on an instruction sheet.
function isPattern(columns: readonly RoleColumn[], rows: number): boolean {
  return rows <= FEW_ROWS && contentFit(columns) === 0;
}

// Where a person has said in the panel which period it is, nothing is left to ask.
function dateQuestions(grid: SheetGrid, heading: FoundHeading, columns: readonly RoleColumn[]): Issue[] {
  const impossible = columns.filter(({ impossibleDate }) => impossibleDate === true);
  return heading.columns.flatMap((each) =>
    each.question === null || !impossible.some(({ column }) => column === each.column)
      ? []
      : [
          issue(
            'date-impossible',
            cellRef(grid.sheet.name, heading.bottom, each.column),
            `Rubriken «${each.heading}» har ett datum som inte går att läsa. ${each.question}`,
          ),
        ],
  );
}

// Over an utfall without a time of its own such a title is what tells the time.
function outerDateQuestion(table: RecognisedTable, { titles, mapped }: Candidate): Issue[] {
  const isNeeded = table.columns.some(({ role, period }) => role === 'outcome' && period === null);
  const found = mapped === null && isNeeded ? impossibleOuterDate(table.sheet, titles) : null;
  if (found === null) return [];
  const text = `«${found.text}» på bladet ${table.sheet} har ett datum som inte går att läsa. ${found.question}`;
  return [issue('date-impossible', cellRef(table.sheet, table.area.top, table.area.left), text)];
}

function unsure(table: RecognisedTable): Issue[] {
  if (table.certainty >= SURE_ENOUGH) return [];
  const text = `Osäkert om detta är en måltabell. ${table.description} Kontrollera att kolumnerna är rätt lästa, och skriv tydligare rubriker om något är fel.`;
  return [issue('table-unsure', cellRef(table.sheet, table.area.top, table.area.left), text)];
}
