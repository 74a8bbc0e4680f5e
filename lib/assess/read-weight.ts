// The weight («vikt») of a measure in a weighted roll-up.
import type { Cell } from '../model/cell.ts';
import { shownNumber } from '../swedish/shown.ts';
import { parseQuantity } from '../swedish/number.ts';
import { cellText } from './cell-text.ts';

export interface Weight {
  /** 0 or more; 1 when none is set or it cannot be read. */
  readonly weight: number;
  readonly understood: boolean;
}

const ORDINARY: Weight = { weight: 1, understood: true };

/** The weight as the cell shows it: `20 %` is 20, an empty cell or a dash 1. */
export function readWeight(cell: Cell | null): Weight {
  const value = cell?.value ?? null;
  if (cell === null || (value === null && cell.formulaWithoutValue !== true)) return ORDINARY;
  if (typeof value === 'number') {
    return known(shownNumber({ value, numberFormat: cell.numberFormat }).value);
  }
  const text = cellText(cell);
  if (typeof value === 'string' && /^[-–—]?$/u.test(text)) return ORDINARY;
  const quantity = parseQuantity(text);
  return quantity === null || quantity.ambiguous !== undefined ? known(Number.NaN) : known(quantity.value);
}

function known(weight: number): Weight {
  return weight >= 0 && Number.isFinite(weight)
    ? { weight, understood: true }
    : { weight: 1, understood: false };
}
