// Recognises the goal tables of one sheet: headings, roles, rows, certainty, and questions where something is missing or unclear.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { assignRoles, type RoleColumn } from './assign-roles.ts';
import { settleConflicts } from './column-conflicts.ts';
import { describeTable } from './describe-recognition.ts';
import { findHeadings, lastRowOf } from './find-headings.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingReader } from './heading-cells.ts';
import { askMissing } from './missing-column.ts';
import { outerPeriod, outerYear, titlesAbove } from './outer-context.ts';
import { type Candidate, outerGoals } from './outer-goals.ts';
import { ownHeadings, spansMeet, withOwn } from './own-headings.ts';
import { type MappedHeading, mappedRoles } from './own-mapping.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { contentFit, SURE_ENOUGH, tableCertainty } from './table-certainty.ts';
import { readRows } from './table-rows.ts';
import type { RecognisedTable, TableMapping } from './table.ts';
import { askUnclearLimits } from './unclear-limits.ts';

/** A sheet's goal tables and what is unclear about them. */
export interface SheetRecognition {
  readonly tables: readonly RecognisedTable[];
  readonly issues: readonly Issue[];
}

/** What of the whole workbook matters to one sheet: its file name may give the year of «T2». */
export interface WorkbookContext {
  readonly name: string;
  readonly sheetCount: number;
}

/** The goal tables of a sheet. */
export function recogniseSheet(
  grid: SheetGrid,
  reader: HeadingReader,
  mappings: readonly TableMapping[],
  workbook: WorkbookContext,
): SheetRecognition {
  const own = ownHeadings(grid, reader, mappings);
  const headings = withOwn(findHeadings(grid, reader), own.found);
  const candidates = headings.map((each) => toCandidate(grid, each, headings, own.found));
  const goals = outerGoals(grid, candidates, workbook.sheetCount > 1);
  const results = candidates.map((each, at) => recogniseTable(grid, each, goals[at] ?? '', workbook.name));
  return {
    tables: results.flatMap((each) => each.tables),
    issues: [...own.issues, ...results.flatMap((each) => each.issues)],
  };
}

function toCandidate(
  grid: SheetGrid,
  heading: FoundHeading,
  headings: readonly FoundHeading[],
  own: readonly MappedHeading[],
): Candidate {
  const above = headings.filter((other) => other.bottom < heading.top && spansMeet(other, heading));
  const highest = Math.max(-1, ...above.map((other) => other.bottom)) + 1;
  return {
    heading,
    mapped: own.find((each) => each.bottom === heading.bottom && each.left === heading.left) ?? null,
    lastRow: lastRowOf(grid, heading, headings),
    titles: titlesAbove(grid, heading, highest),
  };
}

function recogniseTable(
  grid: SheetGrid,
  candidate: Candidate,
  goal: string,
  workbookName: string,
): SheetRecognition {
  const { heading, mapped, lastRow } = candidate;
  const year = outerYear(grid.sheet.name, candidate.titles, heading, workbookName);
  const assigned =
    mapped === null ? assignRoles(grid, heading, lastRow, year) : mappedRoles(grid, mapped, lastRow);
  const rowsAt = { heading: heading.bottom, top: heading.bottom + 1, bottom: lastRow };
  const settled = settleConflicts(grid, withOuterPeriod(grid, assigned, candidate), rowsAt);
  const certainty = mapped === null ? tableCertainty(settled.columns) : 1;
  if (certainty === 0) return { tables: [], issues: askMissing(grid, heading, settled.columns, lastRow) };
  const rows = readRows(grid, settled.columns, rowsAt.top, lastRow, { goal });
  if (rows.length === 0 || isPattern(settled.columns, rows.length)) return { tables: [], issues: [] };
  const described = {
    sheet: grid.sheet.name,
    area: { top: heading.top, left: heading.left, bottom: rows.at(-1)?.row ?? lastRow, right: heading.right },
    headingRows: Array.from({ length: heading.bottom - heading.top + 1 }, (_, at) => heading.top + at),
    excelTable: heading.excelTable?.name ?? null,
    columns: settled.columns.map(({ column, role, heading: text, period, certainty: sure, mayBe }) => ({
      column,
      role,
      heading: text,
      period,
      certainty: sure,
      ...(mayBe === undefined ? {} : { mayBe }),
    })),
    rows,
    certainty,
    mapped: mapped !== null,
  };
  const table: RecognisedTable = { ...described, description: describeTable(described) };
  const issues = [
    ...settled.issues,
    ...askUnclearLimits(grid.sheet.name, settled.columns, heading.bottom),
    ...dateQuestions(grid, heading),
    ...unsure(table),
  ];
  return { tables: [table], issues };
}

// An outcome column without a period gets that of the sheet's name or title, unless another column already has it.
function withOuterPeriod(
  grid: SheetGrid,
  columns: readonly RoleColumn[],
  candidate: Candidate,
): RoleColumn[] {
  const period = outerPeriod(grid.sheet.name, candidate.titles);
  const outcomes = columns.filter((each) => each.role === 'outcome');
  const bare = outcomes.filter((each) => each.period === null);
  if (
    period === null ||
    candidate.mapped !== null ||
    bare.length !== 1 ||
    outcomes.some((each) => each.period === period)
  ) {
    return [...columns];
  }
  return columns.map((each) => (each === bare[0] ? { ...each, period } : each));
}

const FEW_ROWS = 3;

// A couple of rows in which neither målvärde nor utfall looks like one: headings explained on an instruction sheet.
function isPattern(columns: readonly RoleColumn[], rows: number): boolean {
  return rows <= FEW_ROWS && contentFit(columns) === 0;
}

function dateQuestions(grid: SheetGrid, heading: FoundHeading): Issue[] {
  return heading.columns.flatMap((each) =>
    each.question === null
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

function unsure(table: RecognisedTable): Issue[] {
  if (table.certainty >= SURE_ENOUGH) return [];
  const text = `Osäkert om detta är en måltabell. ${table.description} Kontrollera tolkningen och rätta den om något är fel.`;
  return [issue('table-unsure', cellRef(table.sheet, table.area.top, table.area.left), text)];
}
