// An expected figure as a cell and as a text, rounded as the outcome to date is shown.
import type { Cell } from '../model/cell.ts';
import { formatQuantity, roundDecimal } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

// A figure taken to another unit may have no end.
const MOST_DECIMALS = 4;

export interface ExpectedFigure {
  /** Rounded as shown. */
  readonly value: number;
  /** As an outcome would stand in the outcome's own cell. */
  readonly cell: Cell;
  /** `92 st`, with the unit wherever it is told. */
  readonly text: string;
}

/** An expected figure as it is shown: rounded as the outcome to date is. */
export function expectedValue(value: number, { decimals }: Pick<NumberOutcome, 'decimals'>): number {
  return roundDecimal(value, Math.min(decimals, MOST_DECIMALS));
}

/** The figure in the outcome's place; `unit` is told in the text also when it stands in a column of its own. */
export function expectedFigure(
  value: number,
  outcome: NumberOutcome,
  unit: string | undefined,
  ref: string,
): ExpectedFigure {
  const { rank, unit: own, decimals } = outcome;
  const places = Math.min(decimals, MOST_DECIMALS);
  const shown = expectedValue(value, outcome);
  if (rank === true) {
    const text = `Plats ${formatQuantity(shown)}`;
    return { value: shown, cell: { value: text, numberFormat: 'General', ref }, text };
  }
  const written = own === undefined ? shown : formatQuantity(shown, own, places);
  return {
    value: shown,
    cell: { value: written, numberFormat: 'General', ref },
    text: formatQuantity(shown, own ?? unit, places),
  };
}
