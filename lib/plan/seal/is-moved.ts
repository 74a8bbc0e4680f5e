// Whether a text of ours says what is to stand there but for the number of its row.
import type { CellValue } from '../../model/cell.ts';
import { evenBlanks } from '../written-text.ts';

/** Every explanation of ours tells its row: «… Regel 90, rad 7.», «… Rad 5, efter regel R1 i bladet «Bedömningsregler».» */
const ROW_NUMBER = /(?<=\brad )\d+/gi;

/** Whether it is what is to stand there but for the number of the row, which rows that have been sorted or moved still have from before. */
export function isMoved(value: CellValue, wanted: string | number): boolean {
  if (typeof value !== 'string' || typeof wanted !== 'string') return false;
  const [now, then] = [value, wanted].map((one) => evenBlanks(one).replace(ROW_NUMBER, ''));
  return now === then;
}
