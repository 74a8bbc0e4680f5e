// What is the same for every measure of one run.
import type { Period } from '../model/measure.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { lastDay } from '../swedish/date.ts';
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
  readonly readings: Readings;
}

/** The run for a period. */
export function createRun(period: Period | null, ruleSet: RuleSet, strict: boolean, date1904: boolean): Run {
  const end = period === null ? null : lastDay(period);
  const periodEnd = end === null || end.startsWith('-') ? null : end;
  const year = periodEnd === null ? null : Number(periodEnd.slice(0, 4));
  return { ruleSet, strict, period, periodEnd, year, date1904, readings: createReadings(date1904) };
}
