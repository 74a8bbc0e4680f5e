// Which outcomes of a measure belong on one line: those of the same part of the year, up to and with the judged period.
import type { Cell } from '../model/cell.ts';
import type { Measure, Period } from '../model/measure.ts';
import { comparePeriods, yearOf } from '../sheet/period.ts';
import { remembered } from '../swedish/remembered.ts';

export interface DatedCell {
  readonly period: Period;
  /** Null where the table does not tell which column holds the outcome. */
  readonly cell: Cell | null;
}

/**
 * The outcomes that belong on one line, oldest first: those comparable with the judged period's (whole years with whole years, T2 with T2),
 * the judged one last. Where a part of the year has nothing to be compared with, the whole years before it. None when no period is known.
 */
export function comparableOutcomes(measure: Measure, judged: Period | null): readonly DatedCell[] {
  if (judged === null) return [];
  const same = [...earlierOf(measure, judged, partOfYear(judged)), { period: judged, cell: measure.outcome }];
  if (filled(same) > 1) return same;
  const years = earlierOf(measure, judged, WHOLE_YEAR);
  return filled(years) > 1 ? years : same;
}

function filled(outcomes: readonly DatedCell[]): number {
  return outcomes.filter(({ cell }) => cell !== null && cell.value !== null).length;
}

/** The outcomes of earlier years for this part of the year, oldest first. */
function earlierOf({ previous }: Measure, judged: Period, part: string): readonly DatedCell[] {
  const byYear = new Map<string, DatedCell>();
  for (const { period, cell } of previous) {
    const year = yearOf(period);
    if (year === null || year === yearOf(judged) || partOfYear(period) !== part) continue;
    // Of two names for the same time («2019-12-31», «2019») the wider one, which comes last.
    byYear.set(year, { period, cell });
  }
  return [...byYear.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

const WHOLE_YEAR = '';

/** What a report on a day is called as a part of the year. */
const SAME_PART: Readonly<Record<string, string>> = {
  '04-30': 'T1',
  '08-31': 'T2',
  '12-31': WHOLE_YEAR,
};

/** `2020` is '', `2020-T2` and `2020-08-31` are `T2`. A part of the year is never a whole one: a count for eight months says little of twelve. */
const partOfYear = remembered((period: Period): string => {
  const part = period.replace(/^(?:\d{4}|-)-?/u, '');
  return SAME_PART[part] ?? part;
});
