// The texts that make up one column's heading, from the top: its own, merged ones, and those written once over a group of columns.
import { isExpectationAlone } from './expected-outcome.ts';
import { groupSource, isEmptyBelow } from './group-heading.ts';
import { headingAt, type HeadingCell, type HeadingReader } from './heading-cells.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** One text over a column. */
export interface Part {
  readonly cell: HeadingCell;
  /** True when it was written over a group of columns. */
  readonly group: boolean;
}

/** The texts over a column from the top row to the bottom one, each once. */
export function partsOf(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  bottom: number,
  column: number,
): Part[] {
  const parts: Part[] = [];
  for (let row = top; row <= bottom; row++) {
    const part = partAt(grid, reader, top, row, bottom, column);
    if (part !== null && !parts.some((known) => known.cell.text === part.cell.text)) parts.push(part);
  }
  return parts;
}

function partAt(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  row: number,
  bottom: number,
  column: number,
): Part | null {
  const area = grid.merge(row, column);
  if (area !== null) {
    if (row > area.top && row > top) return null;
    const cell = headingAt(grid, reader, area.top, area.left);
    return cell === null ? null : { cell, group: area.right > area.left };
  }
  const own = headingAt(grid, reader, row, column);
  if (own !== null) return { cell: own, group: row < bottom && !isEmptyBelow(grid, row, bottom, column) };
  return row < bottom ? inheritedPart(grid, reader, row, bottom, column) : null;
}

// «2020» or «Utfall» written once over several columns without merging: it also heads the columns to its right.
function inheritedPart(
  grid: SheetGrid,
  reader: HeadingReader,
  row: number,
  bottom: number,
  column: number,
): Part | null {
  const source = groupSource(grid, row, bottom, column);
  const cell = source === null ? null : reader.read(source.text);
  if (cell === null) return null;
  const below = headingAt(grid, reader, bottom, column);
  const belowIsKnown = below?.match !== null && below?.match !== undefined;
  if (cell.periodOnly || !belowIsKnown) return { cell, group: true };
  // «Prognos» over «Utfall T2 | Utfall helår»: rather asked about than taken for what has come out.
  const mayBeExpected = below.match.kind === 'outcome' && isExpectationAlone(cell.text);
  return mayBeExpected ? { cell, group: true } : null;
}
