// The columns of the report sheet, which all of its tables share since no cells are merged: which there are, and how wide.
import type { Report } from '../model/report.ts';

/** What a column holds in the table of the measures; the other tables fill the same columns from the left. */
export type Slot =
  | 'goal'
  | 'subgoal'
  | 'measure'
  | 'target'
  | 'outcome'
  | 'status'
  | 'forecast'
  | 'cell'
  | 'explanation'
  | 'override'
  | 'decision';

export interface SheetGrid {
  readonly slots: readonly Slot[];
  /** In characters, for each slot. */
  readonly widths: readonly number[];
  /** Characters that a line over all of the columns holds. */
  readonly lineLength: number;
  has(slot: Slot): boolean;
  /** The column, from 0; of one that is not there -1. */
  column(slot: Slot): number;
  width(slot: Slot): number;
}

const LEAST: Readonly<Record<Slot, number>> = {
  goal: 22,
  subgoal: 16,
  measure: 22,
  target: 14,
  outcome: 12,
  status: 14,
  forecast: 14,
  cell: 14,
  explanation: 38,
  override: 20,
  decision: 14,
};

// So wide that a landscape A4 shows it at nine tenths of its size.
const WANTED = 176;
/** Those that hold long texts get what is left over, in these parts. */
const GROWING: readonly (readonly [Slot, number])[] = [
  ['goal', 0.45],
  ['measure', 0.2],
  ['explanation', 0.35],
];

// Widths are told in figures, which are wider than most letters.
const LETTERS_TO_A_FIGURE = 1.1;

/** The columns that this report needs. */
export function sheetGrid(report: Report): SheetGrid {
  const { goals } = report;
  const hasForecast = report.kind === 'forecast';
  const measures = goals.flatMap((goal) => goal.measures);
  const hasSubgoal =
    goals.some(({ subgoals }) => subgoals.length > 0) || measures.some(({ subgoal }) => subgoal !== '');
  const isThere: Partial<Record<Slot, boolean>> = {
    subgoal: hasSubgoal,
    forecast: hasForecast,
    // Where there is so much else, the cell stands in the explanation.
    cell: !(hasForecast && hasSubgoal),
    override: [report.total, ...goals, ...measures].some(({ override }) => override !== null),
    decision: measures.some(({ decision }) => decision !== ''),
  };
  const slots = (Object.keys(LEAST) as Slot[]).filter((slot) => isThere[slot] !== false);
  const least = slots.map((slot) => LEAST[slot]);
  const left = Math.max(0, WANTED - sum(least));
  const grown = new Map(GROWING.map(([slot, share]) => [slot, Math.floor(left * share)]));
  const widths = slots.map((slot, index) => (least[index] ?? 0) + (grown.get(slot) ?? 0));
  const column = (slot: Slot): number => slots.indexOf(slot);
  return {
    slots,
    widths,
    lineLength: Math.floor(sum(widths) * LETTERS_TO_A_FIGURE),
    has: (slot) => slots.includes(slot),
    column,
    width: (slot) => widths[column(slot)] ?? 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
