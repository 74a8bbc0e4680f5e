// A measure («mätvärde») as read from a workbook or given by hand: the cells that matter, not yet interpreted.
import type { Cell } from './cell.ts';

/** A time span that a heading or a request names: `2020`, `2020-T1` (30 April), `2020-T2` (31 August), `2020-Q3`, `2020-08`, `2020-04-30`. Compares as text within a year. */
export type Period = string;

export interface PeriodCell {
  readonly period: Period;
  readonly cell: Cell;
}

/** What stands beside målvärde and utfall and bears on the judging. */
export const SIDE_PARTS = [
  'baseline',
  'direction',
  'tolerance',
  'yellowLimit',
  'weight',
  'due',
  'type',
  'unit',
  'riket',
  'länet',
  'jämförbara',
] as const;

/** A part of a measure that stands in a column of its own. */
export type UnclearPart = 'target' | 'outcome' | 'forecast' | (typeof SIDE_PARTS)[number];

/** «Beslut»: what the decided målvärden say of a measure on the judged day. `by` is the decision in words: «KS 2020-10-07 § 175». */
export type DecidedTarget =
  /** The målvärde is what a decision set. `afterwards`: it was taken after the judged day and holds from before it. `empty`: the period whose own målvärde in the goal table is empty. */
  | {
      readonly kind: 'decided';
      readonly by: string;
      readonly afterwards: boolean;
      readonly empty?: Period;
    }
  /** The målvärde is what the decision says held before it, and the goal table says another. */
  | { readonly kind: 'before'; readonly by: string; readonly empty?: Period }
  /** There is no målvärde: the measure is new from a later day, or is no longer followed up. `day` is the first day, ISO. */
  | { readonly kind: 'notYet' | 'noLonger'; readonly by: string; readonly day: string }
  /** What held cannot be told; asked about at `cell`. */
  | { readonly kind: 'unclear'; readonly cell: string };

/** «Beslut» known on the judged day that holds from a later day of its year: `from` is that day, ISO, `target` the målvärde in quotes, null when the measure ends. */
export interface DecidedAhead {
  readonly by: string;
  readonly from: string;
  readonly target: string | null;
}

export interface Measure {
  readonly sheet: string;
  /** Row number as a person counts, from 1. */
  readonly row: number;
  /** «Mål»; empty string when none was found. */
  readonly goal: string;
  /** «Delmål»; null when the table has none. */
  readonly subgoal: string | null;
  /** The measure's own name. */
  readonly name: string;
  /** «Nämnd», from its column or from the sheet's name; null or absent when unknown. */
  readonly committee?: string | null;
  /** The council's goal («KF-mål») that the measure stands under, which may be `goal` itself; absent when nothing tells. */
  readonly upperGoal?: string;
  /** «Agenda 2030»: which of its goals; absent when the table has no column for it. */
  readonly agenda?: Cell;
  /** The mark of a column «Inriktningsmål» with Ja and Nej; absent when the table has none. */
  readonly directionGoal?: Cell;
  /** True when the heading over the name says that what stands there is done, not measured («Aktivitet»); else absent. */
  readonly underActivities?: true;
  /** True when its goal or delmål is an inriktningsmål, though the row itself says nothing of it; else absent. */
  readonly underDirectionGoal?: true;
  readonly target: Cell | null;
  /** True when the row has a målvärde under the heading of a later year («Målvärde 2022»); absent when it has none. */
  readonly hasLaterTarget?: true;
  readonly outcome: Cell | null;
  /** «Prognos»: the officer's own, for the end of the year; null or absent when the table has no column for it. Bears on no status. */
  readonly forecast?: Cell | null;
  /** Outcomes of earlier periods, oldest first. */
  readonly previous: readonly PeriodCell[];
  readonly baseline: Cell | null;
  readonly direction: Cell | null;
  /** True when the heading says that the direction is the wanted one («Önskad riktning»), so that an arrow tells no development. */
  readonly directionIsWish?: boolean;
  /** «Tolerans», «Tillåten avvikelse»: how far the outcome may miss the målvärde and still be yellow, as `5 %` or `2` in the measure's unit. A deviation, never a level. */
  readonly tolerance: Cell | null;
  /** «Gräns för gult», «Gult från»: the outermost outcome that is still yellow, as `75 %` under «minst 80 %» or `35` over «högst 30». A level, never a deviation. */
  readonly yellowLimit: Cell | null;
  readonly weight: Cell | null;
  readonly due: Cell | null;
  /** «Typ»: aktivitet, indikator, inriktningsmål … */
  readonly type: Cell | null;
  readonly unit: Cell | null;
  readonly references: {
    readonly riket: Cell | null;
    readonly länet: Cell | null;
    readonly jämförbara: Cell | null;
  };
  /** Where the status stands or will stand, as `Blad!H5`; null when nothing is to be written. */
  readonly statusRef: string | null;
  /**
   * Parts that are null because the table does not tell which column holds them (two «Målvärde», only «Målvärde 2022» for 2020),
   * not because the cell is empty. Asked about once at the heading, so no question per row is to follow: a measure whose
   * judging needs the part is left unrated. Absent when everything is clear.
   */
  readonly unclear?: readonly UnclearPart[];
  /** Absent where no decision bears on the målvärde of the judged day. */
  readonly decision?: DecidedTarget;
  /** Absent where nothing else was decided to hold before the judged year's end. Bears on no status. */
  readonly decidedAhead?: DecidedAhead;
}
