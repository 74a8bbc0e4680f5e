// Comparing figures the way people do: without the binary noise of computing 0,9 × 90.

/** The number without binary noise: 12 significant digits, more than any published figure has. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`, disregarding binary noise. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  const left = clean(a);
  const right = clean(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
