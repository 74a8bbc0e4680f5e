// One column's heading, made of the parts that stand over it: which words and which period count.
import type { DateForm } from '../swedish/calendar.ts';
import type { HeadingCell, HeadingReader } from './heading-cells.ts';
import { isExpectationAlone, withExpectation } from './expected-outcome.ts';
import { type Part, partsOf } from './heading-parts.ts';
import { withYear } from './heading-period.ts';
import type { HeadingKind } from './heading-kinds.ts';
import { matchHeading } from './match-heading.ts';
import { yearOf } from './period.ts';
import type { ColumnSpan, SheetGrid } from './sheet-grid.ts';

/** One column's whole heading. `kind` is null when the words are unknown; `periodOnly` when it only names a period. */
export interface HeadingColumn {
  readonly column: number;
  readonly heading: string;
  readonly period: DateForm | null;
  readonly wholeYear: boolean;
  readonly kind: HeadingKind | null;
  readonly others: readonly HeadingKind[];
  readonly certainty: number;
  readonly periodOnly: boolean;
  /** Set when the heading names a date that does not exist. */
  readonly question: string | null;
}

/** The heading made of exactly these rows. */
export function headingColumns(
  grid: SheetGrid,
  reader: HeadingReader,
  top: number,
  bottom: number,
  span: ColumnSpan,
): HeadingColumn[] {
  const columns: HeadingColumn[] = [];
  for (let column = span.left; column <= span.right; column++) {
    const parts = partsOf(grid, reader, top, bottom, column);
    if (parts.length > 0) columns.push(combine(column, parts));
  }
  return columns;
}

function combine(column: number, parts: readonly Part[]): HeadingColumn {
  const heading = parts.map((part) => part.cell.text).join(' ');
  const match = withExpectation(combinedMatch(parts), heading, isTimeExpected(parts));
  const period = combinedPeriod(parts);
  return {
    column,
    heading,
    ...period,
    kind: match?.kind ?? null,
    others: match?.others ?? [],
    certainty: match?.certainty ?? 0,
    periodOnly: match === null && parts.every((part) => part.cell.periodOnly),
    question: parts.find((part) => part.cell.period.question !== null)?.cell.period.question ?? null,
  };
}

// «Förväntat» over «2020»
function isTimeExpected(parts: readonly Part[]): boolean {
  const others = parts.filter(({ cell }) => !cell.periodOnly);
  return others.length < parts.length && others.every(({ cell }) => isExpectationAlone(cell.text));
}

function combinedMatch(parts: readonly Part[]): HeadingCell['match'] {
  const known = parts.filter((part) => part.cell.match !== null);
  const lowest = known.at(-1)?.cell.match ?? null;
  const upper = known.length > 1 ? (known[0]?.cell.match ?? null) : null;
  if (lowest === null) return matchHeading(parts.map((part) => part.cell.period.rest).join(' '));
  return upper === null ? lowest : underGroup(upper, lowest);
}

// «Riket» over «Utfall» is a comparison, and «Målvärde» under «Föregående år» is not this year's.
function underGroup(
  upper: NonNullable<HeadingCell['match']>,
  lowest: NonNullable<HeadingCell['match']>,
): HeadingCell['match'] {
  const decides: readonly HeadingKind[] = [
    'forecast',
    'previous',
    'baseline',
    'riket',
    'länet',
    'jämförbara',
  ];
  if (!decides.includes(upper.kind)) return lowest;
  if (lowest.kind === 'outcome') return upper;
  return lowest.kind === 'target' || lowest.kind === 'status' ? { ...lowest, kind: 'other' } : lowest;
}

function combinedPeriod(parts: readonly Part[]): Pick<HeadingColumn, 'period' | 'wholeYear'> {
  const named = parts
    .map((part) => part.cell.period)
    .filter((each) => each.period !== null || each.wholeYear);
  const years = named.map((each) => (each.period === null ? null : yearOf(each.period)));
  const year = years.filter((each) => each !== null).at(-1) ?? null;
  const partial = named.filter((each) => each.wholeYear || (each.period?.startsWith('--') ?? false)).at(-1);
  const chosen = partial ?? named.at(-1);
  if (chosen === undefined) return { period: null, wholeYear: false };
  const period = withYear(chosen, year);
  return { period, wholeYear: chosen.wholeYear && period === null };
}
