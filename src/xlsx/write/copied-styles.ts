// Finds the styles of cells that others are to look like, wherever on the sheet they stand.
import type { CellWrite } from '../../../lib/index.ts';
import type { CellEdit } from './cell-writes.ts';
import { cellKey } from './cell-writes.ts';
import { attributeValue } from './sheet-data.ts';
import type { RowPlace, SheetData } from './sheet-data.ts';
import { inheritedStyle } from './sheet-facts.ts';
import type { ColumnSpan } from './sheet-facts.ts';

type Wanted = ReadonlyMap<number, ReadonlySet<number>>;

/** Style number by `cellKey` for every `styleOf` and `beside` among the writes; inherited where the cell has no record. */
export function copiedStyles(
  xml: string,
  data: SheetData,
  columns: readonly ColumnSpan[],
  writes: readonly CellEdit[],
): ReadonlyMap<number, number> {
  const wanted = wantedCells(writes);
  const found = new Map<number, number>();
  if (wanted.size === 0) return found;
  for (const [row, inRow] of wanted)
    for (const column of inRow) found.set(cellKey({ row, column }), inheritedStyle('', columns, column));
  let left = wanted.size;
  for (const place of data.rows()) {
    const inRow = wanted.get(place.row);
    if (inRow === undefined) continue;
    readRow(xml, data, columns, place, inRow, found);
    left -= 1;
    // The models stand among the rows of what may be a hundred thousand; further ones need not be read.
    if (left === 0) break;
  }
  return found;
}

function wantedCells(writes: readonly CellEdit[]): Wanted {
  const wanted = new Map<number, Set<number>>();
  let last: CellWrite['beside'];
  for (const { styleOf, beside } of writes) {
    const model = styleOf ?? beside;
    // Cells of one table share their model.
    if (model === undefined || model === last) continue;
    last = model;
    const inRow = wanted.get(model.row) ?? new Set<number>();
    wanted.set(model.row, inRow.add(model.column));
  }
  return wanted;
}

function readRow(
  xml: string,
  data: SheetData,
  columns: readonly ColumnSpan[],
  place: RowPlace,
  inRow: ReadonlySet<number>,
  found: Map<number, number>,
): void {
  const rowTag = xml.slice(place.start, place.tagEnd);
  for (const column of inRow)
    found.set(cellKey({ row: place.row, column }), inheritedStyle(rowTag, columns, column));
  for (const cell of data.cells(place)) {
    if (!inRow.has(cell.column)) continue;
    const style = attributeValue(xml.slice(cell.start, cell.tagEnd), 's');
    found.set(cellKey({ row: place.row, column: cell.column }), Number(style ?? 0));
  }
}
