// Comparing figures the way people do: without the binary noise of computing 0,9 × 90.

/** The number without binary noise: 12 significant digits, more than any published figure has. */
export function clean(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}

/** More than noise apart, as a share of the larger; far enough from 12 digits to be certain. */
const CLEARLY_APART = 1e-9;

/** -1, 0 or 1 as `a` is below, equal to or above `b`, disregarding binary noise. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  // Nearly all figures are far apart; taking the noise away costs more than all the rest of judging.
  const apart = Math.abs(a - b) > CLEARLY_APART * Math.max(Math.abs(a), Math.abs(b));
  const [left, right] = apart ? [a, b] : [clean(a), clean(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
