// What recognising a sheet gives: goal tables with a role for each column. Rows and columns count from 0.
import type { Issue } from '../issue.ts';
import type { Area } from '../model/snapshot.ts';
import type { Measure, Period } from '../model/measure.ts';

/** What a column of a goal table holds. A new role is added here, in heading-kinds.ts and in headings.ts. */
export const COLUMN_ROLES = [
  'goal',
  'subgoal',
  'measure',
  'target',
  'outcome',
  'baseline',
  // «Utfall föregående år»: last year's outcome, whichever year is judged
  'previous',
  'direction',
  // «Tolerans»: how far the utfall may miss; a deviation
  'tolerance',
  // «Gräns för gult»: where yellow ends; a level
  'yellowLimit',
  'weight',
  'due',
  'type',
  'unit',
  'status',
  'explanation',
  'comment',
  'responsible',
  'source',
  'forecast',
  'riket',
  'länet',
  'jämförbara',
  'trend',
  'number',
  // «År» in tables with one row per measure and year
  'period',
  // «Agenda 2030»: which of its 17 goals
  'agenda',
  // «Inriktningsmål» with Ja and Nej: which rows are one
  'directionGoal',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface RecognisedColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** The heading as a person reads it, all heading rows joined with a blank. */
  readonly heading: string;
  readonly period: Period | null;
  /** 0–1. */
  readonly certainty: number;
  /** What a column of role `other` may hold, when only the officer can tell: «Gräns för rött». */
  readonly mayBe?: ColumnRole;
  /** True when the heading names a day that does not exist («Utfall 31 april»): the column is asked about, and read for no time. */
  readonly impossibleDate?: true;
}

export interface RecognisedRow {
  readonly row: number;
  readonly goal: string;
  readonly subgoal: string | null;
  readonly name: string;
  /** The council's goal («KF-mål») of a section row or title that it stands under; absent when there is none. */
  readonly upperGoal?: string;
}

export interface RecognisedTable {
  readonly sheet: string;
  /** From the first heading row to the last measure row. */
  readonly area: Area;
  readonly headingRows: readonly number[];
  /** The Excel table's name, or null for a plain range. */
  readonly excelTable: string | null;
  readonly columns: readonly RecognisedColumn[];
  /** The rows that hold measures; section rows, blank rows, totals and notes are not among them. */
  readonly rows: readonly RecognisedRow[];
  /** 0–1; under 0,6 the officer is asked. */
  readonly certainty: number;
  /** One Swedish sentence: what was recognised and where. */
  readonly description: string;
  /** True when the officer's own stored mapping was used. */
  readonly mapped: boolean;
}

/** The officer's own mapping of one table, stored in the workbook. Headings, not positions, so that it survives inserted columns. */
export interface TableMapping {
  readonly sheet: string;
  /** Row number of the (last) heading row as a person counts, from 1. */
  readonly headingRow: number;
  readonly columns: readonly {
    readonly heading: string;
    readonly role: ColumnRole;
    readonly period: Period | null;
  }[];
}

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  /** Sheets looked at in which no goal table was found. */
  readonly sheetsWithout: readonly string[];
  /** Periods with at least one outcome, oldest first. */
  readonly periods: readonly Period[];
  readonly issues: readonly Issue[];
}

export interface MeasureReading {
  readonly period: Period | null;
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
}
