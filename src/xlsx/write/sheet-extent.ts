// The two places where a sheet says which cells it uses: `dimension` for the sheet and `spans` for a row. Both are
// hints, but a false one makes other programs miss cells.
import { cellAddress, formatArea, parseArea, type Area } from '../../../lib/index.ts';
import { setAttribute } from '../xml/edit.ts';
import type { CellEdit } from './cell-writes.ts';
import { attributeValue } from './sheet-data.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Makes the sheet's `dimension` hold all cells that get a value. A sheet without one stays without. */
export function extendDimension(sheet: WorksheetEdit, writes: readonly CellEdit[]): void {
  const element = sheet.child('dimension');
  if (element === undefined) return;
  const tag = sheet.xml.slice(element.start, element.end);
  const old = parseArea(attributeValue(tag, 'ref') ?? '');
  if (old === null) return;
  const wide = writes.reduce((area, write) => (isEmpty(write) ? area : including(area, write)), old);
  if (formatArea(wide) === formatArea(old)) return;
  const ref = `${cellAddress(wide.top, wide.left)}:${cellAddress(wide.bottom, wide.right)}`;
  sheet.edit.replace(element.start, element.end, setAttribute(tag, 'ref', ref));
}

function isEmpty(write: CellEdit): boolean {
  return write.value === null && write.formula === undefined;
}

function including(area: Area, cell: { readonly row: number; readonly column: number }): Area {
  const { row, column } = cell;
  if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return area;
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** A row's open tag with `spans` that hold the columns of the writes; a row without them stays without. */
export function widenSpans(rowTag: string, writes: readonly CellEdit[]): string {
  const old = attributeValue(rowTag, 'spans');
  const spans = old === undefined ? null : /^(\d+):(\d+)$/.exec(old.trim());
  if (old === undefined || spans === null) return rowTag;
  let low = Number(spans[1]);
  let high = Number(spans[2]);
  for (const { column } of writes) {
    low = Math.min(low, column + 1);
    high = Math.max(high, column + 1);
  }
  const wide = `${String(low)}:${String(high)}`;
  if (wide === spans[0]) return rowTag;
  // As nearly every program writes it; a large sheet has a hundred thousand.
  const usual = ` spans="${old}"`;
  const at = rowTag.indexOf(usual);
  if (at < 0) return setAttribute(rowTag, 'spans', wide);
  return `${rowTag.slice(0, at)} spans="${wide}"${rowTag.slice(at + usual.length)}`;
}
