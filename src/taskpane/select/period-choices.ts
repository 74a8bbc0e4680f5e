// The periods that an officer may choose among for a column or a judgement.
import type { Period, Recognition } from '../../../lib/index.ts';

/** Periods that the workbook names, in outcomes or any other heading, oldest first. */
function namedPeriods({ tables, periods }: Recognition): readonly Period[] {
  const ofColumns = tables.flatMap(({ columns }) => columns.flatMap(({ period }) => period ?? []));
  return [...new Set([...periods, ...ofColumns])].sort();
}

/**
 * Periods for a column whose heading names none: those of the workbook, and whole years, tertials and half-years about them.
 * `now` is an ISO time, for a workbook that names no year.
 */
export function possiblePeriods(recognition: Recognition, now: string): readonly Period[] {
  const named = namedPeriods(recognition);
  const years = named.flatMap((period) => /^\d{4}/.exec(period)?.map(Number) ?? []);
  const [low, high] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : yearsBefore(now);
  const about = Array.from({ length: high - low + 3 }, (_, step) => String(low - 1 + step));
  const parts = [String(high - 1), String(high)].flatMap((year) => [`${year}-T1`, `${year}-T2`]);
  return [...new Set([...named, ...about, ...parts])].sort();
}

function yearsBefore(now: string): [number, number] {
  const year = Number(now.slice(0, 4));
  return [year - 3, year];
}
