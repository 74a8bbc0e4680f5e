// Which nämnd a row belongs to: from a column for it, from who is said to be responsible, else from the sheet's name.
import type { SheetGrid } from './sheet-grid.ts';
import { columnsOf } from './table-columns.ts';
import type { RecognisedTable } from './table.ts';

/** The nämnd («Socialnämnden») of a row counted from 0, as it is written; null when nothing tells. */
export function committeeOf(grid: SheetGrid, table: RecognisedTable, row: number): string | null {
  const places = placesOf(table);
  for (const { column, isNamed } of places.columns) {
    // As a cell, so that one that is merged downwards holds for all its rows.
    const { value } = grid.cell(row, column);
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '' && (isNamed || COMMITTEE.test(text))) return text;
  }
  return places.sheet;
}

interface Places {
  /** Those headed as the nämnd first; in the others the text itself has to be a nämnd. */
  readonly columns: readonly { readonly column: number; readonly isNamed: boolean }[];
  readonly sheet: string | null;
}

// «Nämnd», «Ansvarig nämnd», «Nämnd/styrelse»
const HEADING = /nämnd|styrelse/iu;
// «Barn- och utbildningsnämnden», «Kommunstyrelsen», but no sentence about one.
const COMMITTEE = /^\p{L}[\p{L} ,-]*(?:nämnd(?:en)?|styrelse(?:n)?)$/iu;
// «Socialnämnden 2020»
const YEAR_AFTER = /[ ,]+(?:19|20)\d\d$/u;

const known = new WeakMap<RecognisedTable, Places>();

function placesOf(table: RecognisedTable): Places {
  const before = known.get(table);
  if (before !== undefined) return before;
  const columns = columnsOf(table, 'responsible')
    .map(({ column, heading }) => ({ column, isNamed: HEADING.test(heading) }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  const name = table.sheet.trim().replace(YEAR_AFTER, '');
  const places = { columns, sheet: COMMITTEE.test(name) ? name : null };
  known.set(table, places);
  return places;
}
