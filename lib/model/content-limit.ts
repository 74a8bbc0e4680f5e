// How long a list may be on a sheet that Målljus makes, and the row that says how much of it is left out.
import { formatNumber } from '../swedish/format-number.ts';
import { contentRow, type ContentRow } from './sheet-content.ts';

/** More rows than this of one list nobody reads on a sheet. */
export const MOST_ROWS = 500;

/**
 * One row that says how many are left out, or none where `left` is 0 or less: «… och 12 till.» The ending says more where there is more to say:
 * `leftOutRows(12, 'till; de står i tidsplanen.')`.
 */
export function leftOutRows(left: number, ending = 'till.'): readonly ContentRow[] {
  return left > 0 ? [contentRow('plain', `… och ${formatNumber(left)} ${ending}`)] : [];
}
