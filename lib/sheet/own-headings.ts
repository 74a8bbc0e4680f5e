// Puts the headings that the officer's own mappings name in place of those found by their words.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Steps } from '../model/steps.ts';
import type { FoundHeading } from './found-heading.ts';
import type { HeadingReader } from './heading-cells.ts';
import { findMapped, type MappedHeading } from './own-mapping.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { TableMapping } from './table.ts';

/** Where the own mappings' headings stand, and which mappings no longer fit. */
export function* ownHeadings(
  grid: SheetGrid,
  reader: HeadingReader,
  mappings: readonly TableMapping[],
): Steps<{ found: readonly MappedHeading[]; issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const found: MappedHeading[] = [];
  for (const mapping of mappings) {
    const places = yield* findMapped(grid, reader, mapping);
    if (places.length === 0) issues.push(outdated(mapping));
    for (const place of places) {
      const rival = found.findIndex(
        (other) => other.top <= place.bottom && place.top <= other.bottom && spansMeet(other, place),
      );
      if (rival < 0) found.push(place);
      else if (distance(place) < distance(found[rival])) found[rival] = place;
    }
  }
  return { found, issues };
}

// A mapping made for this very row comes before one made for another table with the same headings.
function distance(place: MappedHeading | undefined): number {
  return place === undefined ? Infinity : Math.abs(place.bottom + 1 - place.mapping.headingRow);
}

function outdated(mapping: TableMapping): Issue {
  const text = `Den sparade tolkningen av bladet ${mapping.sheet} stämmer inte längre med rubrikerna; tabellen tolkades på nytt efter rubrikerna som de står.`;
  return issue('mapping-outdated', cellRef(mapping.sheet, mapping.headingRow - 1, 0), text);
}

/** Whether two spans of columns share one. */
export function spansMeet(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** The headings of the sheet with the own ones in place of those they overlap. */
export function withOwn(found: readonly FoundHeading[], own: readonly MappedHeading[]): FoundHeading[] {
  const free = found.filter(
    (each) =>
      !own.some((mine) => mine.top <= each.bottom && each.top <= mine.bottom && spansMeet(mine, each)),
  );
  const mine = own.map((each): FoundHeading => {
    const same = found.find((other) => other.bottom === each.bottom && spansMeet(other, each));
    return { ...each, sort: 'goals', excelTable: same?.excelTable ?? null };
  });
  return [...free, ...mine].sort((a, b) => a.top - b.top || a.left - b.left);
}
