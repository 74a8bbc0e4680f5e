// The Excel tables of a sheet.
import { parseArea, type TableSnapshot } from '../../../lib/index.ts';
import { attributes, rootOf } from '../xml/scan.ts';

/** The table that a table part describes, or null when its area is none. */
export function readTable(xml: string): TableSnapshot | null {
  const attrs = attributes(xml, rootOf(xml));
  const area = parseArea(attrs['ref'] ?? '');
  if (area === null) return null;
  return {
    name: attrs['displayName'] ?? attrs['name'] ?? '',
    area,
    headingRow: Number(attrs['headerRowCount'] ?? 1) > 0,
    totalRow: Number(attrs['totalsRowCount'] ?? 0) > 0,
  };
}
