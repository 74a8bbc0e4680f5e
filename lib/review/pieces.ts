// The line of possible outcomes cut at every value where something may change, so that a rule can be checked piece by piece.
import { compare } from '../rules/compare.ts';
import { plainValueBetween } from './plain-value.ts';

/** A single value (`low` equals `high`) or everything strictly between two values; the outermost ends are infinite. */
export interface Piece {
  readonly low: number;
  readonly high: number;
  /** A value inside, with as few decimals as will do. */
  readonly sample: number;
}

export function isPoint({ low, high }: Piece): boolean {
  return low === high;
}

/** The whole line in order, cut at the ends: `(−∞, 80)`, `80`, `(80, ∞)` for the only end 80. Ends that differ by noise are one. */
export function piecesBetween(ends: readonly number[]): readonly Piece[] {
  const cuts = distinct(ends);
  const first = cuts[0];
  if (first === undefined) return [open(-Infinity, Infinity)];
  return [
    open(-Infinity, first),
    ...cuts.flatMap((cut, index) => [
      { low: cut, high: cut, sample: cut },
      open(cut, cuts[index + 1] ?? Infinity),
    ]),
  ];
}

/** Finite values in order, those that differ by noise taken once. */
export function distinct(values: readonly number[]): readonly number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || compare(value, sorted[index - 1] ?? value) !== 0);
}

/** The pieces that a place in a ranking can be in: whole numbers from 1, each piece with such a sample. */
export function wholePieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const sample = wholeWithin(piece);
    return sample === null ? [] : [{ ...piece, sample }];
  });
}

function wholeWithin(piece: Piece): number | null {
  if (isPoint(piece)) return Number.isInteger(piece.low) && piece.low >= 1 ? piece.low : null;
  const first = Math.max(1, Math.floor(piece.low) + 1);
  return first < piece.high ? first : null;
}

function open(low: number, high: number): Piece {
  return { low, high, sample: plainValueBetween(low, high) };
}
