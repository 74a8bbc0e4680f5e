// The cells of a sheet that only take values from a list («Dataverifiering»). Excel tells of a range only whether all its cells have
// the same rule, so a sheet with any such rule is asked about in pieces: the first rows cell by cell, those below in blocks.
import type { Area, ListValidationSnapshot } from '../../../lib/index.ts';
import { cellCount, rangeOf } from '../addresses.ts';
import type { Reading } from '../trips.ts';

/** What has been found: the list of each piece that has one, from the top down in each column. */
export type SeenLists = { readonly area: Area; readonly formula: string }[];

/** Pieces that a sheet is asked about at the most, and what each takes there and back. */
const PIECES = 1500;
const BYTES_PER_PIECE = 900;

/** The readings that fill `into` with the lists within `extent`. */
export function listReadings(sheet: Excel.Worksheet, extent: Area, into: SeenLists): readonly Reading[] {
  const pieces = piecesOf(extent);
  return pieces.map((area) => ({
    area,
    rate: { bytesPerCell: BYTES_PER_PIECE / cellCount(area) },
    queue: (part) => {
      const { dataValidation } = rangeOf(sheet, part).load('dataValidation/type,dataValidation/rule');
      return () => {
        const formula = formulaOf(dataValidation);
        if (formula !== null) into.push({ area: part, formula });
        return 0;
      };
    },
  }));
}

/** Each column by itself: half of its pieces single cells, where headings end and lists begin, and the rest of about equal height. */
function piecesOf({ top, bottom, left, right }: Area): readonly Area[] {
  const perColumn = Math.max(2, Math.floor(PIECES / (right - left + 1)));
  const rows = bottom - top + 1;
  const single = rows <= perColumn ? rows : Math.floor(perColumn / 2);
  const height = Math.max(1, Math.ceil((rows - single) / (perColumn - single || 1)));
  const pieces: Area[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom;) {
      const last = row < top + single ? row : Math.min(bottom, row + height - 1);
      pieces.push({ top: row, bottom: last, left: column, right: column });
      row = last + 1;
    }
  return pieces;
}

/** A list that cannot be known: nobody can tell which words it allows. */
const UNKNOWN = '';

/** The list as a file keeps it; null when there is none. Cells with different rules may have a list that lacks our words. */
function formulaOf({ type, rule }: Excel.DataValidation): string | null {
  if (type === 'Inconsistent' || type === 'MixedCriteria') return UNKNOWN;
  if (type !== 'List') return null;
  const source = rule.list?.source;
  if (typeof source !== 'string') return UNKNOWN;
  return source.startsWith('=') ? source.slice(1) : `"${source}"`;
}

/** The lists with the pieces that stand below each other put together. */
export function joinLists(seen: SeenLists): readonly ListValidationSnapshot[] {
  const areasOf = new Map<string, Area[]>();
  for (const { area, formula } of seen) {
    const areas = areasOf.get(formula) ?? [];
    areasOf.set(formula, areas);
    const above = areas.at(-1);
    if (above?.left === area.left && above.bottom + 1 === area.top)
      areas[areas.length - 1] = { ...above, bottom: area.bottom };
    else areas.push(area);
  }
  return [...areasOf].map(([formula, areas]) => ({ areas, formula }));
}
