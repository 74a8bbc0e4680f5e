// Outcomes given month by month («Jan | Feb | Mars | Utfall ack»): which columns are parts of such a series, and which sum it up.
import { headingPeriod } from './heading-period.ts';
import type { RecognisedColumn } from './table.ts';

type Dated = Pick<RecognisedColumn, 'heading' | 'period'>;

// `2026-03`, `2026-Q1`, `2026-T1`, and without year `--03`, `--Q1`.
const PART = /^(\d{4}|-)-([QT]?)(\d{1,2})$/;

// «Utfall jan–aug», «per augusti» and «ack mars» hold more than the month they name.
const UNTIL = /[-–—]\s*\p{L}|(?<!\p{L})(?:t\.?o\.?m|till|per|ack\p{L}*|hittills|delår\p{L}*)(?!\p{L})/iu;

interface Part {
  readonly year: string;
  readonly sort: string;
  readonly number: number;
}

function partOf({ heading, period }: Dated): Part | null {
  const [, year, sort, number] = PART.exec(period ?? '') ?? [];
  if (year === undefined || sort === undefined || UNTIL.test(heading)) return null;
  return { year, sort, number: Number(number) };
}

/** Whether a column is one of a row of months, quarters or tertials: the one before or after it stands there too. */
export function isPartOfSeries(column: Dated, all: readonly Dated[]): boolean {
  const part = partOf(column);
  if (part === null) return false;
  return all.some((other) => {
    const beside = partOf(other);
    const isSameKind = beside !== null && beside.year === part.year && beside.sort === part.sort;
    return isSameKind && Math.abs(beside.number - part.number) === 1;
  });
}

/** Whether a column holds the outcome of one month or quarter alone. A tertial's is by habit that of the year so far. */
export function isOfPartAlone(column: Dated, all: readonly Dated[]): boolean {
  return isPartOfSeries(column, all) && partOf(column)?.sort !== 'T';
}

const SUMS_UP =
  /(?<!\p{L})(?:ack\p{L}*|hittills|total\p{L}*|summ\p{L}*|sammanlagt|snitt\p{L}*|medel(?:värde\p{L}*|tal\p{L}*)?|genomsnitt\p{L}*|ytd)(?!\p{L})/iu;

/** Whether a heading says that the column sums up the parts beside it: «Utfall ack», «Snitt», «Totalt». */
export function sumsUp({ heading }: Pick<RecognisedColumn, 'heading'>): boolean {
  return SUMS_UP.test(heading) && headingPeriod(heading).period === null;
}
