// Decides whether the row below a heading belongs to it: periods and groups under an upper heading do, measures do not.
import { isExpectationAlone, saysComeOut } from './expected-outcome.ts';
import { coveringText, filledColumns, isGroupOver } from './group-heading.ts';
import { headingAt, type HeadingReader } from './heading-cells.ts';
import type { HeadingKind } from './heading-kinds.ts';
import { sumsUp } from './outcome-series.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

const NAME_KINDS: ReadonlySet<HeadingKind> = new Set([
  'goal',
  'subgoal',
  'upperGoal',
  'goalOrTarget',
  'area',
  'measure',
]);

/** A row below belongs to the heading when every cell says a period or a group under an upper heading, and no name stands there. */
export function isLowerRow(grid: SheetGrid, reader: HeadingReader, row: number, span: ColumnSpan): boolean {
  const filled = filledColumns(grid, row, span);
  return filled.length > 0 && filled.every((column) => isLowerCell(grid, reader, row, column));
}

function isLowerCell(grid: SheetGrid, reader: HeadingReader, row: number, column: number): boolean {
  const cell = headingAt(grid, reader, row, column);
  if (cell === null) return false;
  const above = coveringText(grid, row - 1, column);
  const kind = cell.match?.kind ?? null;
  const isName = kind !== null && NAME_KINDS.has(kind);
  if (cell.periodOnly) return above !== '';
  if (WHOLE_GROUP.test(cell.text) || isSum(cell.text))
    return above !== '' && isGroupOver(grid, row - 1, column);
  if (isOfOutcome(reader, above) && isExpectationAlone(cell.text)) return true;
  if (isOfOutcome(reader, above) && saysComeOut(cell.text)) return isGroupOver(grid, row - 1, column);
  const sure = cell.match !== null && cell.match.certainty >= 0.8;
  return sure && !isName && (above === '' || isGroupOver(grid, row - 1, column));
}

// «Utfall 2020» over «Faktiskt | Förväntat»
function isOfOutcome(reader: HeadingReader, above: string): boolean {
  const cell = reader.read(above);
  return cell !== null && (cell.periodOnly || cell.match?.kind === 'outcome');
}

// «Utfall» over «Kvinnor | Män | Totalt»
const WHOLE_GROUP = /^(?:totalt?|samtliga|alla|summa|båda)$/iu;

// «Utfall» over «Jan | Feb | Ack»
const isSum = (text: string): boolean => text.length <= LONGEST_SUM && sumsUp({ heading: text });
const LONGEST_SUM = 20;
