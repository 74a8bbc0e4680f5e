// Chooses the utfall column of a table for one period, and the columns of earlier periods; a table without the period is asked about.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { headingPeriod } from './heading-period.ts';
import { comparePeriods, samePeriod, describePeriod, yearOf } from './period.ts';
import { isOfPartAlone, isPartOfSeries, sumsUp } from './outcome-series.ts';
import { columnsOf, headingRef, tableAt, lacksColumn, undatedOf } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

/** Period asked for or found latest, and whether a column without a period counts as being of it. */
export interface WantedPeriod {
  readonly period: Period | null;
  readonly bareCounts: boolean;
  /** Whether a person has asked for it; then its own column is meant, not what sums up the year so far. */
  readonly asked: boolean;
  /** The periods with outcomes; left out where that does not matter. */
  readonly filled?: readonly Period[];
}

/** Where the outcomes of the period and of earlier ones stand. */
export interface ChosenOutcome {
  /** The columns that claim the period's outcomes: none, one, or rivals. */
  readonly rivals: readonly RecognisedColumn[];
  /** Outcome columns of earlier periods, oldest first. */
  readonly previous: readonly { readonly period: Period; readonly column: number }[];
  readonly issues: readonly Issue[];
}

/** The columns with outcomes of the period and of earlier ones. */
export function chooseOutcome(table: RecognisedTable, wanted: WantedPeriod): ChosenOutcome {
  const outcomes = columnsOf(table, 'outcome');
  const undated = undatedOf(table, 'outcome');
  if (outcomes.length === 0 && undated.length === 0)
    return { rivals: [], previous: [], issues: [lacksColumn(table, 'utfall')] };
  // Where each row says its year, the one column holds the outcomes of all years.
  const bareCounts = wanted.bareCounts || columnsOf(table, 'period').length === 1;
  const rivals = rivalsOf(outcomes, { ...wanted, bareCounts });
  // «Utfall 31 april» is asked about at its heading; whose outcome it is nobody knows until then.
  if (rivals.length === 0 && undated.length > 0) return { rivals: undated, previous: [], issues: [] };
  if (rivals.length === 0)
    return { rivals, previous: [], issues: lacksPeriod(table, outcomes, wanted.period) };
  const period = wanted.period ?? rivals[0]?.period ?? null;
  // Rivals under the very same period were asked about when the table was recognised.
  const isAsked = rivals.every((each) => each.period === rivals[0]?.period);
  return {
    rivals,
    previous: previousOf(outcomes, rivals, period),
    issues: isAsked ? [] : [severalOfPeriod(table, rivals, period)],
  };
}

function rivalsOf(outcomes: readonly RecognisedColumn[], wanted: WantedPeriod): RecognisedColumn[] {
  const { period } = wanted;
  const exact = outcomes.filter((column) => column.period === period && period !== null);
  if (exact.length > 0) return withoutParts(exact, outcomes, wanted);
  const same = outcomes.filter(
    (column) => period !== null && column.period !== null && samePeriod(column.period, period),
  );
  // December is the end of the year, but its outcome is not that of the year.
  const whole =
    yearOf(period ?? '') === period ? same.filter((each) => !isOfPartAlone(each, outcomes)) : same;
  if (whole.length > 0) return withoutParts(whole, outcomes, wanted);
  const bare = outcomes.filter((column) => isBareOf(column, period));
  if (wanted.bareCounts && bare.length > 0) return bare;
  // Nothing has an outcome yet: the only column, or the first of several, is still the one to be filled in.
  return period === null ? outcomes.slice(0, 1) : [];
}

// «Jan | Feb | Mars | Utfall ack»: what has been reached so far, not in March alone; «Utfall» beside the months may be either.
function withoutParts(
  found: RecognisedColumn[],
  outcomes: readonly RecognisedColumn[],
  { period, bareCounts, asked }: WantedPeriod,
): RecognisedColumn[] {
  const bare = outcomes.filter((column) => isBareOf(column, period));
  if (asked || !bareCounts || bare.length === 0 || !found.every((each) => isPartOfSeries(each, outcomes)))
    return found;
  const summed = bare.filter(sumsUp);
  if (summed.length > 0) return summed;
  return found.every((each) => isOfPartAlone(each, outcomes)) ? [...found, ...bare] : found;
}

/** Whether a column without a period may hold that of the period: «Utfall helår» is of no part of a year. */
export function isBareOf(column: RecognisedColumn, period: Period | null): boolean {
  if (column.period !== null) return false;
  return period === null || yearOf(period) === period || !headingPeriod(column.heading).wholeYear;
}

// A sheet that its own name places in another year is an archive and is passed over without a word.
function lacksPeriod(
  table: RecognisedTable,
  outcomes: readonly RecognisedColumn[],
  period: Period | null,
): Issue[] {
  const isArchive = outcomes.every(
    (column) => column.period !== null && headingPeriod(column.heading).period === null,
  );
  if (period === null || isArchive) return [];
  const there = outcomes
    .map((column) => column.period)
    .filter((each) => each !== null)
    .map(describePeriod);
  const found = there.length === 0 ? '' : ` Det som finns är ${there.join(', ')}.`;
  const text = `${tableAt(table)} har inget utfall för ${describePeriod(period)} och bedöms därför inte.${found} Lägg till kolumnen «Utfall ${describePeriod(period)}» om tabellen ska bedömas.`;
  return [issue('period-unclear', headingRef(table, outcomes[0]), text, `Utfall ${describePeriod(period)}`)];
}

function severalOfPeriod(
  table: RecognisedTable,
  rivals: readonly RecognisedColumn[],
  period: Period | null,
): Issue {
  const shown = rivals.map((column) => `«${column.heading}»`).join(' och ');
  const when = period === null ? 'perioden' : describePeriod(period);
  const soFar = rivals.some((each) => each.period === null)
    ? ' Skriv «Utfall ack» över det som gäller året hittills.'
    : '';
  const text = `${tableAt(table)} har flera utfall för ${when}: ${shown}.${soFar} Ange perioden så som den står i rubriken, eller byt rubrik så att bara en av dem är utfall för ${when}.`;
  return issue('period-unclear', headingRef(table, rivals[1]), text);
}

function previousOf(
  outcomes: readonly RecognisedColumn[],
  chosen: readonly RecognisedColumn[],
  period: Period | null,
): ChosenOutcome['previous'] {
  const earlier = outcomes.flatMap((column) => {
    if (column.period === null || chosen.includes(column)) return [];
    if (period !== null && (samePeriod(column.period, period) || comparePeriods(column.period, period) > 0))
      return [];
    return [{ period: column.period, column: column.column }];
  });
  return earlier.sort((a, b) => comparePeriods(a.period, b.period));
}
