// The days that rows hold: which of them overlap, and which days none holds. Days are ISO days, ends included.
import { addDays } from '../swedish/count-days.ts';
import type { RuleRow } from '../model/rule-set.ts';
import { meetInTime } from '../rules/rules-on.ts';

type Dated = Pick<RuleRow, 'validFrom' | 'validTo'>;

/** Before and after all ISO days. */
const FIRST = '';
const LAST = '\uFFFF';

function firstDay({ validFrom }: Dated): string {
  return validFrom ?? FIRST;
}

function lastDay({ validTo }: Dated): string {
  return validTo ?? LAST;
}

/** The first day that both rows hold, or null; `''` when they have both held from the beginning. */
export function firstSharedDay(one: Dated, other: Dated): string | null {
  if (!meetInTime(one, other)) return null;
  return firstDay(one) > firstDay(other) ? firstDay(one) : firstDay(other);
}

/** Whether some row holds on every day that `wanted` holds. */
export function coversAllDays(rows: readonly Dated[], wanted: Dated): boolean {
  let next: string | null = firstDay(wanted);
  for (const row of inOrder(rows)) {
    if (next === null || firstDay(row) > next) break;
    if (lastDay(row) >= next) next = dayAfter(lastDay(row));
  }
  return next === null || next > lastDay(wanted);
}

export interface UncoveredDays {
  /** The first day without a row; null when it has been so from the beginning. */
  readonly from: string | null;
  /** The last one; null when it is so until further notice. */
  readonly to: string | null;
}

/** The days that no row holds, earliest first. No rows at all leave every day. */
export function uncoveredDays(rows: readonly Dated[]): readonly UncoveredDays[] {
  const gaps: UncoveredDays[] = [];
  let next: string | null = FIRST;
  for (const row of inOrder(rows)) {
    if (next === null) break;
    if (firstDay(row) > next) gaps.push({ from: next === FIRST ? null : next, to: dayBefore(firstDay(row)) });
    if (lastDay(row) >= next) next = dayAfter(lastDay(row));
  }
  return next === null ? gaps : [...gaps, { from: next === FIRST ? null : next, to: null }];
}

function inOrder<T extends Dated>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
}

/** Null after the last of all days. */
function dayAfter(day: string): string | null {
  return day >= LAST_WRITABLE ? null : addDays(day, 1);
}

function dayBefore(day: string): string {
  return addDays(day, -1);
}

const LAST_WRITABLE = '9999-12-31';
