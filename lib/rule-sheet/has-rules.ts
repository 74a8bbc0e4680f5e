// Whether a sheet looks like one of rules, by its headings alone.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { findBlocks } from './find-blocks.ts';
import { sheetCells } from './sheet-cells.ts';

/** True when some section of rules stands in the sheet, also where the line that says its format is gone. */
export function hasRules(sheet: SheetSnapshot): boolean {
  // what a number looks like tells nothing of a heading
  const cells = sheetCells(sheet, { styles: [], date1904: false });
  return findBlocks(cells).sections.some(({ section }) => section !== 'directionWords');
}
