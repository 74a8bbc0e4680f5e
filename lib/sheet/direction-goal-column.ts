// Tells a column «Inriktningsmål» of marks (Ja, Nej, x) from one of the goals themselves, by what stands in it.
import type { CellValue } from '../model/cell.ts';
import { headsDirectionGoals, parseDirectionMark } from '../swedish/direction-goal-words.ts';
import type { HeadingColumn } from './heading-column.ts';

const MOSTLY = 0.6;

/** Whether the cells mark which rows are inriktningsmål. No goal is called «Ja»; a mark among others that is not read is asked about. */
export function isDirectionMarks(column: HeadingColumn, values: readonly CellValue[]): boolean {
  if (values.length === 0 || !headsDirectionGoals(column.heading)) return false;
  return values.filter((value) => parseDirectionMark(value) !== null).length >= MOSTLY * values.length;
}
