// The styles of a reading, each once: number format, background, lock, and whatever else tells one look from another.
import type { StyleSnapshot } from '../../../lib/index.ts';
import { fileNumberFormat } from './number-formats.ts';
import type { SeenLook } from './cell-looks.ts';

export class StyleTable {
  /** Style 0 is what a cell without any style has. */
  readonly list: StyleSnapshot[] = [{ numberFormat: 'General', filled: false, locked: true }];
  readonly #numbers = new Map<SeenLook, Map<string, number>>();

  /** The number of a style; the number format as Excel gives it. */
  numberOf(numberFormat: string, look: SeenLook | undefined): number {
    if (look === undefined) return 0;
    const byFormat = this.#numbers.get(look) ?? new Map<string, number>();
    this.#numbers.set(look, byFormat);
    const known = byFormat.get(numberFormat);
    if (known !== undefined) return known;
    const number =
      this.list.push({
        numberFormat: fileNumberFormat(numberFormat),
        filled: look.filled,
        locked: look.locked,
      }) - 1;
    byFormat.set(numberFormat, number);
    return number;
  }
}
