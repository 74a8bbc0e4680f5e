// Which nämnd a row belongs to: from a column for it, from who is said to be responsible, else from the sheet's name.
import { isCommittee, isInitials, listedBodies } from '../swedish/committee-words.ts';
import { tidy } from '../swedish/spaces.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { columnsOf } from './table-columns.ts';
import type { RecognisedTable } from './table.ts';

/** The nämnd («Socialnämnden», «KS») of a row counted from 0, as it is written; null when nothing tells. */
export function committeeOf(grid: SheetGrid, table: RecognisedTable, row: number): string | null {
  const places = placesOf(grid, table);
  for (const { column, isNamed, hasPersons } of places.columns) {
    const text = textAt(grid, row, column);
    if (text !== '' && (isNamed || namesCommittees(text, hasPersons))) return text;
  }
  return places.sheet;
}

interface Places {
  /** Those headed as the nämnd first; in the others the text itself has to be a nämnd. */
  readonly columns: readonly CommitteeColumn[];
  readonly sheet: string | null;
}

interface CommitteeColumn {
  readonly column: number;
  readonly isNamed: boolean;
  /** Whether it has letters that are no nämnd's, so that all of them may be persons'. */
  readonly hasPersons: boolean;
}

// «Nämnd», «Ansvarig nämnd», «Nämnd/styrelse»
const HEADING = /nämnd|styrelse/iu;
// «Socialnämnden 2020», «KS mål», «Måluppfyllelse BUN T2»
const BESIDE_NAME =
  /(?<![\p{L}\d])(?:(?:19|20)\d\d|t[123]|delår|helår|(?:nämnd|verksamhets)?mål(?:en|uppfyllelse|uppföljning)?|uppföljning|\(?\d{1,2}\)?\.?)(?![\p{L}\d])/giu;

const known = new WeakMap<RecognisedTable, Places>();

function placesOf(grid: SheetGrid, table: RecognisedTable): Places {
  const before = known.get(table);
  if (before !== undefined) return before;
  const columns = columnsOf(table, 'responsible')
    .map(({ column, heading }) => {
      const isNamed = HEADING.test(heading);
      return { column, isNamed, hasPersons: !isNamed && hasPersons(grid, table, column) };
    })
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  const places = { columns, sheet: committeeOfSheet(table.sheet) };
  known.set(table, places);
  return places;
}

/** `KS` of «KS mål 2020»; null when the name is something else than a nämnd. */
function committeeOfSheet(name: string): string | null {
  const bare = tidy(name.replace(BESIDE_NAME, ' ').replace(/^[\s,.–-]+|[\s,.–-]+$/gu, ''));
  return isCommittee(bare) ? bare : null;
}

/** As a cell, so that one that is merged downwards holds for all its rows. */
function textAt(grid: SheetGrid, row: number, column: number): string {
  const { value } = grid.cell(row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** Enough to see what a column is used for. */
const ROWS_LOOKED_AT = 200;

function hasPersons(grid: SheetGrid, { rows }: RecognisedTable, column: number): boolean {
  return rows
    .slice(0, ROWS_LOOKED_AT)
    .flatMap(({ row }) => listedBodies(textAt(grid, row, column)))
    .some((text) => isInitials(text) && !isCommittee(text));
}

function namesCommittees(text: string, hasPersons: boolean): boolean {
  if (isCommittee(text) && !isInitials(text)) return true;
  return !hasPersons && listedBodies(text).every(isCommittee);
}
