// A heading on its way to a table: its rows, the titles above it and what each column is taken for.
import { inTurn, type Steps } from '../model/steps.ts';
import { assignRoles, type RoleColumn } from './assign-roles.ts';
import { lastRowOf } from './find-headings.ts';
import type { FoundHeading } from './found-heading.ts';
import { outerPeriod, outerYear, titlesAbove } from './outer-context.ts';
import { spansMeet } from './own-headings.ts';
import { type MappedHeading, mappedRoles } from './own-mapping.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A heading with what stands round it and what its columns are taken for. */
export interface Candidate {
  readonly heading: FoundHeading;
  readonly mapped: MappedHeading | null;
  readonly lastRow: number;
  readonly titles: readonly string[];
  readonly columns: readonly RoleColumn[];
}

/** The candidates of a sheet's headings, in the same order. `own` are the headings that the officer's mappings name. */
export function candidatesOf(
  grid: SheetGrid,
  headings: readonly FoundHeading[],
  own: readonly MappedHeading[],
  workbookName: string,
): Steps<Candidate[]> {
  return inTurn(headings, function* (heading) {
    const above = headings.filter((other) => other.bottom < heading.top && spansMeet(other, heading));
    const highest = Math.max(-1, ...above.map((other) => other.bottom)) + 1;
    const placed = {
      heading,
      mapped: own.find((each) => each.bottom === heading.bottom && each.left === heading.left) ?? null,
      lastRow: lastRowOf(grid, heading, headings),
      titles: titlesAbove(grid, heading, highest),
    };
    return { ...placed, columns: yield* columnsOf(grid, placed, workbookName) };
  });
}

function* columnsOf(
  grid: SheetGrid,
  { heading, mapped, lastRow, titles }: Omit<Candidate, 'columns'>,
  workbookName: string,
): Steps<readonly RoleColumn[]> {
  if (mapped !== null) return mappedRoles(grid, mapped, lastRow);
  const year = outerYear(grid.sheet.name, titles, heading, workbookName);
  const assigned = yield* assignRoles(grid, heading, lastRow, year);
  return withOuterPeriod(assigned, outerPeriod(grid.sheet.name, titles));
}

// An outcome column without a period gets that of the sheet's name or title, unless another column already has it.
function withOuterPeriod(columns: readonly RoleColumn[], period: string | null): readonly RoleColumn[] {
  const outcomes = columns.filter((each) => each.role === 'outcome' && each.impossibleDate !== true);
  const bare = outcomes.filter((each) => each.period === null);
  if (period === null || bare.length !== 1 || outcomes.some((each) => each.period === period)) return columns;
  return columns.map((each) => (each === bare[0] ? { ...each, period } : each));
}
