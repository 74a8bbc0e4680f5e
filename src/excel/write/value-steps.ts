// Writes strips of values, cut in pieces that a request can carry, and reads them back.
import { cellAddress } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import { sizeOf } from './reread.ts';
import type { Content } from '../read/cell-content.ts';
import { sizeOfText, type Reading } from '../trips.ts';
import { step, type Step } from './send-steps.ts';
import { isShownAs } from './typed-value.ts';

/** What is to be typed in part of a column; null leaves a cell alone. */
export interface TypedStrip {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly typed: readonly (Content | null)[];
}

/** The steps that write a strip, a formula as a formula. */
export function valueSteps(
  context: Excel.RequestContext,
  strip: TypedStrip,
  as: 'values' | 'formulas',
): readonly Step[] {
  return cut(strip).map((piece) =>
    step(400 + sizeOfTyped(piece.typed), () => {
      const sheet = context.workbook.worksheets.getItem(piece.sheet);
      const rows = piece.typed.map((one) => [one]);
      const range = rangeOf(sheet, areaOf(piece));
      if (as === 'values') range.values = rows;
      else range.formulas = rows;
    }),
  );
}

/** What one step carries. */
const PIECE_BYTES = 300_000;

/** Pieces of about what one step carries. */
function cut(strip: TypedStrip): readonly TypedStrip[] {
  const pieces: TypedStrip[] = [];
  let [from, bytes] = [0, 0];
  strip.typed.forEach((one, index) => {
    bytes += sizeOfTyped([one]);
    if (bytes < PIECE_BYTES && index < strip.typed.length - 1) return;
    pieces.push({ ...strip, top: strip.top + from, typed: strip.typed.slice(from, index + 1) });
    [from, bytes] = [index + 1, 0];
  });
  return pieces;
}

function sizeOfTyped(typed: readonly (Content | null)[]): number {
  return typed.reduce<number>((sum, one) => sum + 4 + (typeof one === 'string' ? sizeOfText(one) : 6), 0);
}

function areaOf({ column, top, typed }: TypedStrip): {
  top: number;
  bottom: number;
  left: number;
  right: number;
} {
  return { top, bottom: top + typed.length - 1, left: column, right: column };
}

/** The reading that checks that a strip came to stand as typed; what differs is added to `wrong` as `Blad!H5`. */
export function checkReading(context: Excel.RequestContext, strip: TypedStrip, wrong: string[]): Reading {
  return {
    area: areaOf(strip),
    rate: { bytesPerCell: sizeOfTyped(strip.typed) / strip.typed.length },
    queue: (area) => {
      const range = rangeOf(context.workbook.worksheets.getItem(strip.sheet), area).load('values');
      return () => {
        const values = range.values as Content[][];
        values.forEach(([value = ''], index) => {
          const typed = strip.typed[area.top - strip.top + index] ?? null;
          if (typed !== null && !isShownAs(value, typed))
            wrong.push(`${strip.sheet}!${cellAddress(area.top + index, strip.column)}`);
        });
        return sizeOf(values);
      };
    },
  };
}
