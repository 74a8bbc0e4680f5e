// The earlier figures that an outcome can be compared with, in its own unit: of this year, of the same part of earlier years, and of whole years.
import { readFigure } from '../assess/read-figure.ts';
import type { Run } from '../assess/run.ts';
import { isStop } from '../assess/stop.ts';
import type { ReportingDate } from '../model/follow-up.ts';
import type { Measure, Period } from '../model/measure.ts';
import { lastDay } from '../swedish/date.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

/** A figure of a year. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

export interface EarlierFigures {
  /** Of this year, before the reporting date, oldest first. */
  readonly thisYear: readonly number[];
  /** On the same day of earlier years, oldest first. */
  readonly sameDay: readonly YearPoint[];
  /** Of whole earlier years, oldest first. */
  readonly wholeYears: readonly YearPoint[];
  /** Of last year, before the same day, oldest first. */
  readonly lastYearBefore: readonly number[];
}

// December and the fourth quarter alone are no whole year.
const WHOLE_YEAR = /^\d{4}(?:-T3|-12-31)?$/;

// «Augusti 2019» may be that month alone, which says nothing beside «Utfall T2 2020»; beside «augusti 2020» it is the same thing.
const MONTH_OR_QUARTER = /^\d{4}-(?:\d\d|Q\d)$/;

/** What stands in the columns of earlier periods and can be read; what cannot is no evidence. */
export function earlierFigures(
  measure: Measure,
  outcome: NumberOutcome,
  unit: string | undefined,
  { period: now, day }: Pick<ReportingDate, 'period' | 'day'>,
  run: Run,
): EarlierFigures {
  const [year, end] = [Number(day.slice(0, 4)), day.slice(4)];
  const read = measure.previous.flatMap(({ period, cell }) => {
    const last = dated(period);
    const figure =
      last === null ? null : readFigure({ cell, label: period, code: 'outcome-remark' }, outcome, unit, run);
    if (last === null || figure === null || isStop(figure)) return [];
    return [{ period, last, year: Number(last.slice(0, 4)), value: figure.value }];
  });
  const earlier = read.filter((each) => each.year < year);
  return {
    thisYear: read.filter((each) => each.year === year && each.last < day).map(({ value }) => value),
    sameDay: byYear(earlier.filter(({ last, period }) => last.slice(4) === end && isAlike(period, now))),
    wholeYears: byYear(earlier.filter(({ period }) => WHOLE_YEAR.test(period))),
    lastYearBefore: read
      .filter((each) => each.year === year - 1 && each.last.slice(4) < end)
      .map(({ value }) => value),
  };
}

function isAlike(period: Period, now: Period): boolean {
  return !MONTH_OR_QUARTER.test(period) || period.slice(4) === now.slice(4);
}

function dated(period: Period): string | null {
  const last = lastDay(period);
  return last === null || last.startsWith('-') ? null : last;
}

/** One for each year; of two names for the same time the later column counts. */
function byYear(points: readonly YearPoint[]): readonly YearPoint[] {
  const years = new Map(points.map(({ year, value }) => [year, value]));
  return [...years].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
}
