// Finds the cell to go to for a measure that is only known by its sheet, row and name.
import type { MeasureRow } from './measure-rows.ts';

export interface MeasurePlace {
  readonly sheet: string;
  /** As a person counts, from 1. */
  readonly row: number;
  readonly measure: string;
}

/** From place to cell, by the rows of the latest judging; the first cell of the row where that has no such measure. */
export function cellFinder(rows: readonly MeasureRow[]): (place: MeasurePlace) => string {
  const cells = new Map(rows.map(({ assessment, cell }) => [keyOf(assessment), cell]));
  return (place) => cells.get(keyOf(place)) ?? `${place.sheet}!A${String(place.row)}`;
}

function keyOf({ sheet, row, measure }: MeasurePlace): string {
  return JSON.stringify([sheet, row, measure]);
}
