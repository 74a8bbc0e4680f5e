// Which period is to be judged: the one asked for, in the form that the headings have it, else the latest with outcomes.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { isBareOf, type WantedPeriod } from './choose-outcome.ts';
import { comparePeriods, describePeriod, normalPeriod, samePeriod, yearOf } from './period.ts';
import type { Recognition } from './table.ts';

/** The period to judge: the one asked for in the form that the headings have it, or the latest with outcomes. */
export function wantedPeriod(recognition: Recognition, asked: Period | null): WantedPeriod {
  const latest = recognition.periods.at(-1) ?? null;
  if (asked === null) return { period: latest, bareCounts: true, asked: false, filled: recognition.periods };
  const normal = normalPeriod(asked.trim());
  const inYear = inLatestYear(recognition.periods, normal);
  const named =
    knownAs(recognition.periods, normal) ??
    sameButYear(recognition.periods, normal) ??
    knownAs(recognition.periods, inYear);
  const period = named ?? inYear;
  // A column without a period holds the latest outcomes, so it answers for the latest period and for later ones; never for «augusti» of no year.
  const isOfNoYear = named === undefined && yearOf(period) === null;
  const isLatest = latest === null || samePeriod(latest, period) || comparePeriods(period, latest) > 0;
  return {
    period,
    bareCounts: isLatest && !isOfNoYear,
    asked: true,
    filled: recognition.periods,
  };
}

// Of two names for the same day («T2 2020», «31/8 2020») only the one asked for is chosen.
function knownAs(periods: readonly Period[], asked: Period): Period | undefined {
  const same = periods.filter((each) => samePeriod(each, asked));
  return same.find((each) => each === asked) ?? (same.length === 1 ? same[0] : undefined);
}

// «Augusti» asked for means that of the latest year there is.
function inLatestYear(periods: readonly Period[], asked: Period): Period {
  const year = periods
    .map(yearOf)
    .filter((each) => each !== null)
    .at(-1);
  return asked.startsWith('--') && year !== undefined ? year + asked.slice(1) : asked;
}

// «T1» asked for without a year is the latest one; «T1 2024» is the only «T1» of a workbook that names no other year.
function sameButYear(periods: readonly Period[], asked: Period): Period | undefined {
  if (asked.startsWith('--')) return periods.filter((each) => each.slice(4) === asked.slice(1)).at(-1);
  const year = yearOf(asked);
  if (year === null || periods.some((each) => (yearOf(each) ?? year) !== year)) return undefined;
  const part = `-${asked.slice(year.length)}`;
  const partial = periods.filter((each) => each.startsWith('--'));
  return partial.find((each) => each === part) ?? partial.find((each) => samePeriod(each, part));
}

/** Whether any table has outcomes of the period. */
export function isThere(recognition: Recognition, wanted: WantedPeriod): boolean {
  return recognition.tables.some((table) =>
    table.columns.some((column) => {
      if (
        column.role === 'period' &&
        recognition.periods.some((each) => samePeriod(each, wanted.period ?? ''))
      )
        return true;
      if (column.role !== 'outcome' || column.impossibleDate === true) return false;
      if (column.period === null) return wanted.bareCounts && isBareOf(column, wanted.period);
      return wanted.period !== null && samePeriod(column.period, wanted.period);
    }),
  );
}

/** The issue that no table has the period, with those that there are. */
export function notFound(recognition: Recognition, period: Period): Issue {
  const there = recognition.periods.map(describePeriod);
  const list =
    there.length === 0
      ? 'Arbetsboken har inga perioder med utfall.'
      : `Perioder som finns: ${there.join(', ')}.`;
  const heading = `«Utfall ${describePeriod(period)}»`;
  const byYear = 'Skriv perioden med år, till exempel «2020-08».';
  const toAdd = yearOf(period) === null ? byYear : `Lägg till kolumnen ${heading}.`;
  const remedy = there.length === 0 ? toAdd : `Välj en av dem eller lägg till kolumnen ${heading}.`;
  const text = `Inget utfall för perioden ${describePeriod(period)} hittades. ${list} ${remedy}`;
  return issue('period-not-found', null, text);
}
