// Areas to and from the addresses that Excel's interface takes and gives.
import { formatArea, parseArea, type Area } from '../../lib/index.ts';

/** The area of an address such as `'Mål 2020'!$A$1:C3`; null when it names none. The sheet's name may hold `!` and `,`. */
export function areaOfAddress(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf('!') + 1));
}

/** The range of an area on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(formatArea(area));
}

/** Number of cells in an area. */
export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The smallest area that holds both. */
export function joinAreas(a: Area | null, b: Area | null): Area | null {
  if (a === null || b === null) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
