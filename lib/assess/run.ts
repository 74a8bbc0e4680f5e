// What is the same for every measure of one run.
import type { Measure, Period } from '../model/measure.ts';
import type { RuleSet } from '../model/rule-set-1.ts';
import { lastDay } from '../swedish/date.ts';
import { cellText } from './cell-text.ts';
import { createReadings, type Readings } from './readings.ts';

export interface Run {
  readonly ruleSet: RuleSet;
  /** Whether measures that need an assumption are left unrated. */
  readonly strict: boolean;
  readonly period: Period | null;
  /** Last day of the period as an ISO day; null when no period, or one without a year, is known. */
  readonly periodEnd: string | null;
  /** The period's year, for dates that name none; null when unknown. */
  readonly year: number | null;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Whether the direction column uses «+», so that a dash in it may be its opposite. */
  readonly signedDirections: boolean;
  readonly readings: Readings;
}

type Settings = Pick<Run, 'period' | 'ruleSet' | 'strict' | 'date1904'>;

/** The run for a period and its measures. */
export function createRun(
  { period, ruleSet, strict, date1904 }: Settings,
  measures: readonly Measure[],
): Run {
  const end = period === null ? null : lastDay(period);
  const periodEnd = end === null || end.startsWith('-') ? null : end;
  const year = periodEnd === null ? null : Number(periodEnd.slice(0, 4));
  const signedDirections = measures.some(({ direction }) => /^\(?\+\)?$/u.test(cellText(direction)));
  const readings = createReadings(date1904);
  return { ruleSet, strict, period, periodEnd, year, date1904, signedDirections, readings };
}
