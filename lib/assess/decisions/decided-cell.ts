// What two cells with målvärden say of each other, and how they are quoted.
import type { Cell } from '../../model/cell.ts';
import { isCellError } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import type { Target } from '../../swedish/target.ts';
import { parseUnit } from '../../swedish/unit.ts';
import type { Readings } from '../readings.ts';
import { cellText } from '../cell-text.ts';
import { fullness, sameTarget } from './same-target.ts';

/** Reads the målvärden of a measure; `unit` is that of its column «Enhet», in one spelling. */
export interface ReadTarget {
  (cell: Cell): Target;
  readonly unit?: string | undefined;
}

/** The reading for one measure. */
export function readingOf({ unit }: Measure, read: Readings['target']): ReadTarget {
  return Object.assign((cell: Cell) => read(cell), { unit: parseUnit(cellText(unit)) ?? undefined });
}

/** Whether both cells hold the same målvärde. */
export function sameCell(one: Cell, other: Cell, read: ReadTarget): boolean {
  return sameTarget(read(one), read(other), read.unit);
}

/** Whether only the unit of the column «Enhet» sets them apart: «minst 80» and «minst 80 %» of a measure in kr. */
export function isApartByUnit(one: Cell, other: Cell, read: ReadTarget): boolean {
  return sameTarget(read(one), read(other)) && !sameCell(one, other, read);
}

/** Whether a cell of the goal table holds a målvärde to compare with: not when it is empty, a dash, an error or an unstored formula. */
export function holdsTarget(cell: Cell, read: ReadTarget): boolean {
  if (cell.value === null || isCellError(cell.value) || cell.formulaWithoutValue === true) return false;
  const target = read(cell);
  return target.kind !== 'ask' || target.missing !== true;
}

/**
 * Of a decided målvärde and the table's own the one to judge by: the table's where they are the same and the decision does not say more,
 * so that what is asked about and answered is the officer's own cell.
 */
export function cellToJudgeBy(decided: Cell, own: Cell | null, read: ReadTarget): Cell {
  if (own === null || own.formulaWithoutValue === true) return decided;
  const [ours, theirs] = [read(own), read(decided)];
  const isUnderstood = ours.kind !== 'ask' && ours.kind !== 'compound';
  return isUnderstood && sameTarget(ours, theirs, read.unit) && fullness(theirs) <= fullness(ours)
    ? own
    : decided;
}

/** «minst 80 %», as it stands in the cell. */
export function quoted(cell: Cell): string {
  return `«${cellText(cell)}»`;
}
