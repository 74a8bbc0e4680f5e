// What the custom functions need of the workbook beside their arguments. Excel implements it; tests stand in for it.
import type { Area, WorkbookSnapshot } from '../../lib/index.ts';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What the arguments do not tell of an area's cells, by row and column within the area. */
export interface AreaFacts {
  /** True for a cell that holds nothing at all. */
  readonly empty: readonly (readonly boolean[])[];
  /** English file form: `0.0%`. */
  readonly numberFormats: readonly (readonly string[])[];
}

/** How the workbook is judged, so that the functions answer as the button does. */
export interface FunctionSettings {
  /** Id of the rule set of the workbook; null when none has been chosen. */
  readonly ruleSet: string | null;
  /** The period last judged; null when none. */
  readonly period: string | null;
  readonly date1904: boolean;
  /** The workbook with its state and, of its sheets, the one of rules alone; null when it has no rules of its own. */
  readonly rules: WorkbookSnapshot | null;
}

export interface FunctionHost {
  /** The facts of each area, in the same order, in one round trip. Rejects when the workbook cannot be read. */
  readCells(areas: readonly SheetArea[]): Promise<readonly AreaFacts[]>;
  settings(): Promise<FunctionSettings>;
  /** An error for a cell, `#VÄRDEFEL!` or `#SAKNAS!`, with a Swedish text. */
  cellError(kind: 'invalidValue' | 'notAvailable', text: string): Error;
}
